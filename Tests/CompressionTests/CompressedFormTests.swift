import Compression
import Foundation
import Testing

@Suite struct CompressedFormTests {
    private static let texts: [[UInt8]] = [
        [], [0x41], Array("« Été », à l'œuvre ; عربي.\n".utf8), Array(repeating: 0x20, count: 100_000),
        (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) },
    ]

    @Test(arguments: CompressedForm.allCases) func `what is packed comes back, and is the same each time`(
        form: CompressedForm
    ) throws {
        for text in Self.texts {
            let packed = try #require(form.packed(text))
            #expect(form.holds(text, packed: packed))
            #expect(form.packed(text) == packed)
        }
    }

    @Test(arguments: CompressedForm.allCases) func `another text, a part of it, or more than it is not taken for it`(
        form: CompressedForm
    ) throws {
        let text = Self.texts[2]
        let packed = try #require(form.packed(text))
        #expect(!form.holds(text + [0], packed: packed))
        #expect(!form.holds(Array(text.dropLast()), packed: packed))
        #expect(!form.holds(text.map { $0 ^ 1 }, packed: packed))
        #expect(!form.holds(text, packed: Array(packed.dropLast())))
        #expect(!form.holds(text, packed: packed + [0]))
        #expect(!form.holds(text, packed: []))
        #expect(!form.holds(text, packed: text))
    }

    @Test func `the header of gzip tells neither time nor system`() throws {
        let packed = try #require(CompressedForm.gzip.packed(Self.texts[2]))
        #expect(Array(packed.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    }

    @Test(arguments: [(CompressedForm.gzip, "gzip"), (.brotli, "brotli")])
    func `the usual program reads it`(form: CompressedForm, program: String) throws {
        guard let path = ["/usr/bin/\(program)", "/bin/\(program)"].first(where: FileManager.default.isExecutableFile)
        else { return }
        let file = FileManager.default.temporaryDirectory.appending(path: "charte-\(program)-\(UUID())\(form.ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try #require(form.packed(Self.texts[2]))).write(to: file)
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: path)
        (process.arguments, process.standardOutput) = (["-d", "-c", file.path], pipe)
        try process.run()
        let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && Array(read) == Self.texts[2])
    }
}

import Foundation
import Testing

@testable import Generator

/// What a build leaves, piece by piece.
@Suite final class ImageWriterTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)").path()

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private static func body(_ index: Int) -> [UInt8] { (0..<index % 700).map { UInt8(($0 &* 31 &+ index) & 255) } }

    private static func append(_ index: Int, to bytes: inout StoredWriter) {
        body(index).withUnsafeBytes { bytes.append($0) }
    }

    private func write(_ counts: [Int], jobs: Int) async throws {
        let image = try #require(ImageWriter(path))
        var sections: [[UInt64]] = []
        for (section, count) in zip(StoredImage.Section.allCases, counts) {
            sections.append(await image.write(section, count, jobs: jobs) { Self.append($0, to: &$1) })
        }
        image.finish(sections)
    }

    @Test(arguments: [1, 4])
    func `pieces are found in the order in which they were asked for`(jobs: Int) async throws {
        let counts = [1, 3000, 0, 777, 5]
        try await write(counts, jobs: jobs)
        let image = try #require(StoredImage(at: path))
        for (section, count) in zip(StoredImage.Section.allCases, counts) {
            #expect(image.count(section) == count)
            for index in 0..<count {
                var reader = try #require(image[section, index])
                #expect(Array(reader.remains()) == Self.body(index))
            }
            #expect(image[section, count] == nil && image[section, -1] == nil)
        }
    }

    @Test func `what was not finished leaves nothing, and what was there stays`() async throws {
        try await write([2, 2, 2, 2, 2], jobs: 1)
        let before = try Data(contentsOf: URL(filePath: path))
        _ = try await #require(ImageWriter(path)).write(.rows, 10, jobs: 2) { Self.append($0, to: &$1) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        let beside = URL(filePath: path).deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: beside.path())
        #expect(names.filter { $0.hasPrefix(URL(filePath: path).lastPathComponent) }.count == 1)
    }

    @Test(arguments: 1...8)
    func `damage is told, wherever it is`(seed: UInt64) async throws {
        var dice = SeededGenerator(seed: seed)
        try await write([1, 50, 50, 50, 50], jobs: 1)
        let whole = try Data(contentsOf: URL(filePath: path))
        for _ in 0..<60 {
            var damaged = whole
            if Bool.random(using: &dice) {
                damaged = damaged.prefix(Int.random(in: 0..<whole.count, using: &dice))
            } else {
                let place = Int.random(in: 0..<whole.count, using: &dice)
                damaged[place] ^= UInt8.random(in: 1...255, using: &dice)
            }
            try damaged.write(to: URL(filePath: path))
            guard let image = StoredImage(at: path) else { continue }
            for section in StoredImage.Section.allCases {
                for index in 0..<image.count(section) {
                    guard var reader = image[section, index] else { continue }
                    #expect(Array(reader.remains()) == Self.body(index))
                }
            }
        }
    }

    @Test func `where it cannot be written there is none`() { #expect(ImageWriter("/nowhere/at/all") == nil) }
}

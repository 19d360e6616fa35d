import Synchronization
import Testing

@testable import Templates

/// What a filter gives for a text that the template writes out is asked once, where the filter says that it stays the same.
@Suite struct FixedResultTests {
    /// Gives the text in the words of the language, having looked at a row; how often it was asked, and for what.
    private final class Guide: Sendable {
        private let asked = Mutex<[String]>([])

        var questions: [String] { asked.withLock { $0 } }

        func filter(isFixed: Bool) -> Filter {
            Filter("guide", isFixed: isFixed) { _, _ in
                .result(.text)
            } apply: { [self] input, _, context in
                guard case .text(let text) = input else { return .none }
                asked.withLock { $0.append("\(context.language):\(text)") }
                context.note(4, 0)
                return .text("\(context.language)/\(text)")
            }
        }
    }

    private static let template = "{{ 'a' | guide }} {{ 'b' | guide }} {{ state.name | guide }}"

    private static func program(_ guide: Guide, isFixed: Bool) throws -> Program {
        let library = World.library(["main.html": template], filters: [guide.filter(isFixed: isFixed)])
        return try #require(library.compile(entry: "main.html", context: World.variables).program)
    }

    private static func page(_ program: Program, _ language: String = "fr", _ log: ReadLog? = nil) -> String {
        let bytes = program.page(context: World.values(), heap: World.heap, language: language, log: log)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `it is asked once in each language, and for values each time`() throws {
        let guide = Guide()
        let program = try Self.program(guide, isFixed: true)
        for _ in 0..<3 { #expect(Self.page(program) == "fr/a fr/b fr/Maroc") }
        #expect(guide.questions == ["fr:a", "fr:b", "fr:Maroc", "fr:Maroc", "fr:Maroc"])
        #expect(Self.page(program, "en") == "en/a en/b en/Maroc")
        #expect(Self.page(program) == "fr/a fr/b fr/Maroc")
        #expect(guide.questions.suffix(4) == ["en:a", "en:b", "en:Maroc", "fr:Maroc"])
    }

    @Test func `a filter that says nothing of the kind is asked each time`() throws {
        let guide = Guide()
        let program = try Self.program(guide, isFixed: false)
        for _ in 0..<2 { #expect(Self.page(program) == "fr/a fr/b fr/Maroc") }
        #expect(guide.questions.count == 6)
    }

    @Test func `what it read is noted for every page`() throws {
        let program = try Self.program(Guide(), isFixed: true)
        for _ in 0..<3 {
            let log = ReadLog()
            _ = Self.page(program, "fr", log)
            #expect(log.reads.handles.contains(4))
        }
    }

    @Test func `threads that ask at the same time get the same`() async throws {
        let program = try Self.program(Guide(), isFixed: true)
        let pages = await withTaskGroup(of: String.self) { group in
            for number in 0..<64 { group.addTask { Self.page(program, number % 2 == 0 ? "fr" : "en") } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pages == ["fr/a fr/b fr/Maroc", "en/a en/b en/Maroc"])
    }
}

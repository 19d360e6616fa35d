import Diagnostics
import Testing

@testable import YAML

/// Good YAML, broken by seeded chance: the reader neither crashes nor stays silent, and says the same twice.
@Suite struct MutationTests {
    private static let good = Array(
        """
        %YAML 1.2
        ---
        # Les sommets de l'Organisation
        - &rabat
          id: 1969-rabat
          nom: { fr: « Premier sommet », ar: "القمة الأولى" }
          jours: [1969-09-22, 1969-09-25]
          texte: |
            L’an mil neuf cent soixante-neuf,
              à Rabat.
          résumé: >-
            plié
            ici
          public: true
          part: 12.5
        - id: 'l''autre'
          avant: *rabat
          ? clé longue
          : !!str 012
          vide:
          drapeau: "\\u2028 🇲🇦"

        """.utf8)

    private static let pieces: [[UInt8]] =
        [
            "\t", "\n", "\r\n", "\r", " ", "  ", "- ", ": ", "? ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "#",
            "&a ", "*a ",
            "*rabat", "!", "!!int ", "!x ", "%", "@", "`", "---\n", "...\n", "<<: *rabat\n", "\u{FEFF}", "\u{2028}",
            "\u{0}", "é",
            "🕌", "\\", "\\x", "0", "~",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

    @Test(arguments: 0..<40)
    func `broken YAML gives a root or a diagnostic, at a place in the file`(seed: Int) {
        var chance = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            var bytes = Self.good
            for _ in 0...Int.random(in: 0..<6, using: &chance) { Self.mutate(&bytes, using: &chance) }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        guard let source = try? SourceFile(path: "Content/a.yml", raw: bytes) else {
            #expect(throws: Diagnostic.self) { try SourceFile(path: "Content/a.yml", raw: bytes) }
            return
        }
        let document = Document(parsing: source)
        #expect(
            document.root != nil || !document.diagnostics.isEmpty || isEmpty(source), "\(source.text.debugDescription)")
        for place in document.diagnostics.flatMap({ [$0.location] + $0.notes.map(\.location) }) {
            let stands = stands(place, in: source)
            #expect(stands, "\(place) in \(source.text.debugDescription)")
        }
        #expect(Document(parsing: source).diagnostics == document.diagnostics)
        _ = DiagnosticPrinter(sources: [source]).text(document.diagnostics)
    }

    private func stands(_ place: SourceLocation, in source: SourceFile) -> Bool {
        let lines = source.bytes.count { $0 == 0x0A } + 1
        let length = source.line(place.line)?.unicodeScalars.count ?? 0
        return (1...lines).contains(place.line) && (1...(length + 1)).contains(place.column)
    }

    /// Whether a text holds nothing but comments and white space.
    private func isEmpty(_ source: SourceFile) -> Bool {
        source.text.split(separator: "\n").allSatisfy { line in
            line.drop { $0 == " " || $0 == "\t" }.first.map { $0 == "#" } ?? true
        }
    }

    private static func mutate(_ bytes: inout [UInt8], using chance: inout SeededGenerator) {
        let (one, other) = (
            Int.random(in: 0...bytes.count, using: &chance), Int.random(in: 0...bytes.count, using: &chance)
        )
        let part = min(one, other)..<min(max(one, other), min(one, other) + 40)
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: bytes.removeSubrange(part)
        case 1: bytes.insert(contentsOf: bytes[part], at: one)
        case 2: bytes.replaceSubrange(part, with: pieces.randomElement(using: &chance) ?? [])
        case 3: bytes.removeSubrange(max(one, bytes.count / 2)...)
        default: bytes.insert(contentsOf: pieces.randomElement(using: &chance) ?? [], at: one)
        }
    }
}

import Diagnostics
import Testing

@testable import YAML

/// Every sentence that the module says, as an editor reads it.
@Suite struct MessagesTests {
    /// What was written; without a schema unless it is the record of a meeting.
    private static let texts: [String] = [
        "pays: maroc\npays: mali\n",
        "[Rabat, Djeddah]: villes\n",
        "? {a: b}\n: c\n",
        "clé:\n\tville: Rabat\n",
        "a: 1\n---\nb: 2\n",
        "drapeau: !image vert.svg\n",
        "image: !!binary aGVsbG8=\n",
        "année: !!int mil\n",
        "villes: !!map [Rabat]\n",
        "ville: !!seq {a: b}\n",
        "- &siege Djeddah\n- *sige\n",
        "- *siege\n",
        "état: &etat [*etat]\n",
        "nom: ligne\u{2028}suivante\n",
        "nom: \"\u{1B}\"\n",
        String(repeating: "[", count: 65),
        "- &a [" + String(repeating: "1,", count: 9_999) + "]\n" + String(repeating: "- *a\n", count: 101),
        // libyaml's own words follow, with a hint where people make the mistake most.
        "titre: Le sommet : Rabat\n",
        "nom: Maroc\nRabat\nville: x\n",
        "villes:\n  - Rabat\n - Djeddah\n",
        "a: 1\n b: 2\n",
        "- a\nb: 1\n",
        "villes: [Rabat, Djeddah\nnom: x\n",
        "villes: {fr: Rabat\n",
        "villes: [Rabat}\n",
        "nom: \"pas fini\n",
        "nom: 'l'État'\n",
        "nom: \"le \"Sommet\" de Rabat\"\n",
        "nom: \"C:\\Oui\"\n",
        "nom: \"\\x4\"\n",
        "nom: \"\\uD800\"\n",
        "note: @ici\n",
        "note: `ici`\n",
        "note: %ici\n",
        "&été a\n",
        "*\n",
        "!é a\n",
        "!x!a b\n",
        "note: |x\n  a\n",
        "note: |0\n  a\n",
        "note: >\n    un\n  deux\n fin\n",
        "note: |\n\tun\n",
        "%YAML 2.0\n---\na\n",
        "%YAML 1.2\n%YAML 1.2\n---\na\n",
        "%ICI x\n---\na\n",
        "%YAML 1.2\na: b\n",
        "a: b\n--- c\n... d\n",
        "- - a\n -b\n",
        "a: - b\n",
        "{a: b}}\n",
        "[a, b]]\n",
        "&a &b c\n",
        "{a: b, : c, ]\n",
        "? a\n? b\n  - c: d\n e\n",
        "]",
        "-\n:\n?",
        "a: 'un\n---\ndeux'\n",
        String(repeating: "clé", count: 400) + ": a\n",
    ]

    private static let meetings: [String] = [
        "nom: x\nanée: 1969\n",
        "nom: x\nannée: 1969\nzanzibar: oui\n",
        "année:\nnom: [a, b]\n",
        "nom: 12\nannée: mil\npart: beaucoup\npublic: oui\nvilles: Rabat\nnote: {a: b}\n",
        "nom: true\nannée: ~\npart: .nan\npublic:\nvilles: [1.5, [a], \"\", ~]\nnote: 1969\n",
        "nom: x\nannée: \"1969\"\npublic: 1\n<<: *rien\n",
        "- nom: x\n",
        "12\n",
        "l'État\n",
        "\"\"\n",
    ]

    private static func recorded() -> [(text: String, mistakes: [Diagnostic])] {
        texts.map { ($0, read($0).diagnostics.inReadingOrder()) } + meetings.map { ($0, Meeting.read($0).mistakes) }
    }

    @Test func `every sentence stands as it was recorded`() throws {
        let parts = Self.recorded().map { text, mistakes in
            let shown = text.count > 400 ? String(text.prefix(40)) + "…\n" : text
            return "════ \(shown.hasSuffix("\n") ? shown : shown + "⏎\n")────\n" + printed(text, mistakes)
        }
        try Fixtures.expectRecorded(parts.joined(separator: "\n"), in: "messages.txt")
    }

    @Test func `each recorded text has its mistake`() {
        #expect(Self.recorded().filter(\.mistakes.isEmpty).map(\.text) == [])
    }

    @Test func `every code of the module is recorded`() {
        let codes = Set(Self.recorded().flatMap(\.mistakes).map(\.code))
        #expect(
            codes == [
                "duplicate-key", "missing-key", "unknown-key", "wrong-type", "yaml-alias-expansion", "yaml-character",
                "yaml-depth", "yaml-key", "yaml-recursive-alias", "yaml-several-documents", "yaml-syntax", "yaml-tab",
                "yaml-tag", "yaml-unknown-alias",
            ])
    }

    @Test func `a message is one sentence without a final stop`() {
        for mistake in Self.recorded().flatMap(\.mistakes) {
            #expect(!mistake.message.hasSuffix("."))
            #expect(!mistake.message.contains("\n"))
            #expect(mistake.message.first?.isUppercase == false)
        }
    }
}

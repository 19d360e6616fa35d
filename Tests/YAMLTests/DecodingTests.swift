import Diagnostics
import Testing

@testable import YAML

@Suite struct DecodingTests {
    private func mistakes(_ text: String) -> [String] { Meeting.read(text).mistakes.map(\.short) }

    @Test func `a mapping becomes a value`() {
        let text = "nom: L’été à Rabat\nannée: 1969\npart: 1\npublic: true\nvilles: [Rabat, الرباط]\nnote: \"12\"\n"
        let (meeting, mistakes) = Meeting.read(text)
        #expect(mistakes.isEmpty)
        #expect(meeting.name == "L’été à Rabat")
        #expect(meeting.year == 1969)
        #expect(meeting.share == 1)
        #expect(meeting.isPublic)
        #expect(meeting.cities == ["Rabat", "الرباط"])
        #expect(meeting.note == "12")
    }

    @Test(arguments: ["", "~", "null"])
    func `an optional key may be empty`(nothing: String) {
        let (meeting, mistakes) = Meeting.read("nom: x\nannée: 1\nnote: \(nothing)\n")
        #expect(mistakes.isEmpty)
        #expect(meeting.note == nil)
    }

    @Test func `an unknown key is told with the nearest known one`() throws {
        let mistake = try #require(Meeting.read("nom: x\nannée: 1\nvile: [a]\n").mistakes.first)
        #expect(mistake.short == "3:1 unknown-key")
        #expect(mistake.location.length == 4)
        #expect(mistake.hint == "did you mean « villes »?" || mistake.hint?.hasPrefix("known keys:") == true)
        #expect(Meeting.read("nom: x\nannee: 1\n").mistakes.map(\.hint).contains("did you mean « année »?"))
    }

    @Test func `a merge key is an unknown key`() {
        #expect(mistakes("nom: x\nannée: 1\n<<: {note: a}\n") == ["3:1 unknown-key"])
    }

    @Test(arguments: [
        ("nom: 12", "1:6"), ("nom: true", "1:6"), ("nom: [a]", "1:6"), ("nom: {a: b}", "1:6"), ("nom: 1e3", "1:6"),
    ])
    func `what is not text is told`(line: String, place: String) {
        #expect(mistakes("\(line)\nannée: 1\n") == ["\(place) wrong-type"])
    }

    @Test(arguments: [
        "année: mil", "année: 1.5", "année: \"1969\"", "année: 1_969", "année: [1969]", "année: true", "année: 1969-09",
        "année: 9223372036854775808",
    ])
    func `what is not an integer is told`(line: String) {
        #expect(mistakes("nom: x\n\(line)\n") == ["2:8 wrong-type"])
    }

    @Test(arguments: [
        ("part: beaucoup", "3:7"), ("part: .inf", "3:7"), ("part: .nan", "3:7"), ("part: 1,5", "3:7"),
        ("part: 1e999", "3:7"),
        ("public: oui", "3:9"), ("public: yes", "3:9"), ("public: 1", "3:9"), ("public: \"true\"", "3:9"),
        ("villes: Rabat", "3:9"), ("villes: {a: b}", "3:9"), ("note: 12", "3:7"),
        ("note: [a]", "3:7"),
    ])
    func `a value of another type is told where it stands`(line: String, place: String) {
        #expect(mistakes("nom: x\nannée: 1\n\(line)\n") == ["\(place) wrong-type"])
    }

    @Test func `each item of a list is told for itself, the others are read`() {
        let (meeting, mistakes) = Meeting.read("nom: x\nannée: 1\nvilles: [Rabat, 12, Djeddah, [], ~]\n")
        #expect(mistakes.map(\.short) == ["3:17 wrong-type", "3:30 wrong-type", "3:34 wrong-type"])
        #expect(meeting.cities == ["Rabat", "Djeddah"])
    }

    @Test func `a required key is told where it is missing, and where it is empty, once`() {
        #expect(mistakes("note: x\n") == ["1:1 missing-key", "1:1 missing-key"])
        #expect(mistakes("# rien\n\n  nom: x\n") == ["3:3 missing-key"])
        #expect(mistakes("nom:\nannée: ~\n") == ["1:1 missing-key", "2:1 missing-key"])
    }

    @Test(arguments: [("- nom\n", "1:1"), ("texte\n", "1:1"), ("~\n", "1:1"), ("\n\n12\n", "3:1")])
    func `what is no mapping is told as such`(text: String, place: String) {
        #expect(mistakes(text) == ["\(place) wrong-type"])
    }

    @Test func `all mistakes of decoding are told in one run, with those of reading`() {
        let text = "nom: 12\nnom: x\nville: Rabat\npart: non\npublic: si\nvilles: [1, 2]\nnote: !a b\n"
        #expect(
            mistakes(text) == [
                "1:1 missing-key", "1:6 wrong-type", "2:1 duplicate-key", "3:1 unknown-key", "4:7 wrong-type",
                "5:9 wrong-type", "6:10 wrong-type", "6:13 wrong-type", "7:7 yaml-tag",
            ])
    }

    @Test func `a mistake in what an alias repeats is told once, where it is written`() {
        let text = "villes: &v [Rabat, 12]\nnom: x\nannée: 1\n"
        let repeated = "nom: x\nannée: 1\nvilles: [&a 12, *a, *a]\n"
        #expect(mistakes(text) == ["1:20 wrong-type"])
        #expect(mistakes(repeated) == ["3:10 wrong-type"])
    }
}

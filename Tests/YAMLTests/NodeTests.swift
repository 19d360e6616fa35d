import Diagnostics
import Testing

@testable import YAML

@Suite struct NodeTests {
    private let events = """
        # Les sommets
        - id: 1969-rabat
          nom: « Premier sommet »
          ville: {fr: Rabat, ar: الرباط, drapeau: 🇲🇦}  # l'hôte
          documents:
            - "déclaration"
            - communiqué final
          hégire:
        """

    @Test func `every value and key remembers its line and column`() throws {
        let event = try #require(read(events).root?.sequence?.first)
        #expect(event.location == place(2, 3))
        let pairs = try #require(event.mapping)
        #expect(pairs.map(\.key) == ["id", "nom", "ville", "documents", "hégire"])
        #expect(pairs.map(\.keyLocation) == [place(2, 3), place(3, 3), place(4, 3), place(5, 3), place(8, 3)])
        #expect(
            pairs.map(\.value.location) == [place(2, 7), place(3, 8), place(4, 10), place(6, 5), place(8, 10)])
        #expect(event["documents"]?.sequence?.map(\.location) == [place(6, 7), place(7, 7)])
    }

    @Test func `columns and lengths count scalars, also behind Arabic and emoji`() throws {
        let city = try #require(read(events).root?.sequence?.first?["ville"]?.mapping)
        #expect(city.map(\.keyLocation.column) == [11, 22, 34])
        #expect(city.map(\.value.location.column) == [15, 26, 43])
        #expect(city.map(\.value.location.length) == [5, 6, 2])
        #expect(city.map { $0.value.scalar?.text } == ["Rabat", "الرباط", "🇲🇦"])
    }

    @Test(arguments: ["", "\n\n", "# rien\n", "   ", "\u{FEFF}"])
    func `an empty text has no root and no mistake`(text: String) {
        #expect(read(text).root == nil)
        #expect(mistakes(text).isEmpty)
    }

    @Test(arguments: ["---\n", "--- # rien\n", "~", "---\n...\n"])
    func `a document of nothing has a root that is nothing`(text: String) {
        #expect(read(text).root?.isNull == true)
        #expect(mistakes(text).isEmpty)
    }

    @Test func `one byte is a document`() {
        #expect(read("a").root?.scalar?.text == "a")
        #expect(mistakes("[") == ["1:2 yaml-syntax"])
        #expect(mistakes("[\n") == ["2:1 yaml-syntax"])
    }

    @Test(arguments: [
        ("simple", "simple"),
        ("l'État, « l'Oumma » : non", nil),
        ("'l''État : oui # non'", "l'État : oui # non"),
        ("\"tab\\t, œ \\u0153, \\x41, \\\"ici\\\", NUL \\0\"", "tab\t, œ œ, A, \"ici\", NUL \0"),
        ("\"\\L\\P\\N\\_\"", "\u{2028}\u{2029}\u{85}\u{A0}"),
        ("\"sur deux\n  lignes\"", "sur deux lignes"),
        ("sur deux\n  lignes\n\n  et une", "sur deux lignes\net une"),
        ("|\n  ligne\n    retrait\n\n  fin\n", "ligne\n  retrait\n\nfin\n"),
        ("|-\n  ligne\n", "ligne"),
        ("|+\n  ligne\n", "ligne\n\n"),
        ("|2\n    deux\n", "  deux\n"),
        (">\n  plié\n  ici\n\n  là\n", "plié ici\nlà\n"),
        (">-\n  plié\n  ici\n", "plié ici"),
        ("espace\u{A0}insécable, œ, ﬁn, e\u{301}", "espace\u{A0}insécable, œ, ﬁn, e\u{301}"),
        ("http://oic-oci.org:80/#ici", "http://oic-oci.org:80/#ici"),
    ])
    func `every style of quoting gives the characters that it says`(written: String, text: String?) {
        let node = read("texte: \(written)\n").root?["texte"]
        #expect(node?.scalar.map { Array($0.text.utf8) } == text.map { Array($0.utf8) })
    }

    @Test func `CRLF in a block is LF`() {
        #expect(read("a: |\r\n  un\r\n  deux\r\n").root?["a"]?.scalar?.text == "un\ndeux\n")
    }

    @Test func `an alias repeats what its anchor names, with the place where that stands`() throws {
        let root = try #require(read("- &siege {ville: Djeddah}\n- *siege\n- &siege Rabat\n- *siege\n").root?.sequence)
        #expect(root.count == 4)
        #expect(root[1]["ville"]?.scalar?.text == "Djeddah")
        #expect(root[1]["ville"]?.location == place(1, 18))
        #expect(root[3].scalar?.text == "Rabat")
    }

    @Test func `an alias can be a key`() {
        let root = read("- &a nom\n- {*a : Mali}\n").root?.sequence
        #expect(root?.last?["nom"]?.scalar?.text == "Mali")
    }

    @Test func `the merge key of YAML 1.1 is a key like another`() {
        let root = read("- &base {ville: Djeddah}\n- {<<: *base, nom: x}\n").root?.sequence
        #expect(root?.last?.mapping?.map(\.key) == ["<<", "nom"])
        #expect(root?.last?["ville"] == nil)
    }

    @Test func `keys keep their order and are text, whatever they look like`() {
        let root = read("no: 1\n12: 2\ntrue: 3\n~: 4\n1969-09: 5\n\"é\": 6\n? long\n: 7\n").root
        #expect(root?.mapping?.map(\.key) == ["no", "12", "true", "~", "1969-09", "é", "long"])
    }

    @Test func `front matter is read from its range, with the lines of the file`() throws {
        let text = "---\ntitre: L’été\nétat: marroc\nétat: x\nfaux: [\n---\nProse : « l'État »\n"
        let source = SourceFile(path: "Content/a.yml", text: text)
        let start = try #require(text.utf8.firstRange(of: "titre".utf8)).lowerBound
        let end = try #require(text.utf8.firstRange(of: "faux".utf8)).lowerBound
        let range =
            text.utf8.distance(from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
        let document = Document(parsing: source, range: range, firstLine: 2)
        #expect(document.root?["titre"]?.scalar?.text == "L’été")
        #expect(document.root?["titre"]?.location == place(2, 8))
        #expect(document.root?["état"]?.location == place(3, 7))
        #expect(document.diagnostics.map(\.short) == ["4:1 duplicate-key"])
        #expect(document.diagnostics.first?.notes.first?.location == place(3, 1))
    }

    @Test func `mistakes of front matter have the lines of the file`() {
        func codes(_ yaml: String) -> [String] {
            let source = SourceFile(path: "Content/a.yml", text: "---\n" + yaml + "---\n")
            return Document(parsing: source, range: 4..<(4 + yaml.utf8.count), firstLine: 2).diagnostics.map(\.short)
        }
        #expect(codes("titre: a: b\n") == ["2:9 yaml-syntax"])
        #expect(codes("é: 1\nü: \"\u{7}\"\n") == ["3:5 yaml-character"])
        #expect(codes("é: 1\n\tü: 2\n") == ["3:1 yaml-tab"])
        #expect(codes("") == [])
    }

    private func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: "Content/a.yml", line: line, column: column)
    }
}

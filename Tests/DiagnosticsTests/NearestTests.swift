import Diagnostics
import Testing

@Suite struct NearestTests {
    private static let states = ["maroc", "malaisie", "maldives", "mali", "mauritanie", "égypte", "Niger", "Nigeria"]

    @Test(arguments: [
        ("marroc", "maroc"),  // one letter too many
        ("maoc", "maroc"),  // one too few
        ("marok", "maroc"),  // one wrong
        ("mraoc", "maroc"),  // two swapped
        ("malaysie", "malaisie"), ("MAROC", "maroc"), ("Egypte", "égypte"), ("égipte", "égypte"), ("maliq", "mali"),
        ("nigeri", "Niger"),  // as near to « Nigeria »: the first known one
        ("mauritannie", "mauritanie"),
    ])
    func `a written name is told with the nearest one`(written: String, known: String) {
        #expect(nearest(to: written, in: Self.states) == known)
        #expect(suggestion(for: written, among: Self.states) == "did you mean « \(known) »?")
    }

    @Test(arguments: ["zanzibar", "", "m", "moroccco", "ma", "roc", "المغرب"])
    func `where no name is close there is no hint`(written: String) {
        #expect(nearest(to: written, in: Self.states) == nil)
        #expect(suggestion(for: written, among: Self.states) == nil)
    }

    @Test(arguments: [("a", "b"), ("x", "é"), ("", "a"), ("a", "")])
    func `names that share no letter are never close`(written: String, known: String) {
        #expect(nearest(to: written, in: [known]) == nil)
    }

    @Test func `short names are close by one letter`() {
        #expect(nearest(to: "idd", in: ["id"]) == "id")
        #expect(nearest(to: "i", in: ["id"]) == "id")
        #expect(nearest(to: "di", in: ["id"]) == "id")
    }

    @Test func `the written name itself is no suggestion`() {
        #expect(nearest(to: "mali", in: ["mali"]) == nil)
        #expect(nearest(to: "mali", in: ["mali", "Mali"]) == "Mali")
    }

    @Test func `the nearer of two wins, whatever their order`() {
        #expect(nearest(to: "secretaire", in: ["secretariat", "secrétaire"]) == "secrétaire")
        #expect(nearest(to: "secretaire", in: ["secrétaire", "secretariat"]) == "secrétaire")
    }

    @Test func `nothing is near where nothing is known`() {
        #expect(nearest(to: "maroc", in: [String]()) == nil)
    }
}

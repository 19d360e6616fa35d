import Testing

@testable import Figures

@Suite struct FittedTextTests {
    @Test func `a short text is as large as may be, on one line`() {
        let text = FittedText("Maroc", within: 980, size: 84, lines: 4)
        #expect(text.size == 84)
        #expect(text.lines == ["Maroc"])
    }

    @Test func `lines are about as long as one another`() {
        let text = FittedText("Organisation de la coopération islamique", within: 980, size: 84, lines: 4)
        #expect(text.lines == ["Organisation de la", "coopération islamique"])
    }

    @Test func `a long text is set smaller, and loses no word`() {
        let title =
            "Déclaration finale de la troisième session extraordinaire de la Conférence islamique au sommet, tenue à La Mecque"
        let text = FittedText(title, within: 980, size: 84, lines: 4)
        #expect(text.size < 84 && text.size >= 42)
        #expect(text.lines.count <= 4)
        #expect(text.lines.joined(separator: " ") == title)
    }

    @Test func `a text without end is cut off where the room ends`() {
        let text = FittedText(
            String(repeating: "Conférence ", count: 100), within: 980, size: 84, lines: 4)
        #expect(text.size == 42)
        #expect(text.lines.count == 4)
        #expect(text.lines.last?.hasSuffix("…") == true)
    }

    @Test(arguments: ["", " ", "Anticonstitutionnellementanticonstitutionnellement"])
    func `what has no spaces, or is nothing, is no trouble`(text: String) {
        let fitted = FittedText(text, within: 300, size: 80, lines: 2)
        #expect(fitted.lines.joined() == text.replacing(" ", with: ""))
    }
}

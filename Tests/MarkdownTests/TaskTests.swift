import Testing

@testable import Markdown

@Suite struct TaskTests {
    @Test func `the text of a task is the label of its checkbox`() {
        #expect(
            html("- [ ] Réserver *la salle*\n- [x] Écrire au [siège](/s)\n  - [X] œuvre\n- libre\n") == """
                <ul>
                <li class="task-list-item"><label><input type="checkbox" disabled="" /> Réserver <em>la salle</em></label></li>
                <li class="task-list-item"><label><input type="checkbox" checked="" disabled="" /> Écrire au <a href="/s">siège</a></label>
                <ul>
                <li class="task-list-item"><label><input type="checkbox" checked="" disabled="" /> œuvre</label></li>
                </ul>
                </li>
                <li>libre</li>
                </ul>

                """)
    }

    @Test func `in a loose list the label stands in the first paragraph`() {
        #expect(
            html("1. [x] Un\n\n   Deux\n") == """
                <ol>
                <li class="task-list-item">
                <p><label><input type="checkbox" checked="" disabled="" /> Un</label></p>
                <p>Deux</p>
                </li>
                </ol>

                """)
    }

    @Test(arguments: [
        "- [] a", "- [ ]a", "- \\[ ] a", "- [y] a", "- [ ]", "[ ] a", "- [x](/u) a", "- `[ ] a`", "- # [ ] a",
    ])
    func `what is no task stays as libcmark reads it`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
    }
}

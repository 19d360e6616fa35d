import Testing

@testable import Markdown

/// What the GFM specification says of tables, strikethrough and task lists, and the tests of cmark-gfm for them.
@Suite struct GFMTests {
    private static let specified = SpecificationExample.gfm.filter {
        ["table", "strikethrough", "disabled"].contains($0.label)
    }

    private static let tested = SpecificationExample.gfmExtensions.filter { example in
        !["Autolinks", "HTML tag filter", "Interop"].contains(example.section)
            && !example.markdown.contains("[^") && !example.section.contains("ootnote")
    }

    @Test func `the examples are there, whole`() {
        #expect(Self.specified.count == 12)
        #expect(Self.tested.count == 21)
    }

    @Test(arguments: specified)
    func `an example of the specification gives what it says`(example: SpecificationExample) {
        #expect(html(example.markdown, asSpecified) == asWritten(example.html))
    }

    @Test(arguments: tested)
    func `a test of an extension gives what cmark-gfm writes`(example: SpecificationExample) {
        #expect(html(example.markdown, asSpecified) == asWritten(example.html))
    }

    /// The specification puts the attributes of a checkbox in another order than cmark-gfm, which normalises before it
    /// compares.
    private func asWritten(_ html: String) -> String {
        html.replacing("<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />")
            .replacing(
                "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
                with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />")
    }
}

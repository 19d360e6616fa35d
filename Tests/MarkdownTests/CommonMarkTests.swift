import Testing

@testable import Markdown

/// CommonMark 0.30 with every extension on; `Tests/Fixtures/markdown/README.md` says where its text comes from.
@Suite struct CommonMarkTests {
    @Test func `the specification is there, whole`() {
        #expect(SpecificationExample.commonMark.count == 652)
    }

    @Test(arguments: SpecificationExample.commonMark)
    func `an example of CommonMark gives what the specification says`(example: SpecificationExample) {
        let ours = html(example.markdown, asSpecified)
        #expect(ours == Libcmark.html(example.markdown, unsafe: true))
        if Libcmark.followsVersion30 { #expect(ours == example.html) }
    }

    @Test(arguments: SpecificationExample.commonMark)
    func `what is unsafe is left out as libcmark leaves it out`(example: SpecificationExample) {
        let ours = html(example.markdown) { ($0.tableAlignment, $0.taskItems) = (.attributes, .bare) }
        #expect(ours == Libcmark.html(example.markdown, unsafe: false))
    }

    @Test(arguments: SpecificationExample.commonMark)
    func `no example of CommonMark is a mistake`(example: SpecificationExample) {
        let codes = Set(read(example.markdown).diagnostics.map(\.code))
        #expect(codes.isSubset(of: ["raw-html", "unsafe-link"]))
    }
}

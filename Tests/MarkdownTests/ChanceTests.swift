import Diagnostics
import Testing

@testable import Markdown

/// Texts put together by chance, the same on every run.
@Suite struct ChanceTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a text without extensions gives what libcmark writes`(seed: UInt64) {
        var texts = RandomText(seed: seed, pieces: RandomText.commonMark)
        for _ in 0..<500 {
            let text = texts.next()
            #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true), "\(text.debugDescription)")
        }
    }

    @Test(arguments: 11...18 as ClosedRange<UInt64>)
    func `a text with extensions is read to its end, with every place in it`(seed: UInt64) {
        var texts = RandomText(seed: seed, pieces: RandomText.commonMark + RandomText.extensions)
        for _ in 0..<500 {
            let text = texts.next()
            let source = SourceFile(path: "Content/a.md", text: text)
            let prose = read(text) {
                withRecords(&$0)
                ($0.headingIDs, $0.typography) = (true, .french)
            }
            for place in prose.links.map(\.location) + prose.diagnostics.map(\.location) {
                #expect(isIn(source, place), "\(place.short) of \(text.debugDescription)")
            }
        }
    }

    @Test(arguments: 21...28 as ClosedRange<UInt64>)
    func `the tags of a text are closed in order, no link stands in a link, no id twice`(seed: UInt64) {
        // libcmark lets an autolink stand in a link, and so do we.
        let autolinks = ["<https://a.b/é>", "<a@b.c>"]
        let pieces = (RandomText.commonMark + RandomText.extensions).filter { !autolinks.contains($0) }
        var texts = RandomText(seed: seed, pieces: pieces)
        for _ in 0..<500 {
            let text = texts.next()
            let written = html(text) {
                withRecords(&$0)
                $0.headingIDs = true
            }
            #expect(HTMLOutline(written).faults == [], "\(text.debugDescription)")
        }
    }

    private func isIn(_ source: SourceFile, _ place: SourceLocation) -> Bool {
        guard let line = source.line(place.line), place.column > 0, place.length > 0 else { return false }
        return place.column - 1 + place.length <= line.unicodeScalars.count
    }
}

import Testing

/// One example of a specification: Markdown, and the HTML that it must give.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
    let number: Int
    let section: String
    /// What follows the word `example`: the extensions that it is about.
    let label: String
    let markdown: String
    let html: String

    var testDescription: String { "\(number), \(section)" }

    static let commonMark = examples(of: "commonmark-0.30.txt")
    static let gfm = examples(of: "gfm-0.29.txt")
    static let gfmExtensions = examples(of: "gfm-extensions.txt")
}

extension SpecificationExample {
    private static let fence = String(repeating: "`", count: 32)

    private static func examples(of file: String) -> [SpecificationExample] {
        var examples: [SpecificationExample] = []
        var section = ""
        var lines = Fixtures.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            if line.starts(with: "#") { section = String(line.drop { $0 == "#" }.dropFirst()) }
            guard line.starts(with: fence + " example") else { continue }
            let markdown = takeLines(until: ".", from: &lines)
            let html = takeLines(until: fence, from: &lines)
            let label = String(line.dropFirst(fence.count + " example".count).drop { $0 == " " })
            examples.append(
                .init(number: examples.count + 1, section: section, label: label, markdown: markdown, html: html))
        }
        return examples
    }

    private static func takeLines(until end: String, from lines: inout ArraySlice<Substring>) -> String {
        var text = ""
        while let line = lines.popFirst(), line != end {
            text += line.replacing("→", with: "\t") + "\n"
        }
        return text
    }
}

internal import Diagnostics

/// A source read by libcmark, with tables and footnotes put in their places.
///
/// libcmark knows neither. What they consist of is handed to it as CommonMark: a footnote as an item of a list, a table as a
/// thematic break, its cells as headings before the text. References work in them as everywhere, and a source that has
/// neither is read once, as it stands.
struct Draft {
    private(set) var manuscript: Manuscript
    private(set) var tree: Tree
    private(set) var definitions: [Footnotes.Definition] = []
    private(set) var findings: [Finding] = []
    /// Where each line of the source begins, and after the last where it ends.
    let lines: [Int32]

    init(_ source: SourceFile, from start: Int, extensions: MarkdownOptions.Extensions) {
        let manuscript = Manuscript(source, from: start)
        let survey = Survey(manuscript, extensions: extensions)
        self = Draft(manuscript, withPlainTables: survey) ?? Draft(manuscript, survey)
    }

    /// The tables are looked for among the paragraphs of a first reading.
    init(_ manuscript: Manuscript, _ survey: Survey) {
        lines = manuscript.lines
        if survey.definitions.isEmpty {
            (self.manuscript, tree) = (manuscript, manuscript.parsed())
        } else {
            (self.manuscript, tree, definitions) = readingFootnotes(survey.definitions, of: manuscript)
        }
        if !survey.delimiterRows.isEmpty, let tables = Tables(in: tree, of: self.manuscript) {
            insert(tables)
        }
    }

    /// A text whose tables are known to be tables by their place alone is read once; nil where some are not.
    init?(_ source: Manuscript, withPlainTables survey: Survey) {
        guard !survey.delimiterRows.isEmpty else { return nil }
        let original = survey.definitions.isEmpty ? source : source.writingItems(for: survey.definitions)
        guard let tables = Tables(plainOnesAt: survey.delimiterRows, in: original) else { return nil }
        lines = source.lines
        manuscript = tables.manuscript(from: original)
        tree = manuscript.parsed()
        guard tables.graft(into: &tree, from: original),
            let found = tree.footnotes(at: survey.definitions, shift: tables.headings)
        else { return nil }
        definitions = found
        tree.detach(found)
    }

    private mutating func insert(_ tables: Tables) {
        let written = tables.manuscript(from: manuscript)
        var tree = written.parsed()
        guard tables.graft(into: &tree, from: manuscript) else { return }
        if !definitions.isEmpty { follow(to: tree, shift: Int32(tables.headings)) }
        tree.detach(definitions)
        (self.tree, manuscript) = (tree, written)
    }
}

extension Draft {
    /// Finds the nodes of the footnotes in a tree whose lines stand further down: the first item on the line of each.
    private mutating func follow(to tree: borrowing Tree, shift: Int32) {
        var items: [Int32: NodeID] = [:]
        for id in tree.nodes.indices where tree.nodes[id].kind == .item {
            let line = tree.nodes[id].place
            if items[line] == nil { items[line] = NodeID(id) }
        }
        definitions = definitions.compactMap { definition in
            items[self.tree[definition.node].place + shift].map {
                Footnotes.Definition(label: definition.label, node: $0, place: definition.place)
            }
        }
    }
}

extension Manuscript {
    func parsed() -> Tree { parsedAbridged() ?? parsedWhole() }

    /// As libcmark alone reads it.
    func parsedWhole() -> Tree { CommonMark(text).tree(sourceCount: text.count) }

    /// Nil where nothing can be left out, or something that was cannot be found again.
    private func parsedAbridged() -> Tree? {
        let abridged = Abridgement(self)
        guard !abridged.cuts.isEmpty else { return nil }
        return CommonMark(abridged.bytes[...]).tree(restoring: abridged.cuts, of: bytes, sourceCount: text.count)
    }
}

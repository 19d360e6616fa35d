/// One node of a text, by its index in the arena.
typealias NodeID = Int32

/// Where no node is.
let nowhere: NodeID = -1

/// A block or an inline. It owns nothing: its bytes stand in the arena of its tree, its kin are indices.
struct Node {
    enum Kind: UInt8 {
        // Blocks of CommonMark.
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        // Blocks of the extensions.
        case table, row, cell, callout, calloutTitle, footnote
        /// What left the tree: it is neither visited nor written.
        case nothing
        // Inlines of CommonMark.
        case text, softBreak, lineBreak, code, html, emphasis, strong, link, image
        // Inlines of the extensions.
        case strikethrough, footnoteMention, recordLink
    }

    struct Flags: OptionSet {
        let rawValue: UInt16

        /// A paragraph, heading or cell that may hold something to trace: a link, raw HTML, a mark of an extension.
        static let isWorthTracing = Flags(rawValue: 1)
        static let isTraced = Flags(rawValue: 2)
        /// Its first byte is a bracket that no backslash took the meaning from.
        static let startsWithBracket = Flags(rawValue: 4)
        static let isOrdered = Flags(rawValue: 8)
        static let isTight = Flags(rawValue: 16)
        static let hasTitle = Flags(rawValue: 32)
        static let isHeader = Flags(rawValue: 64)
        static let isTask = Flags(rawValue: 128)
        static let isDone = Flags(rawValue: 256)
        static let isUnsafe = Flags(rawValue: 512)
        /// A text node some of whose bytes are marks: `number` and `length` are their range.
        static let hasMarks = Flags(rawValue: 1024)
        /// An inline in which stands a link, or the mark of one: it does not go into another link.
        static let holdsLink = Flags(rawValue: 2048)
        /// A link whose address only the site knows.
        static let isHole = Flags(rawValue: 4096)
    }

    var kind: Kind
    var flags: Flags = []
    var parent = nowhere
    var first = nowhere
    var last = nowhere
    var next = nowhere

    /// The bytes in the arena. Links: the address, then (from `middle` on) the title. Code: the language, then the code.
    /// Paragraphs and headings have none: `middle` is how many quotes they stand in, at last a heading's number.
    var start: Int32 = 0
    var middle: Int32 = 0
    var end: Int32 = 0

    /// A heading's level, the number of an ordered list's first item, the number of a link among the links, a column's
    /// alignment, the number of a footnote.
    var number: Int32 = 0
    /// Blocks: the line, from 1, in the manuscript. Inlines: once traced, the offset in the manuscript.
    var place: Int32 = -1
    /// Blocks: the byte in that line, from 1. Inlines: once traced, the bytes covered on the first line.
    var length: Int32 = 0
    var lastLine: Int32 = 0

    var isInline: Bool { kind.rawValue >= Kind.text.rawValue }

    /// Whether it is an inline of CommonMark in which nothing stands.
    var isLeaf: Bool { isInline && kind.rawValue <= Kind.html.rawValue }
}

/// How a text is to be read and written. As it stands: every extension, nothing unsafe, no heading ids.
public struct MarkdownOptions: Sendable {
    /// What Charte reads beyond CommonMark. A text that uses none of it renders the same with and without.
    public struct Extensions: OptionSet, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let tables = Extensions(rawValue: 1)
        public static let strikethrough = Extensions(rawValue: 2)
        public static let taskLists = Extensions(rawValue: 4)
        public static let footnotes = Extensions(rawValue: 8)
        public static let callouts = Extensions(rawValue: 16)
        /// `[[id]]` and `[text](kind:id)`; asleep as long as `recordKinds` is empty.
        public static let recordLinks = Extensions(rawValue: 32)
        public static let all: Extensions = [
            .tables, .strikethrough, .taskLists, .footnotes, .callouts, .recordLinks,
        ]
    }

    /// Raw HTML and links such as `javascript:`: handed on as written, or left out and reported.
    public enum Trust: Hashable, Sendable { case allow, omit }

    public enum Typography: Hashable, Sendable {
        /// No-break spaces where the Imprimerie nationale puts them.
        case french
    }

    public enum TableAlignment: Hashable, Sendable {
        /// `class="align-right"`, which is valid HTML.
        case classes
        /// `align="right"`, which is what the GFM specification prints.
        case attributes
    }

    public enum TaskItems: Hashable, Sendable {
        /// The text of the task is the `<label>` of its checkbox: a screen reader says which task is done.
        case labelled
        /// A checkbox without a name before the text, which is what the GFM specification prints.
        case bare
    }

    public var extensions: Extensions = .all
    public var headingIDs = false
    public var rawHTML: Trust = .omit
    public var unsafeLinks: Trust = .omit
    public var typography: Typography?
    public var tableAlignment: TableAlignment = .classes
    public var taskItems: TaskItems = .labelled
    /// What may stand before the colon in `[text](kind:id)` and `[[kind:id]]`: `state`, `organ`, `event`.
    public var recordKinds: [String] = []
    /// The names that become links where they are first mentioned under a heading; none where the author writes every link.
    public var autolinks: AutolinkSection?
    /// Stands before the ids of footnotes (`fn-1`), where several texts share one page.
    public var footnotePrefix = ""
    public var labels = MarkdownLabels()

    public init() {}
}

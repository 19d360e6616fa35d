/// The words that a reader sees and that no author wrote, in the language of the page.
public struct MarkdownLabels: Hashable, Sendable {
    private enum Word: Int {
        case footnotes, backToText, note, tip, important, warning, caution
    }

    /// In the order of ``Word``, all in one array: they go from hand to hand with the options of every text, and each string
    /// would be counted there.
    private var words = Self.french

    private static let french = [
        "Notes", "Retour au texte", "Note", "Conseil", "Important", "Avertissement", "Attention",
    ]

    public init() {}

    private subscript(word: Word) -> String {
        get { words[word.rawValue] }
        set { words[word.rawValue] = newValue }
    }

    /// What a screen reader says of the list of footnotes.
    public var footnotes: String {
        get { self[.footnotes] }
        set { self[.footnotes] = newValue }
    }

    /// What a screen reader says of the arrow at the end of a footnote.
    public var backToText: String {
        get { self[.backToText] }
        set { self[.backToText] = newValue }
    }

    public var note: String {
        get { self[.note] }
        set { self[.note] = newValue }
    }

    public var tip: String {
        get { self[.tip] }
        set { self[.tip] = newValue }
    }

    public var important: String {
        get { self[.important] }
        set { self[.important] = newValue }
    }

    public var warning: String {
        get { self[.warning] }
        set { self[.warning] = newValue }
    }

    public var caution: String {
        get { self[.caution] }
        set { self[.caution] = newValue }
    }
}

/// The words that open a callout, `> [!NOTE]`.
enum Callout: String, CaseIterable, Sendable {
    case note, tip, important, warning, caution

    func title(in labels: MarkdownLabels) -> String {
        switch self {
        case .note: labels.note
        case .tip: labels.tip
        case .important: labels.important
        case .warning: labels.warning
        case .caution: labels.caution
        }
    }
}

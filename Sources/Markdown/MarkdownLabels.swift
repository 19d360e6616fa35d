/// The words that a reader sees and that no author wrote, in the language of the page.
public struct MarkdownLabels: Hashable, Sendable {
    /// All in one array: they go from hand to hand with the options of every text, and each string would be counted there.
    private var words = Self.french

    private static let french = [
        "Notes", "Retour au texte", "Note", "Conseil", "Important", "Avertissement", "Attention",
    ]

    public init() {}

    /// What a screen reader says of the list of footnotes.
    public var footnotes: String {
        get { words[0] }
        set { words[0] = newValue }
    }

    /// What a screen reader says of the arrow at the end of a footnote.
    public var backToText: String {
        get { words[1] }
        set { words[1] = newValue }
    }

    public var note: String {
        get { words[2] }
        set { words[2] = newValue }
    }

    public var tip: String {
        get { words[3] }
        set { words[3] = newValue }
    }

    public var important: String {
        get { words[4] }
        set { words[4] = newValue }
    }

    public var warning: String {
        get { words[5] }
        set { words[5] = newValue }
    }

    public var caution: String {
        get { words[6] }
        set { words[6] = newValue }
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

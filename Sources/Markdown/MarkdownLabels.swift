/// The words that a reader sees and that no author wrote, in the language of the page.
public struct MarkdownLabels: Hashable, Sendable {
    /// What a screen reader says of the list of footnotes.
    public var footnotes = "Notes"
    /// What a screen reader says of the arrow at the end of a footnote.
    public var backToText = "Retour au texte"
    public var note = "Note"
    public var tip = "Conseil"
    public var important = "Important"
    public var warning = "Avertissement"
    public var caution = "Attention"

    public init() {}
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

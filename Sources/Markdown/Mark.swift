/// A sign of an extension in a text node, where no backslash or entity took its meaning.
struct Mark {
    enum Kind: UInt8 {
        /// A run of one or two `~`.
        case tildes
        /// `[^label]`, whole.
        case footnote
        /// `[[id]]`, whole.
        case record
        /// `[[id|`, whose text follows.
        case recordOpening
        /// `]]`.
        case recordClosing
    }

    let kind: Kind
    /// Its bytes in the arena of the tree.
    let start: Int32
    let length: Int32
    /// Its offset in the manuscript.
    let place: Int32
    /// Whether tildes are left- or right-flanking, as for emphasis (CommonMark 0.30 § 6.2).
    var canOpen = false
    var canClose = false

    var makesLink: Bool { kind == .footnote || kind == .record || kind == .recordOpening }

    var end: Int32 { start + length }
}

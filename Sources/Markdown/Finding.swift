/// Something that is not right in a text: the fact alone. `Markdown+Diagnostics.swift` has the words.
struct Finding {
    enum Fact: Hashable {
        case rawHTML
        case unsafeLink(String)
        case unusedFootnote(String)
        case undefinedFootnote(String, known: [String])
        /// The other place is where the footnote was defined first.
        case repeatedFootnote(String, first: Int)
        case unknownCallout(String)
        case unknownRecordKind(String, known: [String])
    }

    let fact: Fact
    /// The bytes of the source that it is about.
    let place: Range<Int>
}

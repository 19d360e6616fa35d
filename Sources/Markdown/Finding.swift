/// Something that is not right in a text: the fact alone. `Markdown+Diagnostics.swift` has the words.
struct Finding {
    enum Fact: Hashable {
        case rawHTML
        case unsafeLink(String)
        case unusedFootnote(String)
        case undefinedFootnote(String, known: [String])
        case repeatedFootnote(String)
        case repeatedHeadingID(String)
        case unknownCallout(String)
        case unknownRecordKind(String, known: [String])
    }

    let fact: Fact
    /// The bytes of the source that it is about.
    let place: Range<Int>
    /// Where the same stands for the first time, of facts about what is given twice.
    var first: Range<Int>?
}

public import Diagnostics

/// One thing that the site documents: a state, an organ, an event.
///
/// A kind of record is one file: the struct, and its schema, from which come decoding, the fields that templates may
/// name, the reference of the data model and the downloads.
public protocol Record: Sendable {
    static var schema: Schema<Self> { get }

    var id: Identifier<Self> { get }
    /// Where the record is declared.
    var location: SourceLocation { get }
    /// What every kind has: sources, notes, what is disputed, former addresses.
    var common: Common { get set }
    /// What a page, a link or a list calls it.
    var title: LocalizedText { get }
    /// The names by which a text may call it, besides its aliases.
    var names: [LocalizedText] { get }
    /// What a reader may look for it by, besides its aliases: its names, those it bore, its short forms; the title first.
    var soughtNames: [LocalizedText] { get }
    /// The days on which it happened, or on which it began and ended: a reader may look for it by their years.
    var soughtDates: [PartialDate] { get }
    /// Its place among its kind.
    var order: RecordOrder { get }

    /// A record of which only the name is known yet.
    init(id: Identifier<Self>, location: SourceLocation)
}

/// How the records of a kind follow one another, in lists and from page to page.
public enum RecordOrder: Sendable {
    /// By title, by the rules of the language.
    case title
    /// By date, then by id; records without a date stand last.
    case date(PartialDate?)
    /// As they stand in the files.
    case position
}

extension Record {
    public var names: [LocalizedText] { [title] }
    public var soughtNames: [LocalizedText] { names }
    public var order: RecordOrder { .title }

    /// The date by which its kind is in order.
    public var soughtDates: [PartialDate] {
        if case .date(let date?) = order { [date] } else { [] }
    }
}

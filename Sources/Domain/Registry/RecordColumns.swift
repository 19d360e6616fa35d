internal import Diagnostics

/// What is asked of single records of a kind, row by row.
///
/// Made with the schema, where the kind is known: who does not know it has to copy a whole record to look at any of it.
struct RecordColumns<Root: Record>: Sendable {
    let id: @Sendable ([Root], Int) -> String = { $0[$1].id.rawValue }
    let title: @Sendable ([Root], Int) -> LocalizedText = { $0[$1].title }
    let soughtNames: @Sendable ([Root], Int) -> [LocalizedText] = { $0[$1].soughtNames }
    let soughtDates: @Sendable ([Root], Int) -> [PartialDate] = { $0[$1].soughtDates }
    let date: @Sendable ([Root], Int) -> PartialDate? = { if case .date(let date) = $0[$1].order { date } else { nil } }
    let slug: @Sendable ([Root], Int) -> Located<String?> = { $0[$1].common.$slug }
    let formerly: @Sendable ([Root], Int) -> [FormerAddress] = { $0[$1].common.formerly }
    let aliases: @Sendable ([Root], Int) -> LocalizedNames? = { $0[$1].common.aliases }
    let sources: @Sendable ([Root], Int) -> [Reference<Source>] = { $0[$1].common.sources }
    let isDraft: @Sendable ([Root], Int) -> Bool = { $0[$1].common.isDraft }
    let location: @Sendable ([Root], Int) -> SourceLocation = { $0[$1].location }
}

internal import Domain
internal import Templates

/// The members over time, as the registry tells them: `site.membership_years`.
struct MembershipObject {
    let content: Content
    let plan: SitePlan
    let maker: ValueMaker

    static let types = [
        ObjectType(
            "MembershipYear",
            fields: [
                .init("year", .integer, "The year"),
                .init("changes", .list(.object("MembershipChange")), "What changed in it, by date"),
                .init("members", .integer, "How many were members at its end, suspended ones not counted"),
            ]),
        ObjectType(
            "MembershipChange",
            fields: [
                .init("sort", .text, "joined, suspended, returned, left, observing or observing-no-longer"),
                .init("sort_label", .text, "What happened, in words"),
                .init("title", .text, "Who joined, was suspended, returned or left"),
                .init("url", .text, "The address of its page"),
                .init("date", .object("Date"), "When"),
                .init("reason", .optional(.text), "What decided it"),
            ]),
    ]

    var value: Value {
        .list(
            content.registry.changes.map { year in
                .object(Row([.integer(year.year), .list(year.changes.map(change)), .integer(year.members)]))
            })
    }

    private func change(_ change: MembershipChange) -> Value {
        let sort = change.sort.rawValue
        return .object(
            Row([
                .text(sort), maker.label(.text(sort), of: "membership_change"),
                .text(maker.text(content.registry.title(change.member))),
                .text(plan.path(.record(change.member), maker.language)?.encoded ?? ""),
                .object(DateObject(change.date, language: maker.language)),
                change.reason.map { .text(maker.text($0)) } ?? .none,
            ]))
    }
}

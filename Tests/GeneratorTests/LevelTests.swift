import Diagnostics
import Generator
import Testing

/// What a site says under `checks`: how much each check counts, and what it does not hold for.
@Suite struct LevelTests {
    /// Two states that name no source, in a site that has sources; the organ, the events and the document name theirs.
    private static func site(checks: String) -> SmallSite {
        var content = SmallSite.baseContent.filter { ["organs.yml", "events.yml", "documents.yml"].contains($0.key) }
            .mapValues { text in
                text.replacing("organ: assemblee,", with: "organ: assemblee, sources: [liste],")
                    .replacing("adopted_at: session-2}", with: "adopted_at: session-2, sources: [liste]}")
                    .replacing("  category: principal", with: "  category: principal\n  sources: [liste]")
            }
        content["sources.yml"] = "- {id: liste, title: Liste des ports, url: 'https://ports.example/liste'}\n"
        content["strings/fr.yml"] = (SmallSite.baseContent["strings/fr.yml"] ?? "")
            .replacing("labels: {", with: "labels: {type: {other: autre}, ")
        content["site.yml"] = SmallSite.baseContent["site.yml"].map { "\($0)\n\(checks)" }
        return SmallSite(content)
    }

    private static func found(_ checks: String) async -> [String] {
        await site(checks: checks).build().diagnostics.map { "\($0.severity) \($0.codeAndPlace)" }
    }

    private static let both = [
        "warning unsourced-record Content/states.yml:1:7", "warning unsourced-record Content/states.yml:4:7",
    ]

    @Test func `a check counts as it counts, where the site does not say`() async {
        #expect(await Self.found("") == Self.both)
    }

    @Test func `a site may make an error of it, or nothing`() async {
        let errors = Self.both.map { $0.replacing("warning", with: "error") }
        #expect(await Self.found("checks: {unsourced-record: error}") == errors)
        #expect(await Self.found("checks: {unsourced-record: warning}") == Self.both)
        #expect(await Self.found("checks: {unsourced-record: off}") == [])
    }

    @Test func `with an error nothing is published, with a warning everything`() async {
        #expect(await Self.site(checks: "checks: {unsourced-record: error}").build().files.isEmpty)
        #expect(await Self.site(checks: "checks: {unsourced-record: warning}").build().files.count > 10)
    }

    private static func excepting(_ places: String...) -> String {
        let exceptions = places.map { "      - {at: \($0), reason: La liste est en préparation.}" }
        return "checks:\n  unsourced-record:\n    level: error\n    except:\n" + exceptions.joined(separator: "\n")
    }

    @Test func `an exception is for one record, by its id with or without its kind`() async {
        let other = "error unsourced-record Content/states.yml:4:7"
        #expect(await Self.found(Self.excepting("maroc")) == [other])
        #expect(await Self.found(Self.excepting("'state:maroc'")) == [other])
        #expect(await Self.found(Self.excepting("'state:maroc'", "egypte")) == [])
    }

    @Test func `an exception is for a whole file`() async {
        #expect(await Self.found(Self.excepting("states.yml")) == [])
        #expect(await Self.found(Self.excepting("Content/states.yml")) == [])
    }

    @Test func `an exception that lets nothing pass is told, so that none outlives its reason`() async {
        let line = SmallSite.baseContent["site.yml"].map { $0.split(separator: "\n").count } ?? 0
        let found = await Self.found(Self.excepting("states.yml", "assemblee"))
        #expect(found == ["warning idle-exception Content/site.yml:\(line + 6):14"])
    }

    struct Mistake: CustomTestStringConvertible {
        let checks: String
        let told: String
        let hint: String?
        var testDescription: String { checks }
    }

    @Test(arguments: [
        Mistake(
            checks: "{unsourced-recrd: off}", told: "unknown-check", hint: "did you mean « unsourced-record »?"),
        Mistake(checks: "{yaml-syntax: off}", told: "fixed-check", hint: nil),
        Mistake(checks: "{unsourced-record: errr}", told: "wrong-type", hint: "did you mean « error »?"),
        Mistake(checks: "{unsourced-record: {levl: off}}", told: "unknown-key", hint: "did you mean « level »?"),
        Mistake(
            checks: "{unsourced-record: {except: [{at: maroc}]}}", told: "missing-key", hint: nil),
        Mistake(
            checks: "{unsourced-record: {except: [{at: marc, reason: R}]}}", told: "unknown-exception",
            hint: "did you mean « maroc »?"),
        Mistake(checks: "[unsourced-record]", told: "wrong-type", hint: nil),
    ])
    func `what is written wrong is told at its place`(mistake: Mistake) async throws {
        let diagnostics = await Self.site(checks: "checks: \(mistake.checks)").build().diagnostics
        let told = try #require(diagnostics.first { $0.severity == .error }, "\(diagnostics)")
        #expect(told.code == mistake.told)
        #expect(told.location.file == "Content/site.yml" && told.location.line == 7)
        if let hint = mistake.hint { #expect(told.hint == hint) }
    }
}

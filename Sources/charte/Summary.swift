internal import Diagnostics
internal import Domain
internal import Generator

/// What a build tells when it is done.
struct Summary {
    let site: SiteBuild
    let took: Duration

    func text(_ report: WriteReport, folder: String) -> String {
        Self.text(pages, report, warnings, took: took, folder: folder)
    }

    /// - Parameter pages: What is told of the pages of the site.
    static func text(
        _ pages: String, _ report: WriteReport, _ warnings: String = "no warnings", took: Duration, folder: String
    ) -> String {
        """
        \(pages)
        \(report.written) files written, \(report.unchanged) unchanged, \(report.removed) removed; \(warnings); \(took.inSeconds)
        \(compressed(report))Look at \(folder)/index.html

        """
    }

    private static func compressed(_ report: WriteReport) -> String {
        report.twins.isEmpty ? "" : "\(report.twins.count) compressed forms, \(report.compressed) of them new\n"
    }

    var checked: String { "\(pages)\n\(coverage)\n\(outside)Nothing wrong; \(warnings); \(seconds)\n" }

    /// « Outside: 243 addresses, 230 of them answer, 5 are dead, … ».
    private var outside: String {
        guard let tally = site.outside else { return "" }
        let parts = [
            (tally.answering, "answer"), (tally.moved, "have moved"), (tally.dead, "are dead"),
            (tally.unreachable, "cannot be reached"), (tally.unverified, "do not let a program look"),
        ]
        let found = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let remembered = tally.remembered > 0 ? "; \(tally.remembered) were asked lately" : ""
        return "Outside: \(tally.all) addresses: \(found)\(remembered)\n"
    }

    /// « Sources: 231 of 231 records name theirs (100 %); 242 sources, 0 of them named by no record ».
    private var coverage: String {
        let coverage = site.coverage
        let share = coverage.records == 0 ? 100 : coverage.sourced * 100 / coverage.records
        return "Sources: \(coverage.sourced) of \(coverage.records) records name theirs (\(share) %); "
            + "\(coverage.sources) sources, \(coverage.uncited) of them named by no record"
    }

    /// « 231 pages: 62 states, 37 organs, 95 events, … ».
    var pages: String {
        let total = site.counts.reduce(0) { $0 + $1.pages }
        return "\(total) pages: " + site.counts.map { "\($0.pages) \($0.name)" }.joined(separator: ", ")
            + (site.lacksCards ? "\n\(Self.cardsLacking)" : "")
    }

    private static let cardsLacking =
        "No cards were made: the program \(CardPainter.program) of librsvg is not there (Debian: librsvg2-bin)"

    private var warnings: String {
        let count = site.diagnostics.count { $0.severity == .warning }
        return count == 0 ? "no warnings" : "\(count) warning\(count == 1 ? "" : "s")"
    }

    private var seconds: String { took.inSeconds }
}

extension Duration {
    /// « 0.21 s ».
    var inSeconds: String {
        let hundredths = Int((self / .milliseconds(10)).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
    }
}

/// Something that Charte looks for: its code, what it means, and an example of it broken and kept.
///
/// Everything that tells of rules reads them here: `charte explain`, the list in the documentation, SARIF reports, and
/// the levels that `site.yml` may set.
public struct Rule: Sendable {
    /// What diagnostics, tests and documentation call it: English, `kebab-case`, for good.
    public let code: String
    public let subject: Subject
    /// Where nothing else is asked for.
    public let level: Level
    /// Whether a site may choose the level of an error. Most errors tell of something that could not be read or would
    /// leave a page in pieces: no build can go on without them, and they stay errors. A warning can always be changed.
    public let isAdjustable: Bool
    /// What is wrong, in one line without a final stop.
    public let summary: String
    /// Why it matters and how to mend it, in whole sentences.
    public let explanation: String
    /// `nil` where no text can show it: a disk that cannot be written.
    public let wrong: Example?
    public let right: Example?

    /// What a rule is about; lists are parted by it, in this order.
    public enum Subject: String, CaseIterable, Sendable {
        case files = "Files"
        case yaml = "YAML"
        case site = "The site"
        case records = "Records"
        case facts = "Facts that contradict one another"
        case sources = "Sources"
        case prose = "Prose"
        case links = "Links and addresses"
        case templates = "Templates"
        case pages = "Finished pages"
        case publications = "Publications"
    }
}

extension Rule {
    /// A rule that no site can do without.
    static func error(
        _ code: String, _ subject: Subject, _ summary: String, _ explanation: String, wrong: Example? = nil,
        right: Example? = nil
    ) -> Rule {
        Rule(
            code: code, subject: subject, level: .error, isAdjustable: false, summary: summary,
            explanation: explanation, wrong: wrong, right: right)
    }

    /// A judgement on what is written, whose level a site may choose.
    static func check(
        _ code: String, _ subject: Subject, _ level: Level, _ summary: String, _ explanation: String,
        wrong: Example? = nil, right: Example? = nil
    ) -> Rule {
        Rule(
            code: code, subject: subject, level: level, isAdjustable: true, summary: summary,
            explanation: explanation, wrong: wrong, right: right)
    }
}

internal import Diagnostics

/// What a build has found so far, each finding at the level that the site gives it.
struct BuildLog: Sendable {
    private var judgement: Judgement
    private var findings: [Diagnostic]

    init(_ content: Content) {
        judgement = Judgement(content)
        findings = judgement.mistakes
    }

    mutating func add(_ found: [Diagnostic]) { findings += judgement.judge(found) }

    var hasErrors: Bool { findings.hasErrors }

    /// In reading order. After an error not everything was looked at, so that no exception is known to be idle.
    var diagnostics: [Diagnostic] { (findings + (hasErrors ? [] : judgement.idle)).inReadingOrder() }
}

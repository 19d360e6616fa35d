internal import Diagnostics
internal import Rules

/// `charte explain`: what a code means, or all of them.
struct ExplainCommand {
    private let rule: Rule?
    private let format: OutputFormat

    init(_ request: Request) throws(UsageMistake) {
        format = request.format
        guard let code = request.operands.first else {
            rule = nil
            return
        }
        guard let rule = Rule.named(code) else {
            throw UsageMistake(
                message: "no check is called « \(code) »",
                hint: suggestion(for: code, among: Rule.all.map(\.code)) ?? "charte explain lists them all")
        }
        self.rule = rule
    }

    func run() -> ExitCode {
        switch (rule, format) {
        case (let rule?, .markdown): Terminal.print(rule.markdown)
        case (nil, .markdown): Terminal.print(Rule.markdown)
        case (let rule?, _): Terminal.print(rule.text)
        case (nil, _): Terminal.print(Rule.text)
        }
        return .success
    }
}

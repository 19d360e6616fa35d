internal import Diagnostics
internal import Markdown

/// `charte render`: Markdown in, the HTML of a fragment out.
struct RenderCommand {
    private let request: Request

    init(_ request: Request) { self.request = request }

    func run() -> ExitCode {
        do throws(Diagnostic) {
            let source = try SourceFile(path: "-", raw: Terminal.input())
            let body = request.has(.frontMatter) ? try FrontMatter.find(in: source)?.body ?? 0 : 0
            let prose = Prose(parsing: source, from: body, options: options)
            Terminal.print(prose.htmlAsWritten)
            return report(prose.diagnostics, source)
        } catch {
            return report([error], nil)
        }
    }

    private var options: MarkdownOptions {
        var options = MarkdownOptions()
        options.tableAlignment = .attributes
        options.taskItems = .bare
        options.headingIDs = request.has(.headingIDs)
        if request.has(.unsafe) { (options.rawHTML, options.unsafeLinks) = (.allow, .allow) }
        return options
    }

    private func report(_ diagnostics: [Diagnostic], _ source: SourceFile?) -> ExitCode {
        let printer = DiagnosticPrinter(sources: source.map { [$0] } ?? [], usesColour: Terminal.usesColour)
        Terminal.complain(printer.text(diagnostics.inReadingOrder()))
        return diagnostics.hasErrors ? .mistakes : .success
    }
}

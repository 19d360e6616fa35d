internal import Diagnostics
internal import Generator

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The command line: reads what is asked for and hands it to the command.
@main
struct Charte {
    static let version = "0.1.0"

    static func main() {
        // A build that is cut short leaves no half-written file to be seen, and the next one tidies up.
        signal(SIGINT) { _ in _exit(ExitCode.interrupted.rawValue) }
        Task.detached { exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue) }
        waitForSignals()
    }

    /// An asynchronous main function would wait in libdispatch, in a way that valgrind cannot follow. No signal is held off
    /// here, even if the program that called this one holds them off.
    private static func waitForSignals() -> Never {
        var mask = sigset_t()
        unsafe sigemptyset(&mask)
        while true { unsafe sigsuspend(&mask) }
    }

    static func run(_ words: [String]) async -> ExitCode {
        do throws(UsageMistake) {
            let request = try Request(words)
            switch request.command {
            case .build: return try await BuildCommand(request).run()
            case .serve: return try await ServeCommand(request).run()
            case .check: return try await CheckCommand(request).run()
            case .explain: return try ExplainCommand(request).run()
            case .schema: return try await SchemaCommand(request).run()
            case .reference: ReferenceCommand().run()
            case .diff: return DiffCommand(request).run()
            case .render: return RenderCommand(request).run()
            case .clean: return CleanCommand(request).run()
            case .version: Terminal.print("charte \(version)\n")
            case .help: Terminal.print(try Help.text(request.operands))
            }
            return .success
        } catch {
            Terminal.complain("charte: \(error.message)\n" + (error.hint.map { "  → \($0)\n" } ?? ""))
            return .usage
        }
    }
}

/// What the program tells the one who called it.
enum ExitCode: Int32 {
    case success = 0
    /// The content has errors, or warnings under `--strict`.
    case mistakes = 1
    /// The command line cannot be understood.
    case usage = 2
    case interrupted = 130
}

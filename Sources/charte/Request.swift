internal import Diagnostics

/// A command line that was understood.
struct Request {
    let command: Command
    private(set) var values: [Option: String] = [:]
    private(set) var operands: [String] = []

    /// Options may stand before or after the command, their value after a space or `=`.
    init(_ words: [String]) throws(UsageMistake) {
        var command: Command?
        var rest = words[...]
        var optionsEnded = false
        while let word = rest.popFirst() {
            if word == "--", !optionsEnded {
                optionsEnded = true
            } else if let short = Self.shorthands[word], !optionsEnded {
                // « charte build --help » asks about build.
                if short == .help, let asked = command { operands.append(asked.rawValue) }
                command = short
            } else if word.hasPrefix("-"), word != "-", !optionsEnded {
                let (option, value) = try Self.option(word, &rest)
                values[option] = value
            } else if command == nil {
                command = try Self.command(word)
            } else {
                operands.append(word)
            }
        }
        self.command = command ?? .help
        try check()
    }

    private static let shorthands: [String: Command] = [
        "--help": .help, "-h": .help, "--version": .version, "-V": .version,
    ]

    private static func command(_ word: String) throws(UsageMistake) -> Command {
        guard let command = Command(rawValue: word) else {
            throw UsageMistake.unknown("command", word, known: Command.allCases.map(\.rawValue))
        }
        return command
    }

    private static func option(
        _ word: String, _ rest: inout ArraySlice<String>
    ) throws(UsageMistake) -> (Option, value: String) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = Option(rawValue: parts[0]) else {
            let known = Option.allCases.map(\.rawValue) + ["--help", "--version"]
            throw UsageMistake.unknown("option", parts[0], known: known)
        }
        guard option.value != nil else {
            if parts.count > 1 { throw UsageMistake(message: "\(parts[0]) takes no value") }
            return (option, "")
        }
        guard let value = parts.count > 1 ? parts[1] : option.usual ?? rest.popFirst(), !value.isEmpty else {
            throw UsageMistake(message: "\(parts[0]) needs a value (\(option.value ?? ""))")
        }
        return (option, value)
    }

    private func check() throws(UsageMistake) {
        let stray = Option.allCases.first { values[$0] != nil && !command.options.contains($0) }
        if let stray, command != .help {
            throw UsageMistake(
                message: "\(stray.rawValue) is not an option of « charte \(command.rawValue) »",
                hint: "charte help \(command.rawValue)")
        }
        try checkOperands()
        try checkFormat()
        if let timings = values[.timings], !["text", "json"].contains(timings) {
            throw UsageMistake(message: "--timings is « text » or « json », not « \(timings) »")
        }
        if let jobs = values[.jobs], Int(jobs).map({ $0 < 1 }) ?? true {
            throw UsageMistake(message: "--jobs needs a number from 1, not « \(jobs) »")
        }
    }

    private func checkOperands() throws(UsageMistake) {
        guard command != .help else { return }
        let (wanted, hint) = (command.operands, "charte help \(command.rawValue)")
        if operands.count > wanted.count {
            throw UsageMistake(message: "« \(operands[wanted.count]) » is one word too many", hint: hint)
        }
        if operands.count < wanted.count, !command.hasOptionalOperands {
            let all = wanted.joined(separator: " ")
            let message = "\(wanted[operands.count]) is missing: charte \(command.rawValue) \(all)"
            throw UsageMistake(message: message, hint: hint)
        }
    }

    private func checkFormat() throws(UsageMistake) {
        guard let written = values[.format], command != .help else { return }
        let known = command.formats.map(\.rawValue)
        guard !known.contains(written) else { return }
        throw UsageMistake(
            message: "no form of output is called « \(written) »",
            hint: suggestion(for: written, among: known) ?? "known: \(known.joined(separator: ", "))")
    }

    /// The form of the output that is asked for, else the usual one.
    var format: OutputFormat { values[.format].flatMap { OutputFormat(rawValue: $0) } ?? .text }

    func has(_ option: Option) -> Bool { values[option] != nil }
}

/// What cannot be understood in a command line, and what was perhaps meant.
struct UsageMistake: Error {
    var message: String
    var hint: String?

    static func unknown(_ noun: String, _ word: String, known: [String]) -> UsageMistake {
        UsageMistake(
            message: "no \(noun) is called « \(word) »",
            hint: suggestion(for: word, among: known) ?? "charte help lists what there is")
    }
}

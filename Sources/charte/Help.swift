/// What the program says of itself.
enum Help {
    /// Explains one command, or lists them all.
    static func text(_ operands: [String]) throws(UsageMistake) -> String {
        guard let word = operands.first else { return overview }
        guard let command = Command(rawValue: word) else {
            throw UsageMistake.unknown("command", word, known: Command.allCases.map(\.rawValue))
        }
        return explanation(command)
    }

    private static var overview: String {
        let commands = table(Command.allCases.map { ($0.rawValue, $0.meaning) })
        return """
            charte: documentation sites for international organisations, from Markdown and typed records.

            Usage: charte COMMAND [OPTIONS]

            \(commands)

            charte help COMMAND explains a command.

            """
    }

    private static func explanation(_ command: Command) -> String {
        let usage = "Usage: charte \(command.rawValue)" + (command.options.isEmpty ? "" : " [OPTIONS]")
        let operand = command.operands.map { command.hasOptionalOperands ? " [\($0)]" : " \($0)" }.joined()
        let more = command.explanation.map { "\n\($0)\n" } ?? ""
        let rows = command.options.map { option in
            (option.rawValue + (option.value.map { " \($0)" } ?? ""), meaning(option, of: command))
        }
        let options = rows.isEmpty ? "" : "\n\(table(rows))\n"
        return "\(command.meaning).\n\n\(usage)\(operand)\n\(more)\(options)"
    }

    private static func meaning(_ option: Option, of command: Command) -> String {
        guard option == .format else { return option.meaning }
        return
            "\(option.meaning): \(command.formats.map(\.rawValue).joined(separator: ", ")) (\(command.formats[0].rawValue))"
    }

    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count))   \($0.1)" }
            .joined(separator: "\n")
    }
}

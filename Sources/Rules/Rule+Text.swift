extension Rule {
    /// What a terminal shows of one rule.
    public var text: String {
        let head = "\(code) (\(levelInWords))\n\(summary).\n\n\(Self.wrapped(explanation))\n"
        return head + Self.text("Wrong", wrong) + Self.text("Right", right)
    }

    /// What a terminal shows of all: a line each.
    public static var text: String {
        let width = all.map(\.code.count).max() ?? 0
        let parts = bySubject.map { subject, rules in
            let lines = rules.map { rule in
                "  \(rule.code)\(String(repeating: " ", count: width - rule.code.count))  \(rule.summary)\n"
            }
            return "\(subject.rawValue)\n\(lines.joined())"
        }
        return parts.joined(separator: "\n") + "\ncharte explain CODE tells more of one.\n"
    }

    /// « error », « warning; site.yml may set it to off, warning or error ».
    var levelInWords: String {
        isAdjustable ? "\(level.rawValue); « checks » in site.yml may set it to another level" : level.rawValue
    }

    static var bySubject: [(Subject, [Rule])] {
        Subject.allCases.map { subject in (subject, all.filter { $0.subject == subject }) }.filter { !$0.1.isEmpty }
    }

    private static func text(_ heading: String, _ example: Example?) -> String {
        (example?.files ?? []).map { file in
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            let shown = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
            return "\n\(heading), in \(file.path):\n\n\(shown)\n"
        }.joined()
    }

    /// In lines that fit a terminal.
    private static func wrapped(_ text: String, width: Int = 100) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(line) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}

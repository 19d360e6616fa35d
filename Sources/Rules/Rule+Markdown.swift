extension Rule {
    /// One rule as the documentation shows it.
    public var markdown: String {
        let head = "### \(code)\n\n\(summary). Level: \(levelInWords).\n\n\(explanation)\n"
        return head + Self.markdown("Wrong", wrong) + Self.markdown("Right", right)
    }

    /// The page of the documentation that lists all rules.
    public static var markdown: String {
        let parts = bySubject.map { subject, rules in
            "## \(subject.rawValue)\n\n" + rules.map(\.markdown).joined(separator: "\n")
        }
        return """
            # What Charte checks

            Every message of Charte has a code. `charte explain CODE` tells what is told here. The level of a check that \
            judges the content can be set in `Content/site.yml`; a place that it does not hold for is named there with \
            the reason:

            ```yaml
            checks:
              unsourced-record: error
              host-not-member:
                level: warning
                except:
                  - at: event:conference-02
                    reason: Why it does not hold here.
            ```

            This page is written by `make docs`.

            \(parts.joined(separator: "\n"))
            """
    }

    private static func markdown(_ heading: String, _ example: Example?) -> String {
        (example?.files ?? []).map { file in
            "\n\(heading), in `\(file.path)`:\n\n````\(language(file.path))\n\(file.text)\n````\n"
        }.joined()
    }

    private static func language(_ path: String) -> String {
        switch path.split(separator: ".").last {
        case "yml": "yaml"
        case "md": "markdown"
        case "html": "jinja"
        case "json": "json"
        default: ""
        }
    }
}

extension Rule {
    /// Every rule, by subject, then by code.
    public static let all: [Rule] = {
        let rules = groups.flatMap { $0 }
        return Subject.allCases.flatMap { subject in
            // By position: a rule that is taken out of the list is copied, with all its texts.
            rules.indices.filter { rules[$0].subject == subject }.map { rules[$0] }.sorted { $0.code < $1.code }
        }
    }()

    private static let groups: [[Rule]] = [
        files, spelling, yaml, yamlAliases, site, languages, levels, records, values, references, facts, periods,
        sources,
        prose, footnotes, links, externalLinks, addresses, pageTemplates, templateSyntax, templateNames,
        templateArguments,
        templateTypes, templateMarkup, finishedPages, publications,
    ]

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    public static func named(_ code: String) -> Rule? { byCode[code] }

    /// The codes of the rules whose level a site may choose.
    public static let adjustableCodes = all.filter(\.isAdjustable).map(\.code)
}

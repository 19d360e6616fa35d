internal import Figures
internal import Templates

extension FigureFilters {
    /// `{{ site.terms | organisation_chart(t.figure.chart) }}`: a group for each term that has organs, in which an organ
    /// stands under the one that it belongs to.
    var organisationChart: Filter {
        let needs = FigureNeeds(
            subject: "a list of terms",
            fields: ["title"] + ["title", "url", "parent", "parts", "dissolved"].map { "organs.\($0)" },
            isList: true,
            words: ["group", "organ", "parent", "dissolved"], mayBeMissing: true)
        return filter("organisation_chart", needs) { input in
            let groups = input.subject.items.map { OrganGroup($0, input).group }.filter { !$0.organs.isEmpty }
            guard !groups.isEmpty else { return nil }
            let chart = OrganisationChart(
                caption: input.caption(), columns: (input.word("group"), input.word("organ"), input.word("parent")),
                groups: groups)
            return FigureObject(input.caption(), chart.table) { chart.svg(id: "figure-chart") }
        }
    }
}

/// The organs of one term, and how they lie within each other.
private struct OrganGroup {
    let title: String
    let organs: [Reading]
    let handles: Set<Int>
    /// « {title} (dissous) ».
    let input: FigureInput

    /// Deeper than any chart can show; whoever is part of itself, which is told as a mistake, ends here.
    private static let deepest = 8

    init(_ term: Reading, _ input: FigureInput) {
        (title, organs, self.input) = (term["title"].text, term["organs"].items, input)
        handles = Set(organs.compactMap(\.handle))
    }

    var group: OrganisationChart.Group {
        var roots: [OrganisationChart.Organ] = []
        for organ in organs where !contains(organ["parent"]) { roots.append(self.organ(organ, depth: 0)) }
        return OrganisationChart.Group(title: title, organs: roots)
    }

    private func contains(_ organ: Reading) -> Bool {
        guard let handle = organ.handle else { return false }
        return handles.contains(handle)
    }

    private func organ(_ organ: Reading, depth: Int) -> OrganisationChart.Organ {
        let name = organ["title"].text
        return OrganisationChart.Organ(
            label: organ["dissolved"].isPresent ? input.word("dissolved", name) : name, address: organ["url"].address,
            parts: depth < Self.deepest ? parts(of: organ, depth: depth + 1) : [])
    }

    private func parts(of organ: Reading, depth: Int) -> [OrganisationChart.Organ] {
        var parts: [OrganisationChart.Organ] = []
        for part in organ["parts"].items where contains(part) { parts.append(self.organ(part, depth: depth)) }
        return parts
    }
}

internal import Diagnostics

/// Turns the mistakes of finished pages into what a person can mend: each once, at the place where it was written.
struct ProofReport {
    let plan: SitePlan
    let templates: [SourceFile]
    /// `Content/`, for raw HTML in prose.
    let content: any Folder
    let addresses: SiteAddresses

    private struct Group {
        let mistake: PageMistake
        let page: Int
        var others = 0
    }

    func diagnostics(
        _ mistakes: [(page: Int, mistake: PageMistake)], _ pages: FinishedPages, _ finished: [FinishedPage]
    ) -> [Diagnostic] {
        guard !mistakes.isEmpty else { return [] }
        // Many mistakes may look for their nearest address.
        let known = addresses.known
        return groups(mistakes).map { group in
            let (mistake, page) = (group.mistake, plan.pages[group.page])
            let places = MistakeOrigin(page, content: content, templates: templates).places(of: mistake)
            let place = places.first ?? SourceLocation(file: "\(TemplateSources.folderName)/\(page.template)")
            let notes = places.dropFirst().prefix(3).map { Diagnostic.Note(at: $0, Diagnostic.alsoWritten) }
            let tag = Self.tag(endingAt: mistake.end, in: pages.bytes(group.page))
            return .onPage(
                mistake, page, at: place, standing: notes + [Diagnostic.standing(tag, on: page, others: group.others)],
                hint: hint(mistake, finished, own: group.page, known))
        }
    }

    /// The same mistake on several pages is one; groups come in the order of their first pages.
    private func groups(_ mistakes: [(page: Int, mistake: PageMistake)]) -> [Group] {
        var groups: [Group] = []
        var places: [PageMistake.Key: Int] = [:]
        for (page, mistake) in mistakes {
            if let place = places[mistake.key] {
                if groups[place].page != page { groups[place].others += 1 }
            } else {
                places[mistake.key] = groups.count
                groups.append(Group(mistake: mistake, page: page))
            }
        }
        return groups
    }

    private func hint(_ mistake: PageMistake, _ finished: [FinishedPage], own: Int, _ known: [String]) -> String? {
        switch mistake.kind {
        case .link(let path), .asset(let path):
            if addresses[path + "/"] != nil { return "did you mean « \(path)/ »?" }
            return suggestion(for: path, among: known)
        case .fragment(let part, let target):
            guard case .page(let index)? = addresses[target] else { return nil }
            return suggestion(for: part, among: finished[index].verdict.parts.sorted())
        case .reference: return suggestion(for: mistake.written, among: finished[own].verdict.parts.sorted())
        case .duplicateID, .above, .refused: return nil
        }
    }

    /// The tag whose attributes end at a byte, cut where it is long.
    private static func tag(endingAt end: Int, in page: [UInt8]) -> String {
        let end = min(end, page.count)
        let start = page[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
        let shown = String(decoding: page[start..<min(end, start + 160)], as: UTF8.self)
        return shown.split(whereSeparator: \.isWhitespace).joined(separator: " ") + (end - start > 160 ? "…" : ">")
    }
}

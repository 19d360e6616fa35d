internal import Diagnostics
internal import Domain
internal import Templates

/// A site with other templates and the same content.
struct TemplateRevision {
    let site: Site
    /// By page of the plan.
    let reasons: [Int: RenderReason]

    /// `nil` where more than what stands in the files has changed, or a mistake has to be told beside all others.
    init?(of old: Site, _ input: BuildInput) async {
        let (sources, unread) = await TemplateSources.read(input.templates, jobs: input.jobs)
        guard unread.isEmpty, old.found.templates.isEmpty, sources.names == old.stage.sources.names else { return nil }
        let stage = RenderStage(content: old.content, plan: old.plan, sources: sources, jobs: input.jobs)
        let mistakes = old.prepared.mistakes
        let prepared = await stage.prepared(old.prepared.links, site: mistakes.site)
        guard prepared.layout.assetNames == old.prepared.layout.assetNames, prepared.mistakes.templates.isEmpty,
            prepared.mistakes.claims.isEmpty, mistakes.templates.isEmpty, mistakes.claims.isEmpty
        else { return nil }
        var editions = old.renderer.editions
        let changes = Self.revise(&editions, old.prepared.assets.names, prepared)
        let renderer = PageRenderer(
            content: old.content, plan: old.plan, host: prepared.host, editions: editions, links: prepared.links,
            backlinks: old.renderer.backlinks)
        let bare = Site(
            stage: stage, prepared: prepared, pages: FinishedPages(renderer: renderer, slots: []), found: old.found)
        let programs = ProgramComparison(old.prepared.host, prepared.host)
        let (slots, reasons) = PageSelection(changes, names: RowNames(bare)).slots(of: old) { index in
            let page = old.plan.pages[index]
            return programs.areSame(page, page) ? nil : .template
        }
        let pages = FinishedPages(renderer: renderer, slots: slots)
        (site, self.reasons) = (Site(stage: stage, prepared: prepared, pages: pages, found: old.found), reasons)
    }

    /// Puts the addresses of changed assets into the rows, and whatever templates read now that none did before.
    private static func revise(
        _ editions: inout ByLanguage<LanguageEdition>, _ before: AssetNames, _ prepared: RenderStage.Prepared
    ) -> RowChanges {
        var changes = RowChanges()
        let (layout, names, needs) = (prepared.layout, prepared.assets.names, prepared.host.needs)
        let changed = layout.assetNames.filter { before[$0] != names[$0] }.compactMap(layout.asset)
        for (language, edition) in editions where !changed.isEmpty || needs != edition.rows.needs {
            let rows = SiteRows(edition.rows, assets: names, needs: needs)
            editions[language] =
                needs == edition.rows.needs
                ? LanguageEdition(edition, remaking: changed, rows) : LanguageEdition(rows)
            for row in changed { changes.note(.all, of: row, language) }
        }
        return changes
    }
}

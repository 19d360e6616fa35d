internal import Diagnostics
internal import Domain
internal import Templates

/// From the plan to the bytes: looks up links, compiles templates, renders all pages side by side.
struct RenderStage: Sendable {
    let content: Content
    let plan: SitePlan
    let sources: TemplateSources
    let jobs: Int

    /// What is known before the first page is rendered.
    struct Prepared: Sendable {
        var links: [ResolvedLinks]
        let assets: Assets
        let host: TemplateHost
        let types: RecordTypes
        let layout: RowLayout
        let addresses: SiteAddresses
        /// The files that links lead to, each once, in order of where they go and where they come from.
        let attachments: [Attachment]
        /// The places of all pages in the plan, in order of their addresses.
        let order: [Int]
        /// The paths of what is written besides pages.
        let files: [String]
        /// The lists of names that templates ask for.
        let nameLists: [NameList]
        var mistakes: Mistakes

        /// What was found, by what it was found in.
        struct Mistakes: Sendable {
            var links: [Diagnostic]
            var templates: [Diagnostic]
            var site: [Diagnostic]
            var claims: [Diagnostic]
        }

        var diagnostics: [Diagnostic] { mistakes.links + mistakes.templates + mistakes.site + mistakes.claims }
    }

    /// The templates, checked, and what they were checked against.
    struct Checked: Sendable {
        let assets: Assets
        let types: RecordTypes
        let layout: RowLayout
        let host: TemplateHost
        let diagnostics: [Diagnostic]
    }

    /// Templates, records and links know nothing of one another: each is looked at beside the others.
    func prepared() async -> (Prepared, Backlinks) {
        let (checked, found) = await inParallel(jobs: jobs) {
            await check()
        } and: {
            await lookUp()
        }
        return await inParallel(jobs: jobs) {
            await prepared(found.links, site: found.site, checked)
        } and: {
            await Backlinks(found.links, plan: plan, jobs: jobs)
        }
    }

    /// The links, and what is wrong with the site as a whole.
    private func lookUp() async -> (links: [ResolvedLinks], site: [Diagnostic]) {
        await inParallel(jobs: jobs) {
            let resolver = LinkResolver(content: content, plan: plan)
            return await inParallel(plan.pages.count, jobs: jobs) { index in
                plan.lookAhead(from: index)
                return resolver.resolve(plan.pages[index])
            }
        } and: {
            SiteCheck(content, plan).diagnostics
        }
    }

    /// - Parameter site: What is wrong with the site as a whole.
    func prepared(_ links: [ResolvedLinks], site: [Diagnostic]) async -> Prepared {
        await prepared(links, site: site, await check())
    }

    private func prepared(_ links: [ResolvedLinks], site: [Diagnostic], _ checked: Checked) async -> Prepared {
        let assets = checked.assets
        let nameLists = NameList.all(content, checked.host.needs)
        let attachments = links.attachments
        let files =
            assets.files.map(\.path.outputPath) + nameLists.map(\.path) + copied(attachments) + cards.map(\.outputPath)
            + [Manifest.path]
        let (mistakes, (addresses, order)) = await inParallel(jobs: jobs) {
            Prepared.Mistakes(
                links: links.flatMap(\.diagnostics), templates: checked.diagnostics, site: site,
                claims: claims(attachments, checked, nameLists).diagnostics)
        } and: {
            (SiteAddresses(plan, files: files), plan.inOrderOfAddress)
        }
        return Prepared(
            links: links, assets: assets, host: checked.host, types: checked.types, layout: checked.layout,
            addresses: addresses, attachments: attachments, order: order, files: files, nameLists: nameLists,
            mistakes: mistakes)
    }

    /// - Parameter recordCounts: By kind, how many records there are, where the content does not say.
    func check(recordCounts: [Int]? = nil) async -> Checked {
        let assets = sources.assets
        let types = RecordTypes(content.registry.kinds)
        let layout = RowLayout(
            recordCounts ?? content.registry.counts, pageCount: plan.pages.count, assetNames: assets.names.names,
            hasData: content.configuration.dataFolder != nil)
        let library = TemplateLibrary(sources.templates, environment: environment(types, assets, layout))
        let host = await TemplateHost(
            library, plan: plan, kinds: content.registry.kinds, hasCards: content.configuration.wantsCards, jobs: jobs)
        // Without the words every template that shows one would be wrong; what each is by itself can still be told.
        let diagnostics = content.lacksWords ? library.diagnostics : host.diagnostics.oncePerPlace()
        return Checked(assets: assets, types: types, layout: layout, host: host, diagnostics: diagnostics)
    }

    private func environment(_ types: RecordTypes, _ assets: Assets, _ layout: RowLayout) -> Environment {
        let words = content.words ?? .group([])
        let (kinds, main) = (content.registry.kinds, content.configuration.mainLanguage)
        let types = types.types + Self.siteTypes(kinds) + words.types()
        return Environment(
            types: types,
            globals: [Variable("site", .object("Site")), Variable("t", .object(Strings.typeName))],
            filters: Filters(content, plan, assets.names, layout, types).all,
            collate: { one, other, tag in
                let language = Language(rawValue: tag) ?? main
                let keys = (CollationKey(one, language: language), CollationKey(other, language: language))
                return keys.0 == keys.1 ? 0 : keys.0 < keys.1 ? -1 : 1
            })
    }

    /// What templates know besides records and the words of the interface.
    static func siteTypes(_ kinds: [Kind]) -> [ObjectType] {
        SiteObject.types(kinds) + PageObject.types
            + [PageSummaryObject.type, PageSummaryObject.translationType, RedirectPage.targetType]
            + MembershipObject.types + LetterObject.types + DatasetObject.types
            + [FigureObject.type] + CardObject.types + [PluralObject.type]
    }

    /// What makes the bytes of all pages.
    func renderer(_ prepared: Prepared, _ backlinks: Backlinks) -> PageRenderer {
        var editions = ByLanguage<LanguageEdition>()
        for language in content.configuration.languages {
            editions[language] = LanguageEdition(
                SiteRows(
                    language, content: content, plan: plan, types: prepared.types, layout: prepared.layout,
                    assets: prepared.assets.names, needs: prepared.host.needs))
        }
        return PageRenderer(
            content: content, plan: plan, host: prepared.host, editions: editions, links: prepared.links,
            backlinks: backlinks)
    }

    /// Asks the addresses outside the site.
    func ask(
        _ links: [OutsideLink], _ check: ExternalLinkCheck, _ folder: any Folder
    ) -> (diagnostics: [Diagnostic], tally: LinkTally?) {
        do throws(FileError) {
            let result = try check.ask(links)
            if result.isOffline { return ([.offline(links.count)], result.tally) }
            let origin = AddressOrigin(folder, templates: sources.sources)
            let report = ExternalReport(plan: plan, origin: origin)
            return (report.diagnostics(links, result.outcomes), result.tally)
        } catch {
            return ([.cannotAsk(error)], nil)
        }
    }

    /// The parts that no page can have, told without the pages.
    func fragmentsUnseen(_ prepared: Prepared) -> [Diagnostic] {
        let wanted = prepared.links.flatMap(\.fragments)
        guard !wanted.isEmpty else { return [] }
        return FragmentForecast(plan: plan, registry: content.registry, templates: sources.sources).diagnostics(wanted)
    }
}

extension RenderStage {
    /// How many pages there are of each sort, in the order of the kinds.
    var counts: [SiteBuild.Count] {
        let kinds = content.registry.kinds
        var records = [Int](repeating: 0, count: kinds.count)
        var (indexes, prose, files, redirects) = (0, 0, 0, 0)
        for page in plan.pages {
            switch page.subject {
            case .record(let key): records[key.kind] += 1
            case .index: indexes += 1
            case .prose: prose += 1
            case .file, .data: files += 1
            case .redirect: redirects += 1
            }
        }
        let others = [("indexes", indexes), ("pages", prose), ("files", files), ("redirects", redirects)]
        return (zip(kinds.map(\.collection), records) + others)
            .filter { $0.1 > 0 }.map { SiteBuild.Count(name: $0.0, pages: $0.1) }
    }

    /// Where the cards of pages stand, if there are any.
    private var cards: [SitePath] {
        content.configuration.hasCards ? plan.pages.compactMap(\.cardPath) : []
    }

    private static let placeOfAssets = SourceLocation(file: "\(TemplateSources.folderName)/\(Assets.folder)")

    /// Who writes what, for the check that no two write the same.
    private func claims(_ attachments: [Attachment], _ checked: Checked, _ nameLists: [NameList]) -> OutputClaims {
        var claims = OutputClaims(roomFor: plan.pages.count + checked.assets.files.count)
        for page in plan.pages { claims.add(page.outputPath, from: page.location) }
        for asset in checked.assets.files { claims.add(asset.path.outputPath, from: Self.placeOfAssets) }
        for card in cards {
            claims.add(card.outputPath, from: SourceLocation(file: "Templates/\(PageRenderer.cardTemplate)"))
        }
        claims.add(Manifest.path, from: SourceLocation(file: Manifest.path))
        // What is made later of the finished pages has a folder of its own.
        if content.hasFullText(checked.host.needs) {
            claims.add(FullText.folder, from: SourceLocation(file: FullText.folder))
        }
        for list in nameLists { claims.add(list.path, from: SourceLocation(file: list.path)) }
        for (source, target) in content.verbatim { claims.add(target, from: SourceLocation(file: placed(source))) }
        for attachment in attachments {
            claims.add(attachment.target.outputPath, from: SourceLocation(file: placed(attachment.source)))
        }
        return claims
    }

    /// The lists of names, which need no page.
    func nameLists(_ prepared: Prepared, _ renderer: PageRenderer) -> [(path: String, bytes: [UInt8])] {
        prepared.nameLists.map { ($0.path, $0.bytes(renderer.nameIndex($0.language), plan)) }
    }

    /// Everything that is written, in order of path.
    ///
    /// - Parameters:
    ///   - content: Of a page of the plan; `nil` where it is left nowhere.
    ///   - nameLists: By path.
    func files(
        _ content: (Int) -> OutputFile.Content?, _ nameLists: [(path: String, bytes: [UInt8])], _ prepared: Prepared,
        _ folder: any Folder, log: inout [Diagnostic]
    ) -> [OutputFile] {
        var gathered = OutputCollection(roomFor: plan.pages.count + prepared.files.count)
        for page in prepared.order {
            if let content = content(page) { gathered.add(plan.pages[page].outputPath, content) }
        }
        for asset in prepared.assets.files { gathered.add(asset.path.outputPath, .bytes(asset.bytes)) }
        for list in nameLists { gathered.add(list.path, .bytes(list.bytes)) }
        for (source, target) in self.content.verbatim { gathered.copy(source, to: target, from: folder, log: &log) }
        for attachment in prepared.attachments {
            gathered.copy(attachment.source, to: attachment.target.outputPath, from: folder, log: &log)
        }
        gathered.sort()
        return gathered.files
    }
}

extension RenderStage {
    private var maker: ManifestMaker { ManifestMaker(content: content, plan: plan) }

    /// The paths of the files that are copied as they are: they are published too, and addresses like any other.
    private func copied(_ attachments: [Attachment]) -> Set<String> {
        Set(content.verbatim.map(\.target) + attachments.map(\.target.outputPath))
    }

    /// What the site publishes.
    ///
    /// - Parameters:
    ///   - copied: The files that are copied as they are (``hashes(_:_:)``).
    ///   - hash: Of a page of the plan.
    func manifest(
        copied: [(path: String, hash: String)], _ prepared: Prepared, hash: (Int) -> String
    ) -> Manifest {
        maker.manifest(prepared.order[...], files: copied, hash: hash)
    }

    /// The same as it is written.
    func manifestPieces(
        copied: [(path: String, hash: String)], _ prepared: Prepared, hash: @escaping @Sendable (Int) -> String
    ) async -> [[UInt8]] {
        await maker.pieces(prepared.order, files: copied, jobs: jobs, hash: hash)
    }

    /// Of all files those that are copied as they are, with their hashes.
    func hashes(_ files: [OutputFile], _ prepared: Prepared) -> [(path: String, hash: String)] {
        let paths = copied(prepared.attachments)
        if paths.isEmpty { return [] }
        return files.indices.filter { paths.contains(files[$0].path) }.map {
            (files[$0].path, XXH128.hexadecimal(files[$0].bytes))
        }
    }

    /// The addresses of an earlier publication at which nothing would stand now.
    func vanished(from earlier: Manifest, _ prepared: Prepared) -> [Diagnostic] {
        let files = copied(prepared.attachments).sorted().map { ($0, hash: "") }
        let addresses = maker.manifest(prepared.order[...], files: files) { _ in "" }
        return AddressPromises(earlier, keptBy: addresses).diagnostics
    }
}

internal import Diagnostics
internal import Domain
internal import Synchronization
internal import Templates

/// A site as far as single pages can be rendered of it without reading its content: the plan is that of the last build, and
/// its rows are had from there when they are read.
struct ThawedSite: Sendable {
    let image: StoredImage
    let head: StoredHead
    let scene: StoredScene
    /// The settings and the words; there is no record in it, and no text.
    let content: Content
    let reader: ContentReader
    let stage: RenderStage
    let checked: RenderStage.Checked
    /// Whether something was asked for that was not kept.
    let lack = Lack()

    /// Notes that something is not there.
    ///
    /// A class because whoever finds a lack is far from those who have to know.
    final class Lack: Sendable {
        private let found = Mutex(false)
        var isFound: Bool { found.withLock { $0 } }
        func note() { found.withLock { $0 = true } }
    }

    /// - Parameter paths: The files of content that there are.
    init?(_ image: StoredImage, _ input: BuildInput, _ paths: [String]) async {
        guard let head = image.head, let scene = image.scene,
            let preface = Preface(input, paths), image.count(.rows) == head.languages.count * head.rowCount,
            image.count(.links) == scene.plan.pages.count, image.count(.pages) == scene.plan.pages.count
        else { return nil }
        let (sources, mistakes) = await TemplateSources.read(input.templates, jobs: input.jobs)
        guard mistakes.isEmpty else { return nil }
        (self.image, self.head, self.scene, reader) = (image, head, scene, preface.reader)
        content = preface.content(pages: scene.pageNames)
        stage = RenderStage(content: content, plan: scene.plan, sources: sources, jobs: input.jobs)
        checked = await stage.check(recordCounts: scene.recordCounts)
        // A site with a picture for each page asks for more than its text.
        let isPlain = !content.configuration.hasCards
        guard isPlain, checked.diagnostics.isEmpty, (checked.layout.datasetCount > 0) == scene.hasData else {
            return nil
        }
    }

    /// The rows of a language, some of them as they are now.
    func edition(_ language: Language, plan: SitePlan, rows: [Int: [Value]] = [:]) -> LanguageEdition {
        let maker = SiteRows(
            language, content: content, plan: plan, types: checked.types, layout: checked.layout,
            assets: checked.assets.names, needs: checked.host.needs)
        return LanguageEdition(maker) { handle, row in
            if let values = rows[handle] ?? self.row(handle, language) { return row.fill(values) }
            writeOwn(handle, maker, into: &row)
        }
    }

    /// A row as the last build made it; `nil` for one that was not kept.
    func row(_ handle: Int, _ language: Language) -> [Value]? {
        guard handle <= checked.layout.site, let index = index(ofRow: handle, language),
            var reader = image[.rows, index], reader.numbers(UInt64.self) != nil
        else { return nil }
        return FrozenRow.values(reader.remains(), objects: FrozenObjects.read)
    }

    /// Among the rows of all languages.
    func index(ofRow handle: Int, _ language: Language) -> Int? {
        head.languages.firstIndex(of: language).map { $0 * head.rowCount + handle }
    }

    /// A row that needs neither records nor texts.
    private func writeOwn(_ handle: Int, _ rows: SiteRows, into row: inout RowWriter) {
        let layout = checked.layout
        if handle > layout.site, !(layout.datasets..<layout.words).contains(handle) {
            return rows.write(handle, into: &row)
        }
        lack.note()
    }

    var names: RowNames {
        RowNames(
            plan: scene.plan, layout: checked.layout, kinds: content.registry.kinds, types: checked.types.types,
            wordPaths: [], id: id)
    }

    /// The id of a record, as its row has it.
    @Sendable private func id(_ key: RecordKey) -> String {
        let row = row(checked.layout.record(key), content.configuration.mainLanguage) ?? []
        let place = checked.types.columns[key.kind].count
        guard row.indices.contains(place), case .text(let id) = row[place] else { return "" }
        return id
    }

    func page(_ index: Int) -> StoredPage? {
        guard var reader = image[.pages, index] else { return nil }
        return StoredPage(from: &reader)
    }

    func links(_ index: Int) -> StoredLinks? {
        guard var reader = image[.links, index] else { return nil }
        return StoredLinks(from: &reader)
    }
}

/// What is read ahead of the texts: the settings of the site, the words of the interface, the land of its maps.
private struct Preface {
    private let input: BuildInput
    let reader: ContentReader
    let strings: [Language: Strings]
    let land: LandFile?

    /// `nil` where there is something to tell.
    init?(_ input: BuildInput, _ paths: [String]) {
        var loader = ContentLoader(
            input.content, kinds: input.kinds, includesDrafts: input.includesDrafts, jobs: input.jobs)
        let ahead = paths.filter { $0.hasPrefix("strings/") || $0.hasPrefix("map/") }
        guard let opening = loader.opening([Configuration.path] + ahead) else { return nil }
        (self.input, reader) = (input, opening.reader)
        strings = opening.strings
        guard let path = ahead.first(where: { opening.reader.kind(of: $0) == .land }) else {
            land = nil
            return
        }
        let file = opening.reader.read(path, as: .land, input.content.bytes(path))
        guard file.diagnostics.isEmpty else { return nil }
        land = file.land
    }

    func content(pages: [String]) -> Content {
        let (registry, _) = reader.builder.build(language: reader.configuration.mainLanguage, includingDrafts: false)
        var content = Content(configuration: reader.configuration, registry: registry)
        content.configuration.take(input)
        (content.strings, content.land) = (strings, land)
        content.pages = pages.map { ($0, Translations()) }
        return content
    }
}

internal import Domain

/// The JSON Schemas of a site: what an editor may write in each of its files, with the ids that there are.
///
/// A schema is as strict as a file can be judged by itself; what only the whole site can tell, `charte check` tells.
public struct SiteSchemas: Sendable {
    /// Where they stand in `Content/`: a hidden folder, which no build reads.
    public static let folder = ".schema"

    /// In order of path.
    public let files: [OutputFile]

    /// Content with mistakes will do: what can be read of it is offered.
    public init(_ input: BuildInput) async {
        var loader = ContentLoader(input.content, kinds: input.kinds, includesDrafts: true, jobs: input.jobs)
        let maker = SchemaMaker(await loader.load().content)
        let kinds = maker.content.registry.kinds
        let files =
            kinds.map(maker.table) + kinds.map(maker.frontMatter) + [maker.site, maker.strings, maker.pageFrontMatter]
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

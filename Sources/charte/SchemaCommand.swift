internal import Diagnostics
internal import Generator

/// `charte schema`: writes what editors need to help while typing.
struct SchemaCommand {
    private let request: Request
    private let folders: SiteFolders

    init(_ request: Request) { (self.request, folders) = (request, SiteFolders(request)) }

    func run() async throws(UsageMistake) -> ExitCode {
        guard folders.content.exists else {
            throw UsageMistake(
                message: "there is no folder « \(folders.content.root) »",
                hint: "name the folder above it with --source")
        }
        let target = DiskFolder(request.values[.output] ?? "\(folders.content.root)/\(SiteSchemas.folder)")
        let schemas = await SiteSchemas(BuildInput(content: folders.content, templates: folders.templates))
        do throws(FileError) {
            for file in schemas.files where try !target.holds(file.bytes, at: file.path) {
                try target.write(file.bytes, to: file.path)
            }
        } catch {
            Terminal.complain("charte: \(target.root)/\(error.path): \(error.reason)\n")
            return .mistakes
        }
        if !request.has(.quiet) { Terminal.print("\(schemas.files.count) schemas in \(target.root)\n") }
        return .success
    }
}

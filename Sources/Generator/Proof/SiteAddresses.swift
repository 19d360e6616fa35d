/// Everything that an address within the site may lead to.
///
/// A class because what was held against it is known by it.
final class SiteAddresses: Sendable {
    enum Target: Sendable {
        /// A page, by its index in the plan.
        case page(Int)
        case file
    }

    private let targets: [String: Target]

    /// - Parameter files: The paths of all files that are written besides the pages, relative to the output folder.
    init(_ plan: SitePlan, files: some Sequence<String>) {
        var targets: [String: Target] = [:]
        for (index, page) in plan.pages.enumerated() {
            targets[page.path.text] = .page(index)
            targets["/" + page.path.outputPath] = .page(index)
        }
        for file in files where targets["/" + file] == nil {
            targets["/" + file] = .file
            if fileName(file) == "index.html" { targets["/" + file.dropLast("index.html".utf8.count)] = .file }
        }
        self.targets = targets
    }

    subscript(path: String) -> Target? { targets[path] }

    /// What a link that leads nowhere may have meant.
    var known: [String] { targets.keys.filter { !$0.hasSuffix("/index.html") }.sorted() }
}

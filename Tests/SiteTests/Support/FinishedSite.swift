import Foundation
import Generator

/// All pages of a built site, with what hangs together among them.
struct FinishedSite {
    let build: SiteBuild
    let pages: [String: HTMLPage]
    /// The path of the address at which the site is published: `/oci/`.
    let base: String

    init(_ build: SiteBuild, base: String = "/") {
        (self.build, self.base) = (build, base)
        pages = Dictionary(
            uniqueKeysWithValues: build.files.filter { $0.path.hasSuffix(".html") }.map {
                ($0.path, HTMLPage($0.bytes))
            })
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func input(_ folder: URL) -> BuildInput {
        BuildInput(
            content: DiskFolder(folder.appending(path: "Content").path()),
            templates: DiskFolder(folder.appending(path: "Templates").path()))
    }

    /// The site that ships with Charte, built once for all suites that look at it.
    static let shipped = Task {
        var input = FinishedSite.input(root)
        input.jobs = 2
        return FinishedSite(await SiteBuild(input))
    }

    static func fixture(_ name: String) -> URL { root.appending(path: "Tests/Fixtures/sites/\(name)") }

    /// The file of the site that a link of a page leads to, with its fragment; `nil` where it leads elsewhere.
    func target(of link: String, on page: String) -> (file: String, fragment: String?)? {
        guard !link.contains("://"), !link.hasPrefix("mailto:"), !link.hasPrefix("data:") else { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count > 1 ? parts[1].removingPercentEncoding : nil
        let address = parts[0].prefix { $0 != "?" }
        guard !address.isEmpty else { return (page, fragment) }
        let path = resolved(String(address), on: page)
        let isFolder = path.isEmpty || path.hasSuffix("/")
        return ((path + (isFolder ? "index.html" : "")).removingPercentEncoding ?? path, fragment)
    }

    /// RFC 3986 § 5.2, for paths alone; what climbs out of the site is no path of it.
    private func resolved(_ address: String, on page: String) -> String {
        if address.hasPrefix("/") {
            return address.hasPrefix(base) ? String(address.dropFirst(base.count)) : "outside the site: \(address)"
        }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
            switch part {
            case ".": break
            case "..": if folders.popLast() == nil { return "outside the site: \(address)" }
            default: folders.append(String(part))
            }
        }
        let path = folders.joined(separator: "/")
        let isFolder = address.hasSuffix("/") || address.hasSuffix("/.") || address.hasSuffix("..") || address == "."
        return isFolder && !path.isEmpty ? path + "/" : path
    }

    /// « page: link », for every link that leads to nothing.
    var deadLinks: [String] {
        let files = Set(build.files.map(\.path))
        let ids = pages.mapValues { Set($0.ids) }
        return pages.sorted { $0.key < $1.key }.flatMap { path, page in
            page.links.compactMap { link in
                guard let (file, fragment) = target(of: link, on: path) else { return nil }
                guard files.contains(file) else { return "\(path): \(link)" }
                guard let fragment, !fragment.isEmpty, let known = ids[file] else { return nil }
                return known.contains(fragment) ? nil : "\(path): \(link)"
            }
        }
    }

    /// Ids that a page has twice.
    var duplicateIDs: [String] {
        pages.sorted { $0.key < $1.key }.flatMap { path, page in
            Dictionary(grouping: page.ids) { $0 }.filter { $1.count > 1 }.keys.sorted().map { "\(path): #\($0)" }
        }
    }

    /// Pages to which no way leads from the first.
    var unreachable: [String] {
        var reached: Set = ["index.html"]
        var pending = ["index.html"]
        while let path = pending.popLast() {
            for link in pages[path]?.anchors ?? [] {
                guard let (file, _) = target(of: link, on: path), pages[file] != nil else { continue }
                if reached.insert(file).inserted { pending.append(file) }
            }
        }
        return pages.keys.filter { !reached.contains($0) }.sorted()
    }
}

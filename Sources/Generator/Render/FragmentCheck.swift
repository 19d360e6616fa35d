internal import Diagnostics

/// Looks for the parts of pages that prose links to, in the finished pages: headings and footnotes come from the prose,
/// other parts from templates.
struct FragmentCheck {
    /// The finished pages by address.
    let pages: [SitePath: [UInt8]]

    func diagnostics(_ links: [FragmentLink]) -> [Diagnostic] {
        // Each page is looked through once, however many link to it.
        Dictionary(grouping: links, by: \.page).flatMap { page, links in
            guard let bytes = pages[page] else { return [Diagnostic]() }
            let ids = Self.ids(in: bytes)
            let known = Set(ids + ["", "top"])
            return links.filter { !known.contains($0.fragment) }.map {
                .noSuchFragment($0.fragment, page: page, at: $0.location, known: ids)
            }
        }
    }

    /// The values of `id="…"`, in order.
    static func ids(in bytes: [UInt8]) -> [String] {
        let mark = Array(" id=\"".utf8)
        var ids: [String] = []
        var start = 0
        while let found = bytes[start...].firstRange(of: mark) {
            let end = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
            ids.append(String(decoding: bytes[found.upperBound..<end], as: UTF8.self))
            start = end
        }
        return ids
    }
}

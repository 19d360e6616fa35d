internal import Diagnostics

/// Looks for the parts of pages that prose links to, in the finished pages: headings and footnotes come from the prose,
/// other parts from templates.
struct FragmentCheck {
    /// The finished pages by address.
    let pages: [SitePath: [UInt8]]

    func diagnostics(_ links: [FragmentLink]) -> [Diagnostic] {
        links.compactMap { link in
            guard let bytes = pages[link.page], !link.fragment.isEmpty, link.fragment != "top" else { return nil }
            let ids = Self.ids(in: bytes)
            guard !ids.contains(link.fragment) else { return nil }
            return .noSuchFragment(link.fragment, page: link.page, at: link.location, known: ids)
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

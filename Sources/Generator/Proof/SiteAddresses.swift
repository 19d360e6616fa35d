internal import Bytes
internal import Synchronization

/// Everything that an address within the site may lead to.
///
/// A class because what was held against it is known by it.
@safe final class SiteAddresses: Sendable {
    enum Target: Sendable {
        /// A page, by its index in the plan.
        case page(Int)
        case file
    }

    /// The paths from the root of the site, without the `/` that they begin with. What is at `etats/index.html` is at
    /// `etats/`, too, and stands here under that.
    private let paths: ByteTable
    /// By path, the page; -1 for a file.
    private let pages: [Int32]
    /// The paths of all files that are no pages, in order.
    let files: [String]
    /// By text, where one is looked for that no path is to the byte: letters may be composed in several ways.
    private let texts = Mutex<[String: Int]?>(nil)

    /// - Parameter files: The paths of all files that are written besides the pages, relative to the output folder.
    init(_ plan: SitePlan, files: some Sequence<String>) {
        var known = Known(plan.pages.count)
        for (index, page) in plan.pages.enumerated() {
            known.add(page.outputPath, index)
        }
        self.files = files.sorted()
        for file in files { known.add(file, -1) }
        (paths, pages) = (known.paths, known.pages)
    }

    /// The addresses while they are gathered.
    private struct Known {
        var paths: ByteTable
        var pages: [Int32] = []

        /// - Parameter count: How many pages there are.
        init(_ count: Int) {
            paths = ByteTable(roomFor: count)
            pages.reserveCapacity(count)
        }

        mutating func add(_ path: String, _ page: Int) {
            let isNew = unsafe path.withUTF8Bytes { unsafe paths.insert(withoutIndex($0)) }
            if isNew { pages.append(Int32(page)) }
        }
    }

    /// - Parameter path: From the root of the site, without the `/` at the beginning, decoded.
    func target(_ path: UnsafeBufferPointer<UInt8>) -> Target? {
        unsafe paths.index(of: withoutIndex(path)).map { target($0) }
    }

    /// The same in three steps, for many paths at once: each step brings near what the next one reads.
    func expectSlot(of path: UnsafeBufferPointer<UInt8>) -> UInt32 { unsafe paths.expectSlot(of: withoutIndex(path)) }

    func expectPath(_ hash: UInt32) { paths.expectName(hash) }

    func target(_ path: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Target? {
        unsafe paths.index(of: withoutIndex(path), hash).map { target($0) }
    }

    private func target(_ index: Int) -> Target { pages[index] < 0 ? .file : .page(Int(pages[index])) }

    /// - Parameter path: From the root of the site, with the `/`.
    subscript(path: String) -> Target? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        let below = String(path.utf8.dropFirst()) ?? ""
        if let target = unsafe below.withUTF8Bytes({ unsafe target($0) }) { return target }
        return path.utf8.allSatisfy { $0 < 0x80 } ? nil : index(ofText: path).map { target($0) }
    }

    private func index(ofText path: String) -> Int? {
        texts.withLock { texts in
            if texts == nil {
                texts = Dictionary(paths.texts.enumerated().map { ("/" + $1, $0) }) { first, _ in first }
            }
            return texts?[path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path]
        }
    }

    /// What a link that leads nowhere may have meant.
    var known: [String] { paths.texts.map { "/" + $0 }.sorted() }
}

/// `etats/` of `etats/index.html`; any other path as it is.
private func withoutIndex(_ path: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let name: StaticString = "index.html"
    let start = path.count - name.utf8CodeUnitCount
    // Nearly all addresses are those of folders: their last byte tells.
    guard start >= 0, unsafe path.last == UInt8(ascii: "l") else { return unsafe path }
    let isIndex = name.withUTF8Buffer { unsafe path[start...].elementsEqual($0) }
    guard isIndex, unsafe start == 0 || path[start - 1] == UInt8(ascii: "/") else { return unsafe path }
    return unsafe UnsafeBufferPointer(rebasing: path[..<start])
}

import Domain
import Synchronization
import Testing

@testable import Generator

/// What says how everything else is read is read once: what is remembered of it is what the site was made from, whatever an
/// editor saves meanwhile.
@Suite struct SettingsReadTests {
    @Test func `what changes while a site is read is not taken for what was read`() async {
        let texts = [
            "site.yml": "title: Un site\nbase_url: https://exemple.org/\nlanguages: [fr]\n",
            "strings/fr.yml": "menu: Menu\n", "pages/index.md": "---\ntitle: Accueil\n---\n\nUn texte.\n",
        ]
        let folder = RestlessFolder(texts)
        var loader = ContentLoader(folder, kinds: kinds, includesDrafts: false, jobs: 2)
        let memory = await loader.load()
        for path in ["site.yml", "strings/fr.yml"] {
            #expect(folder.readings(of: path) == 1)
            #expect(memory.files[path]?.digest == FileDigest(Array((texts[path] ?? "").utf8)))
        }
        #expect(memory.content.configuration.languages.map(\.rawValue) == ["fr"])

        // Read again, they are others, and texts are read by others.
        var again = ContentLoader(folder, kinds: kinds, includesDrafts: false, jobs: 2)
        let later = await again.load(after: memory)
        #expect(later.files["site.yml"]?.digest != memory.files["site.yml"]?.digest)
        #expect(later.readingKey != memory.readingKey)
    }
}

/// A folder in which every file is another as soon as it was read.
private final class RestlessFolder: Folder {
    private let folder: MemoryFolder
    private let count = Mutex<[String: Int]>([:])

    init(_ texts: [String: String]) { folder = MemoryFolder(texts: texts) }

    func readings(of path: String) -> Int { count.withLock { $0[path] ?? 0 } }

    func files() -> [String] { folder.files() }
    func write(_ bytes: [UInt8], to path: String) { folder.write(bytes, to: path) }
    func remove(_ path: String) { folder.remove(path) }

    func read(_ path: String) -> [UInt8]? {
        count.withLock { $0[path, default: 0] += 1 }
        guard let bytes = folder.read(path) else { return nil }
        folder.write(bytes + Array("\n# \(readings(of: path))\n".utf8), to: path)
        return bytes
    }
}

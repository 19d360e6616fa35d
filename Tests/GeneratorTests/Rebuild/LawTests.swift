import Diagnostics
import Foundation
import Generator
import Testing

/// The law of rebuilding: after any sequence of edits, what is made from what was there before equals what a build from
/// nothing makes, byte for byte and finding for finding.
@Suite struct LawTests {
    /// `CHARTE_LAW_STEPS` makes more of them.
    private static let steps = ProcessInfo.processInfo.environment["CHARTE_LAW_STEPS"].flatMap { Int($0) } ?? 250

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func theSameAsFromNothing(seed: UInt64) async throws {
        var site = ChangingSite(seed: seed)
        var random = SeededGenerator(seed: seed &* 77)
        var files: [String: String] = [:]
        let (content, templates) = (MemoryFolder(), MemoryFolder())
        var input = BuildInput(content: content, templates: templates)
        input.jobs = 1
        var workshop = Workshop(input)
        var history: [String] = []
        var (good, bad, rendered, all) = (0, 0, 0, 0)
        for step in 0..<Self.steps {
            // Mistakes are mended before long; otherwise every later edit would only add to them.
            if step > 0 { history.append(bad > 2 ? site.mendAll() : site.edit()) }
            // An editor may save several files before the watcher tells.
            while step > 0, Int.random(in: 0..<6, using: &random) == 0 { history.append(site.edit()) }
            let changed = Self.write(site.files, over: files, content, templates)
            files = site.files
            let isToldExactly = step > 0 && Int.random(in: 0..<8, using: &random) > 0
            let draft = await workshop.draft(isToldExactly ? changed : .any)
            // At times the next edit comes before all pages are rendered.
            if Int.random(in: 0..<5, using: &random) == 0 { continue }
            let again = await draft.finished(input)
            let clean = await SiteBuild(input)
            let last = history.suffix(4).joined(separator: "; ")
            let differing = clean.files.filter { file in again.files.first { $0.path == file.path }?.bytes != file.bytes
            }
            try #require(differing.map(\.path) == [], "seed \(seed), step \(step): \(last)")
            try #require(again.paths == clean.paths, "seed \(seed), step \(step): \(last)")
            bad = clean.files.isEmpty ? bad + 1 : 0
            if bad == 0 {
                (good, rendered, all) = (good + 1, rendered + draft.explanation.count, all + clean.files.count)
            }
            try #require(again.diagnostics == clean.diagnostics, "seed \(seed), step \(step): \(last)")
        }
        // What is compared are sites, not errors, and most pages are kept.
        #expect(good > Self.steps / 4)
        #expect(rendered * 2 < all)
    }

    /// Writes what is different, and says what that is.
    private static func write(
        _ files: [String: String], over old: [String: String], _ content: MemoryFolder, _ templates: MemoryFolder
    ) -> Changes {
        var changes = Changes(content: [], templates: false)
        for path in Set(files.keys).union(old.keys) where files[path] != old[path] {
            let isContent = path.hasPrefix("Content/")
            let name = String(path.dropFirst(isContent ? 8 : 10))
            let folder = isContent ? content : templates
            if let text = files[path] { folder.write(Array(text.utf8), to: name) } else { folder.remove(name) }
            if isContent { changes.content?.insert(name) } else { changes.templates = true }
        }
        return changes
    }
}

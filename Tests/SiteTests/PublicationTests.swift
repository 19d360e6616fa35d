import Foundation
import Testing

@testable import Generator

/// What is published twice: which addresses must still stand, and what changed in between.
@Suite struct PublicationTests {
    /// A site that was published once, and edited since.
    private func edited(_ edit: (TemporaryFolder) throws -> Void) async throws -> TemporaryFolder {
        let site = try TemporaryFolder(copying: "ports")
        _ = try await CommandLineRun("build", "--quiet", "--output", "avant", in: site.url)
        try edit(site)
        return site
    }

    private func renamingLubeck(formerly: Bool) -> (TemporaryFolder) throws -> Void {
        { site in
            let path = "Content/states.yml"
            let former = formerly ? "\n  formerly: [lubeck]" : ""
            let text = try site.read(path).replacing("- id: lubeck", with: "- id: lubeck\n  slug: luebeck\(former)")
            try site.write(text, path)
        }
    }

    @Test func `the manifest tells every page with the hash of its bytes`() async throws {
        let site = try await edited { _ in }
        let manifest = try JSONSerialization.jsonObject(with: Data(site.read("avant/manifest.json").utf8))
        let pages = try #require((manifest as? [String: Any])?["pages"] as? [[String: Any]])
        #expect(pages.count == 22)
        let page = try #require(pages.first { $0["address"] as? String == "/members/lubeck/" })
        #expect(page["kind"] as? String == "state")
        #expect(page["id"] as? String == "lubeck")
        let bytes = Array(try site.read("avant/members/lubeck/index.html").utf8)
        #expect(page["xxh128"] as? String == XXH128.hexadecimal(bytes))
    }

    @Test func `an address that vanished fails the check, with where its page stands now`() async throws {
        let site = try await edited(renamingLubeck(formerly: false))
        let check = try await CommandLineRun("check", "--against", "avant", in: site.url)
        #expect(check.status == 1)
        #expect(check.errors.contains("/members/lubeck/"))
        #expect(check.errors.contains("luebeck"))
    }

    @Test func `a redirect keeps the promise`() async throws {
        let site = try await edited(renamingLubeck(formerly: true))
        let check = try await CommandLineRun("check", "--against", "avant/manifest.json", in: site.url)
        #expect(check.status == 0 && check.errors == "")
    }

    @Test func `what changed is told in words, by record`() async throws {
        let site = try await edited(renamingLubeck(formerly: true))
        _ = try await CommandLineRun("build", "--quiet", "--output", "apres", in: site.url)
        let diff = try await CommandLineRun("diff", "avant", "apres", in: site.url)
        #expect(diff.status == 0)
        #expect(diff.output.contains("1 state moved"))
        #expect(diff.output.contains("/members/lubeck/ → /members/luebeck/"))
        let json = try await CommandLineRun("diff", "--format", "json", "avant", "apres", in: site.url)
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
        let same = try await CommandLineRun("diff", "avant", "avant", in: site.url)
        #expect(same.output == "nothing changed\n")
    }

    /// What an institution published before must keep its addresses, whatever hashes it was told with.
    @Test func `a manifest of version 1 holds the site to its addresses, and is not compared page by page`()
        async throws
    {
        let site = try await edited(renamingLubeck(formerly: false))
        let manifest = try site.read("avant/manifest.json")
        let former = manifest.replacing("\"version\": 2", with: "\"version\": 1").replacing(
            "\"xxh128\"", with: "\"sha256\"")
        try site.write(former, "avant.json")
        let check = try await CommandLineRun("check", "--against", "avant.json", in: site.url)
        #expect(check.status == 1 && check.errors.contains("/members/lubeck/"))
        let diff = try await CommandLineRun("diff", "avant.json", "avant", in: site.url)
        #expect(diff.status == 1)
        #expect(diff.errors.contains("avant.json:3:") && diff.errors.contains("version 2"))
        #expect(
            try await CommandLineRun("diff", "avant.json", "avant.json", in: site.url).output == "nothing changed\n")
    }

    @Test(arguments: ["{", "[]", "{\"format\": \"autre\"}", ""])
    func `what is no manifest is told with its place`(text: String) async throws {
        let site = try await edited { try $0.write(text, "faux.json") }
        let diff = try await CommandLineRun("diff", "faux.json", "avant", in: site.url)
        #expect(diff.status != 0)
        #expect(diff.errors.contains("faux.json"))
    }
}

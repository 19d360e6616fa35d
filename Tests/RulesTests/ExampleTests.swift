import Diagnostics
import Generator
import Rules
import Testing

@Suite struct ExampleTests {
    @Test func `the site that examples are put into has nothing wrong`() async {
        #expect(await SiteBuild(SoundSite.input()).diagnostics == [])
    }

    @Test(arguments: Rule.all.filter { $0.wrong != nil }.map(\.code))
    func `the wrong example breaks its rule`(code: String) async throws {
        let rule = try #require(Rule.named(code))
        let diagnostics = await SiteBuild(SoundSite.input(with: rule.wrong)).diagnostics
        #expect(diagnostics.contains { $0.code == code }, "\(diagnostics)")
    }

    @Test(arguments: Rule.all.filter { $0.right != nil }.map(\.code))
    func `the right example keeps its rule and breaks no other`(code: String) async throws {
        let rule = try #require(Rule.named(code))
        let diagnostics = await SiteBuild(SoundSite.input(with: rule.right)).diagnostics
        #expect(!diagnostics.contains { $0.code == code || $0.severity == .error }, "\(diagnostics)")
    }
}

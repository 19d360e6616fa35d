import Testing

@testable import Generator

struct PathListTests {
    private let list = PathList(inOrder: ["Z.md", "a.md", "a/b.md", "é.md"])

    @Test func `each path is found at its place`() {
        for (place, path) in list.paths.enumerated() { #expect(list.place(of: path) == place) }
    }

    @Test(arguments: ["", "A.md", "a.m", "a.mdx", "a/b.me", "z.md", "ü.md"])
    func `no other path is`(path: String) {
        #expect(list.place(of: path) == nil)
        #expect(!list.contains(path))
    }

    @Test func `nothing is in an empty list`() { #expect(!PathList(inOrder: []).contains("a.md")) }
}

import Foundation
import Testing

@testable import Figures

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct DrawingTests {
    private static let names = Sample.drawings.map(\.name)

    private static func text(_ name: String) throws -> String {
        String(decoding: try #require(Sample.drawings.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test(arguments: names) func `every drawing is well-formed`(name: String) throws {
        let parser = XMLParser(data: Data("<x>\(try Self.text(name))</x>".utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }

    @Test(arguments: names) func `no drawing has a style or a colour of its own`(name: String) throws {
        let text = try Self.text(name)
        for forbidden in [" style=", " fill=\"", " stroke=", "<style", "<script"] {
            #expect(!text.contains(forbidden), "\(forbidden)")
        }
        #expect(text.firstMatch(of: /<[^>]*\son[a-z]+=/) == nil)
    }

    @Test(arguments: names.dropLast()) func `a drawing is named and described by its own identifiers`(name: String)
        throws
    {
        let text = try Self.text(name)
        let identifiers = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(identifiers).count == identifiers.count)
        #expect(identifiers.allSatisfy { $0.hasPrefix("f-") })
        let pointed = text.matches(of: /aria-(?:labelledby|describedby)="([^"]*)"/).map { String($0.output.1) }
        #expect(pointed.sorted() == identifiers.sorted())
        #expect(text.contains(">Titre « à » &lt;lire&gt;</title>"))
    }

    /// In an image, links would not be reached by those who cannot see it.
    @Test(arguments: names.dropLast()) func `what has links is a group, what has none an image`(name: String) throws {
        let text = try Self.text(name)
        #expect(text.contains("<a href=") != text.contains("role=\"img\""))
    }

    @Test(arguments: names) func `every number is rounded to a tenth`(name: String) throws {
        #expect(try Self.text(name).firstMatch(of: /\d*\.\d\d/) == nil)
    }

    @Test func `a link has words, or a title`() throws {
        for name in Self.names {
            for link in try Self.text(name).matches(of: /<a [^>]*>(.*?)<\/a>/) {
                let words = link.output.1.matches(of: /<(title|text|tspan)[^>]*>[^<]+/)
                #expect(!words.isEmpty, "\(name): \(link.output.0)")
            }
        }
    }

    @Test(arguments: Sample.tables.map(\.name)) func `a table has a cell under each head`(name: String) throws {
        let table = try #require(Sample.tables.first { $0.name == name }).table
        #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.header.count })
    }
}

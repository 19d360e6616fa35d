public import Diagnostics
public struct MarkdownOptions: Sendable {
    public enum RawHTML: Sendable { case allow, omit }
    public enum Typography: Sendable { case french }
    public var headingIDs = false
    public var rawHTML = RawHTML.omit
    public var typography: Typography?
    public var recordKinds: Set<String> = []
    public init() {}
}
public struct FrontMatter: Sendable {
    public let yaml: Range<Int>; public let firstLine: Int; public let body: Int
    public static func find(in source: SourceFile) throws(Diagnostic) -> FrontMatter? { nil }
}
public struct Heading: Sendable { public let level: Int; public let id: String; public let markup: [UInt8] }
public struct Link: Sendable {
    public enum Kind: Sendable { case page, image, record(id: String, kind: String?) }
    public let kind: Kind; public let destination: String; public let location: SourceLocation
}
public struct Hole: Sendable { public enum Content: Sendable { case destination, title }; public let offset: Int; public let link: Int; public let content: Content }
public struct Fragment: Sendable {
    public let bytes: [UInt8]
    public func append(to output: inout [UInt8], filling: (Hole) -> String) {}
}
public struct Prose: Sendable {
    public init(parsing source: SourceFile, from: Int = 0, options: MarkdownOptions = .init()) { html = Fragment(bytes: []); headings = []; links = []; summary = ""; diagnostics = []; isEmpty = true }
    public let html: Fragment; public let headings: [Heading]; public let links: [Link]; public let summary: String; public let diagnostics: [Diagnostic]; public let isEmpty: Bool
}
extension Fragment { public var filled: [UInt8] { bytes } }
extension MarkdownOptions { public var unsafeLinks: RawHTML { get { .omit } set {} } }

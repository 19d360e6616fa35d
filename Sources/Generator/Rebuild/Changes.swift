/// What may have changed since a site was last made.
public struct Changes: Sendable {
    /// Relative to `Content/`; `nil` where any file may have.
    public var content: Set<String>?
    /// Whether anything in `Templates/` may have.
    public var templates: Bool

    public init(content: Set<String>?, templates: Bool) { (self.content, self.templates) = (content, templates) }

    /// Anything may have changed.
    public static let any = Changes(content: nil, templates: true)

    /// Whether a file is one that editors and systems leave lying about: no edit of the site.
    public static func ignores(_ path: String) -> Bool { ContentPath.isLitter(path) }

    public var isEmpty: Bool { content?.isEmpty == true && !templates }

    /// Whether no more than one file is known to have changed.
    public var isSingle: Bool { content.map { $0.count + (templates ? 1 : 0) <= 1 } ?? false }

    public mutating func formUnion(_ other: Changes) {
        content = content.flatMap { own in other.content.map { own.union($0) } }
        templates = templates || other.templates
    }
}

/// What a figure is called, and what it shows in a sentence for those who cannot see it.
public struct FigureCaption: Hashable, Sendable {
    public let title: String
    public let description: String

    public init(title: String, description: String) { (self.title, self.description) = (title, description) }
}

/// What a figure shows, as rows of plain text to be printed beside it.
public struct FigureTable: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public let text: String
        public let address: String?

        public init(_ text: String, address: String? = nil) { (self.text, self.address) = (text, address) }
    }

    /// The heads of the columns, in the words of the caller.
    public let header: [String]
    /// Each as long as the header.
    public let rows: [[Cell]]
}

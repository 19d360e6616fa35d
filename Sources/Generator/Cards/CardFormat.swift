/// The size at which all large services show cards, and what a picture of it begins with.
enum CardFormat {
    static let width = 1200
    static let height = 630

    /// Whether bytes are a PNG of this size.
    static func isRight(_ bytes: [UInt8]) -> Bool {
        PNGParts(bytes).map { $0.width == width && $0.height == height && !$0.data.isEmpty } ?? false
    }
}

/// What becomes of the pictures by which other sites show a page: social cards.
public enum CardChoice: Sendable {
    /// None are made, and pages say nothing of any.
    case none
    /// The same, for want of the program that paints them.
    case unavailable
    case painted(CardPainter)

    /// As the program rsvg-convert paints them, where it is on the path.
    ///
    /// - Parameter source: The folder that holds `Content`; what is painted is kept beside it.
    public static func found(beside source: String) -> CardChoice {
        guard ExecutableFile.found(CardPainter.program, on: ExecutableFile.searchPath) != nil else {
            return .unavailable
        }
        return .painted(CardPainter(keeping: DiskFolder("\(source)/\(CardPainter.path)"), CardPainter.convert))
    }

    /// What tells one choice from another.
    public var name: String {
        switch self {
        case .none: "no cards"
        case .unavailable: "cards without a painter"
        case .painted: "cards"
        }
    }

    var isPainted: Bool { if case .painted = self { true } else { false } }
    var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
}

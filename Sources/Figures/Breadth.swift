/// The two layouts of a large figure; the stylesheet shows the one for which there is room.
public enum Breadth: String, CaseIterable, Sendable {
    /// For a column of 830 px and more.
    case wide
    /// For a phone.
    case narrow

    /// In user units, which are pixels where the figure is shown at its own size.
    var width: Double {
        switch self {
        case .wide: 1040
        case .narrow: 360
        }
    }
}

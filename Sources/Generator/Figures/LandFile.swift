internal import Figures

/// The land as `map/land.geojson` gives it, and what tells it from another.
struct LandFile: Sendable {
    let outline: LandOutline
    /// SHA-256 of the file: what a page that shows the land depends on.
    let hash: String
}

internal import Figures
internal import Synchronization

/// Land that was projected once for all the pages that show it around the same places.
///
/// A class because what is kept serves all threads.
final class BaseMaps: Sendable {
    private struct Key: Hashable {
        let places: [GeographicPoint]
        let width: Double
    }

    private let kept = Mutex<[Key: BaseMap]>([:])

    func base(_ land: LandOutline, around places: [GeographicPoint], width: Double, tolerance: Double) -> BaseMap {
        let key = Key(places: places, width: width)
        return kept.withLock { kept in
            if let base = kept[key] { return base }
            let base = BaseMap(land, around: places, width: width, tolerance: tolerance)
            // Only a preview, in which places are edited, comes to have others.
            if kept.count > 8 { kept = [:] }
            kept[key] = base
            return base
        }
    }
}

internal import Diagnostics
internal import Generator

/// What the preview shows at a moment: the last site that could be made, and what is wrong with the newest one.
struct Scene: Sendable {
    /// `nil` until a site could be made.
    var site: Site?
    /// Grows with every site.
    var generation = 0
    var problems = Problems()

    var basePath: String { site?.basePath ?? "/" }
}

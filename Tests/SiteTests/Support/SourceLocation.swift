import Diagnostics

/// Ours: Swift Testing has a type of the same name.
typealias SourceLocation = Diagnostics.SourceLocation

import Diagnostics
import Generator

extension SiteBuild {
    /// A file of the site as text; `nil` where there is none.
    func text(_ path: String) -> String? {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    var paths: [String] { files.map(\.path) }

    /// `unknown-reference Content/events.yml:7:8`: what most tests ask of a mistake.
    var codesAndPlaces: [String] { diagnostics.map(\.codeAndPlace) }

    /// The site as one value, to be compared with another.
    var bytes: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }) }
}

extension Diagnostic {
    var codeAndPlace: String { "\(code) \(location.description)" }
}

import Diagnostics

@testable import YAML

/// A record as `Domain` declares them, with one key of each type.
struct Meeting: Sendable {
    var name = ""
    var year = 0
    var share = 0.0
    var isPublic = false
    var cities: [String] = []
    var note: String?

    static let keys = Keys<Meeting>([
        Key("nom", \.name, isRequired: true), Key("année", \.year, isRequired: true), Key("part", \.share),
        Key("public", \.isPublic), Key("villes", \.cities), Key("note", \.note),
    ])

    /// What `text` says, and every mistake of reading and decoding.
    static func read(_ text: String) -> (meeting: Meeting, mistakes: [Diagnostic]) {
        let document = YAMLTests.read(text)
        var (meeting, log) = (Meeting(), document.diagnostics)
        document.root?.decode(keys, into: &meeting, noun: "a meeting", log: &log)
        return (meeting, log.inReadingOrder())
    }
}

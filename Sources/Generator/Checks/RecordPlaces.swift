internal import Diagnostics
internal import Domain

/// Which record a place in `Content/` belongs to.
struct RecordPlaces: Sendable {
    /// By file, where each of its records begins, in order.
    private var starts: [String: [(line: Int, key: RecordKey)]] = [:]

    init() {}

    init(_ content: Content) {
        let registry = content.registry
        for key in registry.kinds.indices.flatMap({ registry.keys(ofKind: $0) }) {
            let location = registry.location(key)
            starts[location.file, default: []].append((location.line, key))
        }
        for (key, texts) in content.recordProse.all {
            // The file of a text holds nothing else; where it declares the record, that stands in it already.
            for file in texts.all where starts[placed(file.path)] == nil { starts[placed(file.path)] = [(0, key)] }
        }
        for file in starts.keys { starts[file]?.sort { $0.line < $1.line } }
    }

    /// The record that begins last before a place. `nil` in a file without records, and for a table as a whole.
    func record(at location: SourceLocation) -> RecordKey? {
        guard let starts = starts[location.file] else { return nil }
        if starts.count == 1 { return starts[0].key }
        return starts.last { $0.line <= location.line }?.key
    }
}

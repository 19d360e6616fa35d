internal import Diagnostics
internal import Domain

/// The text of a file, and what can be told of it without the others: each file is asked for it beside the others, since what
/// it says lies far apart in memory.
struct FoundText: Sendable {
    let prose: ProseFile
    let isDraft: Bool
    /// The record that it tells of; `nil` where there is no such record, or it tells of none.
    let key: RecordKey?
    /// Whether the file's own mistakes explain why its record is not there.
    let isExcused: Bool
    /// Whether anything is to be told of the file.
    let hasDiagnostics: Bool

    /// `nil` for a file without a text.
    ///
    /// Not an initializer: what is given to one is copied, and a registry holds much.
    static func find(_ file: KnownFile, _ kind: ContentPath, _ registry: Registry) -> FoundText? {
        guard let prose = file.prose else { return nil }
        let key: RecordKey? =
            if case .record(let kind, let id, _) = kind { registry.key(of: id, kind: kind) } else { nil }
        let isExcused = key == nil && (prose.matter.isUnread || file.hasMistakenRecord)
        return FoundText(
            prose: prose, isDraft: prose.matter.isDraft, key: key, isExcused: isExcused,
            hasDiagnostics: file.hasDiagnostics)
    }
}

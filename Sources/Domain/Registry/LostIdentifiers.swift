/// The records that are written but could not be read, which was told: mentions of them are not mistakes of their own.
struct LostIdentifiers: Sendable {
    private var ids: [Int: Set<String>] = [:]
    /// Kinds of which a file could not be read at all, so that any id may stand in it.
    private var openKinds: Set<Int> = []
    /// Whether some record was read with mistakes.
    var hasMistakenRecords = false

    /// Whether every record is there as it was written.
    var isEmpty: Bool { ids.isEmpty && openKinds.isEmpty && !hasMistakenRecords }

    mutating func insert(_ lost: [String], kind: Int) {
        if lost.isEmpty { openKinds.insert(kind) }
        ids[kind, default: []].formUnion(lost)
    }

    /// Whether a record of this id is written in a file that could not be read.
    func contains(_ id: String, kind: Int) -> Bool { ids[kind]?.contains(id) ?? false }

    func hasSome(kind: Int) -> Bool { ids[kind] != nil }

    /// In order.
    func ids(ofKind kind: Int) -> [String] { (ids[kind] ?? []).sorted() }

    /// Whether a record of any id may be.
    func mayContainAnything(kind: Int) -> Bool { openKinds.contains(kind) }
}

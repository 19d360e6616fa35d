internal import Diagnostics

/// Is handed what a field holds, with its position among the fields of the kind.
typealias FieldVisitor = (_ field: Int, FieldValue) -> Void

/// The records of one kind in their order, seen from outside the kind.
protocol RecordTable: Sendable {
    var count: Int { get }
    func id(at row: Int) -> String
    func title(at row: Int) -> LocalizedText
    func soughtNames(at row: Int) -> [LocalizedText]
    func soughtDates(at row: Int) -> [PartialDate]
    func date(at row: Int) -> PartialDate?
    func slug(at row: Int) -> Located<String?>
    func formerly(at row: Int) -> [FormerAddress]
    func aliases(at row: Int) -> LocalizedNames?
    func sources(at row: Int) -> [Reference<Source>]
    func location(at row: Int) -> SourceLocation
    /// The periods of each record, in order; empty where the kind is no ``Member``.
    var memberships: [[Membership]] { get }
    /// Hands on what is written and what follows, as far as it is wanted, in the order of the kind's fields; relations are
    /// not among them.
    func visit(at row: Int, _ wanted: [Bool], key: RecordKey, in registry: Registry, _ visitor: FieldVisitor)

    /// Makes room for so many records in all.
    mutating func reserve(_ count: Int)
    mutating func append<Other: Record>(_ record: Other)
    mutating func sort(language: Language)
    mutating func removeDrafts() -> [String]
    mutating func resolve(with resolver: inout Resolver, kind: Int)
    /// Puts a record in the place of another of the same id; `false`, and nothing done, where more than texts has changed.
    mutating func revise(_ record: any Record, at key: RecordKey, _ resolver: Resolver, language: Language) -> Bool
}

struct Table<Root: Record>: RecordTable {
    private(set) var records: [Root] = []
    private let columns = Root.schema.columns

    var count: Int { records.count }
    func id(at row: Int) -> String { columns.id(records, row) }
    func title(at row: Int) -> LocalizedText { columns.title(records, row) }
    func soughtNames(at row: Int) -> [LocalizedText] { columns.soughtNames(records, row) }
    func soughtDates(at row: Int) -> [PartialDate] { columns.soughtDates(records, row) }
    func date(at row: Int) -> PartialDate? { columns.date(records, row) }
    func slug(at row: Int) -> Located<String?> { columns.slug(records, row) }
    func formerly(at row: Int) -> [FormerAddress] { columns.formerly(records, row) }
    func aliases(at row: Int) -> LocalizedNames? { columns.aliases(records, row) }
    func sources(at row: Int) -> [Reference<Source>] { columns.sources(records, row) }
    func location(at row: Int) -> SourceLocation { columns.location(records, row) }

    var memberships: [[Membership]] {
        Root.self is any Member.Type ? records.map { ($0 as? any Member)?.memberships ?? [] } : []
    }

    func visit(at row: Int, _ wanted: [Bool], key: RecordKey, in registry: Registry, _ visitor: FieldVisitor) {
        precondition(records.indices.contains(row), "a record was looked for beyond the last of its kind")
        unsafe records.withUnsafeBufferPointer { records in
            guard let first = records.baseAddress else { return }
            unsafe Root.schema.visit(first + row, wanted, key, registry, visitor)
        }
    }

    mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

    mutating func append<Other: Record>(_ record: Other) {
        guard Other.self == Root.self else { preconditionFailure("a record was put into another kind's table") }
        // A cast would look for a way from the one type to the other, for every record anew.
        unsafe records.append(unsafeBitCast(record, to: Root.self))
    }

    mutating func removeDrafts() -> [String] {
        let drafts = records.indices.filter { columns.isDraft(records, $0) }
        guard !drafts.isEmpty else { return [] }
        defer { records.removeAll { $0.common.isDraft } }
        return drafts.map(id(at:))
    }

    mutating func resolve(with resolver: inout Resolver, kind: Int) {
        Root.schema.resolve(&records, &resolver, kind)
    }
}

extension Table {
    mutating func sort(language: Language) { Root.schema.sort(&records, language) }

    mutating func revise(_ record: any Record, at key: RecordKey, _ resolver: Resolver, language: Language) -> Bool {
        guard var record = record as? Root else { return false }
        var resolver = resolver
        resolver.owner = key
        Root.schema.resolve(&record, &resolver)
        let old = records[key.row]
        guard resolver.diagnostics.isEmpty, isInPlace(record, at: key.row, language),
            Root.schema.fields.allSatisfy({ $0.value(record).differsInTextsOnly(from: $0.value(old)) })
        else { return false }
        records[key.row] = record
        return true
    }

    /// Whether a record would stand between the same neighbours.
    private func isInPlace(_ record: Root, at row: Int, _ language: Language) -> Bool {
        let key = SortKey(record, position: row, language: language)
        let isAfter = row == 0 || SortKey(records[row - 1], position: row - 1, language: language) < key
        let isBefore =
            row + 1 == records.count || key < SortKey(records[row + 1], position: row + 1, language: language)
        return isAfter && isBefore
    }
}

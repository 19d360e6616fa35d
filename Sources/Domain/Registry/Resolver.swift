internal import Diagnostics

/// Looks up references once all records are known, and notes who mentions whom.
public struct Resolver {
    struct Edge {
        let target: RecordKey
        let relation: String
        let source: RecordKey
    }

    /// The record whose references are being looked up.
    var owner = RecordKey(kind: 0, row: 0)
    private(set) var edges: [Edge] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var inverse: String?
    private var vocabulary: String?
    private let index: RecordIndex

    /// - Parameter count: How many records there are in all.
    init(_ index: RecordIndex, recordCount count: Int = 0) {
        self.index = index
        // To grow, a long list is copied again and again; of memory that is not used up nothing is taken.
        edges.reserveCapacity(8 * count)
    }

    /// What holds for the references of the field that comes next.
    mutating func enter(inverse: String?, vocabulary: String?) {
        (self.inverse, self.vocabulary) = (inverse, vocabulary)
    }

    mutating func resolve<Kind: Record>(_ reference: Reference<Kind>) -> RecordKey? {
        guard let kind = index.position(of: Kind.self) else {
            preconditionFailure("a reference names a kind that is not in the list of kinds")
        }
        guard let row = index.row(of: reference.id.rawValue, kind: kind) else {
            if !index.isLost(reference.id.rawValue, kind: kind) {
                diagnostics.append(missing(reference, kind: kind))
            }
            return nil
        }
        let target = RecordKey(kind: kind, row: row)
        if let vocabulary, index.vocabulary(of: target) != vocabulary {
            diagnostics.append(wrongVocabulary(reference, target: target, expected: vocabulary))
        }
        if let inverse { edges.append(Edge(target: target, relation: relation(inverse), source: owner)) }
        return target
    }

    private func relation(_ inverse: String) -> String {
        inverse == Relation.ownCollection ? index.kinds[owner.kind].collection : inverse
    }

    private func missing<Kind: Record>(_ reference: Reference<Kind>, kind: Int) -> Diagnostic {
        let id = reference.id.rawValue
        if index.isDraft(id, kind: kind) { return .draftReference(reference) }
        if let other = index.kinds(having: id).first { return .wrongKind(reference, found: other) }
        return .unknownReference(reference, known: index.ids(kind: kind, vocabulary: vocabulary))
    }

    private func wrongVocabulary<Kind: Record>(
        _ reference: Reference<Kind>, target: RecordKey, expected: String
    ) -> Diagnostic {
        .wrongVocabulary(
            reference, found: index.vocabulary(of: target) ?? "", expected: expected,
            known: index.ids(kind: target.kind, vocabulary: expected))
    }
}

extension Registry {
    /// The ids that a reference may name, in order, each with what its record is called.
    ///
    /// Records in files that cannot be read are among them, as far as their ids can be made out. `nil` where not even
    /// those are known, so that any id may be right.
    ///
    /// - Parameter vocabulary: The list of terms to choose from, where the kind is that of terms.
    public func choices(ofKind name: String, vocabulary: String? = nil) -> [(id: String, title: String)]? {
        guard let kind = kind(named: name), !index.lost.mayContainAnything(kind: kind) else { return nil }
        let known = index.ids(kind: kind, vocabulary: vocabulary)
        let lost = index.lost.ids(ofKind: kind).filter { !known.contains($0) }
        let titled = known.compactMap { id in
            index.row(of: id, kind: kind).map { row in
                (id, title(RecordKey(kind: kind, row: row)).text(for: language, fallback: language))
            }
        }
        return titled + lost.map { ($0, $0) }
    }
}

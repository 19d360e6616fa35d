extension Cell {
    /// Whether two cells of different memories hold the same.
    ///
    /// - Parameter handles: What the handles of the other memory are in this one.
    func isSame(as other: Cell, _ handles: (Int) -> Int?) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .none: return true
        case .boolean, .integer, .number: return payload == other.payload
        case .text, .markup: return unsafe bytes.elementsEqual(other.bytes)
        case .list: return hasSameCells(as: other, handles)
        case .row: return hasSameCells(as: other, handles) && rowText.isSame(as: other.rowText, handles)
        case .record: return handles(other.handle) == handle
        case .object: return object.isSame(as: other.object)
        // Lives no longer than a rendering, so that no two memories can share it.
        case .closure: return false
        }
    }

    private func hasSameCells(as other: Cell, _ handles: (Int) -> Int?) -> Bool {
        let (one, two) = unsafe (cells, other.cells)
        return one.count == two.count && one.indices.allSatisfy { unsafe one[$0].isSame(as: two[$0], handles) }
    }
}

extension [Value] {
    public func isSame(as other: [Value]) -> Bool {
        count == other.count && indices.allSatisfy { self[$0].isSame(as: other[$0]) }
    }
}

extension Value {
    /// Whether two values print and compare alike. Records are told apart by their handles.
    public func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.boolean(let one), .boolean(let two)): one == two
        case (.integer(let one), .integer(let two)): one == two
        case (.number(let one), .number(let two)): one == two
        // The bytes count: what is canonically equivalent does not print alike.
        case (.text(let one), .text(let two)): one.utf8.elementsEqual(two.utf8)
        case (.markup(let one), .markup(let two)): one.bytes == two.bytes
        case (.list(let one), .list(let two)): one.isSame(as: two)
        case (.record(let one), .record(let two)): one == two
        case (.object(let one), .object(let two)): one.isSame(as: two)
        default: false
        }
    }
}

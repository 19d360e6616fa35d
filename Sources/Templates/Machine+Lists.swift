extension Machine {
    func listBuiltin(_ builtin: Builtin, _ input: Cell, _ rest: Operands, _ mode: UInt8) -> Cell? {
        switch builtin {
        case .length: .integer(input.isText ? input.string.unicodeScalars.count : input.count)
        case .first: item(input, .integer(0))
        case .last: item(input, .integer(-1))
        case .limit: limited(input, rest[0].asInteger)
        case .reverse: reversed(input)
        case .characters: characters(input)
        case .batch: arena.list(batches(items(input), rest[0].asInteger, filler: rest[1]))
        case .slice: arena.list(columns(items(input), rest[0].asInteger, filler: rest[1]))
        case .range: range(input, rest)
        case .join: joined(items(rest[0]), by: rest[1].isText ? rest[1] : Cell(.text))
        case .sum: sum(items(rest[0]), start: rest[1])
        case .sort: sorted(input, rest[0], mode)
        case .least: extreme(input, rest[0], mode, isLeast: true)
        case .greatest: extreme(input, rest[0], mode, isLeast: false)
        case .group: grouped(input, rest[0])
        case .groupSorted: groupedInOrder(input, rest[0])
        case .unique: unique(input, rest[0], mode)
        default: nil
        }
    }

    /// `none` where there is no such item. Counts from the end below zero.
    func item(_ list: Cell, _ index: Cell) -> Cell {
        if list.isText { return character(list, index.asInteger) }
        let offset = index.asInteger
        return element(list, offset < 0 ? offset + list.count : offset)
    }

    private func character(_ text: Cell, _ index: Int) -> Cell {
        let scalars = Array(text.string.unicodeScalars)
        let offset = index < 0 ? index + scalars.count : index
        return scalars.indices.contains(offset) ? arena.text(String(scalars[offset])) : .none
    }

    private func characters(_ input: Cell) -> Cell {
        input.isText ? arena.list(input.string.unicodeScalars.map { arena.text(String($0)) }) : input
    }

    private func text(_ scalars: [Unicode.Scalar]) -> Cell { arena.text(String(scalars)) }

    private func limited(_ input: Cell, _ count: Int) -> Cell {
        if input.isText { return text(Array(input.string.unicodeScalars.prefix(max(0, count)))) }
        guard input.kind == .list else { return arena.list(Array(items(input).prefix(max(0, count)))) }
        return unsafe Cell.list(UnsafeBufferPointer(rebasing: input.cells.prefix(max(0, count))))
    }

    private func reversed(_ input: Cell) -> Cell {
        input.isText ? text(input.string.unicodeScalars.reversed()) : arena.list(items(input).reversed())
    }

    /// Python's slices: bounds below zero count from the end, none are outside.
    func slice(_ arguments: UnsafeBufferPointer<Cell>) -> Cell {
        let list = unsafe arguments[0]
        let scalars = list.isText ? Array(list.string.unicodeScalars) : []
        let items = list.isText ? [] : items(list)
        let count = list.isText ? scalars.count : items.count
        let positions = unsafe positions(count, arguments[1], arguments[2], arguments[3])
        return list.isText ? text(positions.map { scalars[$0] }) : arena.list(positions.map { items[$0] })
    }

    private func positions(_ count: Int, _ start: Cell, _ end: Cell, _ step: Cell) -> [Int] {
        let step = step.kind == .none ? 1 : max(-count - 1, min(count + 1, step.asInteger))
        guard step != 0 else { return [] }
        let bound = { (cell: Cell, fallback: Int) in
            guard cell.kind != .none else { return fallback }
            let value = cell.asInteger < 0 ? cell.asInteger.clampedAdd(count) : cell.asInteger
            return max(step > 0 ? 0 : -1, min(step > 0 ? count : count - 1, value))
        }
        let first = bound(start, step > 0 ? 0 : count - 1)
        return Array(stride(from: first, to: bound(end, step > 0 ? count : -1), by: step))
    }

    private func batches(_ items: [Cell], _ size: Int, filler: Cell) -> [Cell] {
        let size = max(1, size)
        return stride(from: 0, to: items.count, by: size).map { start in
            var batch = Array(items[start..<min(items.count, start.clampedAdd(size))])
            if filler.kind != .none {
                batch += Array(repeating: filler, count: min(size - batch.count, 100_000))
            }
            return arena.list(batch)
        }
    }

    /// Jinja2's `slice`: so many columns, the first ones longer by one where it does not come out even.
    private func columns(_ items: [Cell], _ count: Int, filler: Cell) -> [Cell] {
        let count = max(1, min(count, 100_000))
        let (size, longer) = items.count.quotientAndRemainder(dividingBy: count)
        var start = 0
        return (0..<count).map { index in
            let end = start + size + (index < longer ? 1 : 0)
            var column = Array(items[start..<end])
            if filler.kind != .none && longer > 0 && index >= longer { column.append(filler) }
            start = end
            return arena.list(column)
        }
    }

    /// At most a million numbers: more is a slip, and memory is finite.
    private func range(_ first: Cell, _ rest: Operands) -> Cell {
        let isBare = rest[0].kind == .none
        let start = isBare ? 0 : first.asInteger
        let end = isBare ? first.asInteger : rest[0].asInteger
        let step = rest[1].kind == .none ? 1 : rest[1].asInteger
        guard step != 0 else { return Cell(.list) }
        return arena.list(stride(from: start, to: end, by: step).prefix(1_000_000).map { .integer($0) })
    }

    private func sum(_ items: [Cell], start: Cell) -> Cell {
        items.reduce(start.kind == .none ? .integer(0) : start) { arithmetic($0, 0, $1) }
    }
}

// MARK: - By a key

extension Machine {
    /// What `sort` compares: texts made once for each item, in lower case unless case counts.
    private enum Key {
        case missing
        case number(Double)
        case integer(Int)
        case text(String)
        case several([Key])
    }

    private func key(_ cell: Cell, _ isExact: Bool) -> Key {
        switch cell.kind {
        case .number: .number(cell.number)
        case .boolean, .integer: .integer(cell.integer)
        case .text, .markup: .text(isExact ? cell.string : TextCase(language).lowercased(cell.string))
        case .row, .object: .text(text(of: cell))
        case .list: .several(items(cell).map { key($0, isExact) })
        case .none, .record, .closure: .missing
        }
    }

    private func order(_ one: Key, _ other: Key) -> Int {
        switch (one, other) {
        case (.integer(let one), .integer(let other)): return one < other ? -1 : one > other ? 1 : 0
        case (.text(let one), .text(let other)): return order(one, other)
        case (.several(let one), .several(let other)):
            for (left, right) in zip(one, other) {
                let order = order(left, right)
                if order != 0 { return order }
            }
            return one.count - other.count
        default:
            guard let left = number(one), let right = number(other) else { return 0 }
            return left < right ? -1 : left > right ? 1 : 0
        }
    }

    private func number(_ key: Key) -> Double? {
        switch key {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }

    private func order(_ one: String, _ other: String) -> Int {
        if let collate { return collate(one, other, language) }
        if one.utf8.elementsEqual(other.utf8) { return 0 }
        return one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
    }

    /// The positions of the items in order. What has no key comes last, whichever way the rest goes; equals keep their order.
    private func sortedPositions(_ keys: Cell, isReversed: Bool, isExact: Bool) -> [Int] {
        let keys = items(keys).map { key($0, isExact) }
        return keys.indices.sorted { one, other in
            switch (keys[one], keys[other]) {
            case (.missing, .missing): return one < other
            case (.missing, _): return false
            case (_, .missing): return true
            default:
                let order = order(keys[one], keys[other])
                return order == 0 ? one < other : (order < 0) != isReversed
            }
        }
    }

    private func sorted(_ list: Cell, _ keys: Cell, _ mode: UInt8) -> Cell {
        let items = items(list)
        let positions = sortedPositions(keys, isReversed: mode & 1 != 0, isExact: mode & 2 != 0)
        return arena.list(positions.map { items[$0] })
    }

    private func extreme(_ list: Cell, _ keys: Cell, _ mode: UInt8, isLeast: Bool) -> Cell {
        let positions = sortedPositions(keys, isReversed: !isLeast, isExact: mode & 2 != 0)
        return positions.first.map { element(list, $0) } ?? .none
    }

    /// Groups in the order in which their keys first appear.
    private func grouped(_ list: Cell, _ keys: Cell) -> Cell {
        groups(items(list), items(keys), isExact: true)
    }

    /// Jinja2's `groupby`: sorted by the key first, case left aside.
    private func groupedInOrder(_ list: Cell, _ keys: Cell) -> Cell {
        let positions = sortedPositions(keys, isReversed: false, isExact: false)
        let (all, allKeys) = (items(list), items(keys))
        return groups(positions.map { all[$0] }, positions.map { allKeys[$0] }, isExact: false)
    }

    private func groups(_ items: [Cell], _ keys: [Cell], isExact: Bool) -> Cell {
        var places: [Identity: Int] = [:]
        var found: [(key: Cell, items: [Cell])] = []
        for (item, key) in zip(items, keys) {
            let identity = identity(key, isExact)
            if let place = places[identity] {
                found[place].items.append(item)
            } else {
                places[identity] = found.count
                found.append((key, [item]))
            }
        }
        return arena.list(found.map { arena.list([$0.key, arena.list($0.items)]) })
    }

    private func unique(_ list: Cell, _ keys: Cell, _ mode: UInt8) -> Cell {
        var seen: Set<Identity> = []
        let all = items(keys)
        return arena.list(
            zip(items(list), all).filter { seen.insert(identity($1, mode & 2 != 0)).inserted }.map { $0.0 })
    }

    /// What makes two keys the same.
    private enum Identity: Hashable {
        case none
        case number(Double)
        case text(String)
        case record(UInt64)
        case row(UInt64)
        case object(ObjectIdentifier)
        case several([Identity])
    }

    private func identity(_ cell: Cell, _ isExact: Bool) -> Identity {
        switch cell.kind {
        case .none, .closure: .none
        case .boolean, .integer, .number: .number(cell.asNumber)
        case .text, .markup: .text(isExact ? cell.string : TextCase(language).lowercased(cell.string))
        case .record: .record(cell.payload)
        case .row: cell.rowText.count == 0 ? .row(cell.payload) : .text(cell.rowText.string)
        case .object: cell.object.text.isEmpty ? .object(ObjectIdentifier(cell.object)) : .text(cell.object.text)
        case .list: .several(items(cell).map { identity($0, isExact) })
        }
    }
}

extension String {
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}

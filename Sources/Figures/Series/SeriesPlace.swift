/// Where one event stands in its series: a dot for each, its own marked.
public struct SeriesPlace: Sendable {
    public struct Item: Hashable, Sendable {
        public let number: String
        /// The whole name, for the tooltip and the table.
        public let name: String
        /// Best given to the neighbours only: a reader who goes by the keyboard passes every link.
        public let address: String?

        public init(number: String, name: String, address: String?) {
            (self.number, self.name, self.address) = (number, name, address)
        }
    }

    let caption: FigureCaption
    let columns: (number: String, name: String)
    let items: [Item]
    let current: Int

    /// - Parameter current: The index of the one whose place is shown.
    public init(caption: FigureCaption, columns: (number: String, name: String), items: [Item], current: Int) {
        precondition(items.indices.contains(current), "SeriesPlace: the current item must be one of the series")
        (self.caption, self.columns, self.items, self.current) = (caption, columns, items, current)
    }
}

extension SeriesPlace {
    public var table: FigureTable {
        FigureTable(
            header: [columns.number, columns.name],
            rows: items.map { [.init($0.number), .init($0.name, address: $0.address)] })
    }

    public func svg(id: String) -> [UInt8] {
        let rows = (items.count + Self.mostInRow - 1) / Self.mostInRow
        let size = Size(width: Breadth.narrow.width, height: Double(rows) * Self.rowHeight + 4)
        let isInteractive = items.contains { $0.address != nil }
        return Markup.figure("figure-series", id: id, caption, size: size, isInteractive: isInteractive) { markup in
            markup.empty("path", ["class": "baseline", "d": "\(lines)"])
            for (index, item) in items.enumerated() { add(item, index, to: &markup) }
        }
    }

    private static let mostInRow = 30
    private static let rowHeight = 36.0

    private func place(_ index: Int) -> Point {
        let (row, column) = index.quotientAndRemainder(dividingBy: Self.mostInRow)
        let step = min(22, (Breadth.narrow.width - 18) / Double(Self.mostInRow - 1))
        return Point(x: 9 + Double(column) * step, y: 24 + Double(row) * Self.rowHeight)
    }

    private func add(_ item: Item, _ index: Int, to markup: inout Markup) {
        let isCurrent = index == current
        let place = place(index)
        // The names of all the others would be longer than the rest of the page; the table has them.
        let note = isCurrent || item.address != nil ? item.name : nil
        markup.link(item.address, class: isCurrent ? "dot current" : "dot", note: note) { markup in
            markup.empty(
                "circle", ["cx": .number(place.x), "cy": .number(place.y), "r": .number(isCurrent ? 6 : 3.6)])
            if isNumbered(index) {
                markup.text(item.number, at: Point(x: place.x, y: place.y - 10), anchor: .middle)
            }
        }
    }

    /// The current one, and of the others the first and the last of each row, unless they stand too near to it.
    private func isNumbered(_ index: Int) -> Bool {
        if index == current { return true }
        let column = index % Self.mostInRow
        let isEnd = column == 0 || column == Self.mostInRow - 1 || index == items.count - 1
        return isEnd && (index - current).magnitude > 1
    }

    /// One line through each row.
    private var lines: String {
        stride(from: 0, to: items.count, by: Self.mostInRow).map { first in
            let last = min(items.count, first + Self.mostInRow) - 1
            return "M\(place(first).text)H\(place(last).x.decimal)"
        }.joined()
    }
}

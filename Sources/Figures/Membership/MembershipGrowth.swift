/// How many members there were, year by year, and what changed.
public struct MembershipGrowth: Sendable {
    public struct Change: Hashable, Sendable {
        public enum Kind: Hashable, CaseIterable, Sendable { case joined, suspended, returned, left }

        public let kind: Kind
        public let name: String

        public init(_ kind: Kind, _ name: String) { (self.kind, self.name) = (kind, name) }
    }

    public struct Year: Hashable, Sendable {
        public let year: Int
        /// At its end.
        public let members: Int
        public let changes: [Change]
        /// Where the changes are told at length.
        public let address: String?

        public init(_ year: Int, members: Int, changes: [Change] = [], address: String? = nil) {
            (self.year, self.members, self.changes, self.address) = (year, members, changes, address)
        }
    }

    let caption: FigureCaption
    let columns: (year: String, members: String, changes: String)
    /// Ascending, without gaps.
    let years: [Year]

    public init(caption: FigureCaption, columns: (year: String, members: String, changes: String), years: [Year]) {
        (self.caption, self.columns, self.years) = (caption, columns, years)
    }
}

extension MembershipGrowth.Change.Kind {
    /// A true minus sign, as wide as the plus.
    var sign: String {
        switch self {
        case .joined, .returned: "+"
        case .suspended, .left: "−"
        }
    }
}

extension MembershipGrowth.Year {
    /// « + Albanie, Tadjikistan », « − Syrie »; « + 6 » where there is no room for the names.
    func label(mostNames: Int) -> String {
        ["+", "−"].compactMap { sign in
            let names = changes.filter { $0.kind.sign == sign }.map(\.name)
            if names.isEmpty { return nil }
            return "\(sign)\u{A0}" + (names.count > mostNames ? String(names.count) : names.joined(separator: ", "))
        }.joined(separator: " ")
    }

    var isLoss: Bool { changes.allSatisfy { $0.kind.sign == "−" } }
}

extension MembershipGrowth {
    /// The years in which something changed, and the last one.
    public var table: FigureTable {
        let told = years.filter { !$0.changes.isEmpty || $0.year == years.last?.year }
        return FigureTable(
            header: [columns.year, columns.members, columns.changes],
            rows: told.map { year -> [FigureTable.Cell] in
                [
                    .init(String(year.year), address: year.address), .init(String(year.members)),
                    .init(year.label(mostNames: .max)),
                ]
            })
    }

    /// Both breadths, one after the other; the stylesheet hides one of them.
    public func svg(id: String) -> [UInt8] { Breadth.allCases.flatMap { svg($0, id: "\(id)-\($0.rawValue)") } }

    public func svg(_ breadth: Breadth, id: String) -> [UInt8] { GrowthDrawing(self, breadth).svg(id: id) }
}

/// Events and periods in lanes under a common axis of years.
public struct Timeline: Sendable {
    /// How the marks of a lane are told apart.
    public enum Labelling: String, Sendable {
        /// By name, beside the mark.
        case names
        /// By number, where marks stand too close for names.
        case numbers
    }

    public struct Mark: Hashable, Sendable {
        public enum Time: Hashable, Sendable {
            case at(FigureDate)
            /// Open where it still lasts.
            case period(FigureDate, FigureDate?)
        }

        public let label: String
        /// A few signs: « 12 ».
        public let number: String?
        public let address: String?
        /// The tooltip and the words of the table: the whole name.
        public let note: String
        public let time: Time
        /// The time as the caller writes it, for the table.
        public let timeText: String

        public init(label: String, number: String? = nil, address: String?, note: String, time: Time, timeText: String)
        {
            (self.label, self.number, self.address) = (label, number, address)
            (self.note, self.time, self.timeText) = (note, time, timeText)
        }
    }

    public struct Lane: Sendable {
        public let title: String
        public let labelling: Labelling
        /// By time.
        let marks: [Mark]
        let extents: [Extent]

        public init(title: String, labelling: Labelling, marks: [Mark]) {
            (self.title, self.labelling) = (title, labelling)
            self.marks = marks.enumerated().sorted { first, second in
                (first.element.date, first.offset) < (second.element.date, second.offset)
            }.map(\.element)
            extents = Extent.meeting(self.marks)
        }
    }

    let caption: FigureCaption
    /// Lane, time, name.
    let columns: (lane: String, time: String, name: String)
    let lanes: [Lane]
    let years: ClosedRange<Int>

    /// - Parameter years: What the axis shows, from the first day of the first to the last of the last.
    public init(
        caption: FigureCaption, columns: (lane: String, time: String, name: String), lanes: [Lane],
        years: ClosedRange<Int>
    ) {
        (self.caption, self.columns, self.lanes, self.years) = (caption, columns, lanes, years)
    }
}

extension Timeline {
    public var table: FigureTable {
        FigureTable(
            header: [columns.lane, columns.time, columns.name],
            rows: lanes.flatMap { lane in
                lane.marks.map { mark -> [FigureTable.Cell] in
                    [.init(lane.title), .init(mark.timeText), .init(mark.note, address: mark.address)]
                }
            })
    }

    /// Both breadths, one after the other; the stylesheet hides one of them.
    public func svg(id: String) -> [UInt8] { Breadth.allCases.flatMap { svg($0, id: "\(id)-\($0.rawValue)") } }

    public func svg(_ breadth: Breadth, id: String) -> [UInt8] {
        switch breadth {
        case .wide: WideTimeline(self).svg(id: id)
        case .narrow: NarrowTimeline(self).svg(id: id)
        }
    }
}

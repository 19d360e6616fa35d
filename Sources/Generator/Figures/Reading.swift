internal import Domain
internal import Figures
internal import Templates

/// Where the fields of each type stand, by the names of both, and of which type each row of the heap is.
struct FieldPlaces: Sendable {
    private let places: [String: [String: (index: Int, type: Type)]]
    private let layout: RowLayout
    private let kinds: [String]
    /// By row of the words.
    private let words: [String]

    init(_ content: Content, _ layout: RowLayout, _ types: [ObjectType]) {
        let pairs = types.map { type in
            let fields = type.fields.enumerated().map { ($1.name, (index: $0, type: $1.type)) }
            return (type.name, Dictionary(fields) { first, _ in first })
        }
        places = Dictionary(pairs) { first, _ in first }
        self.layout = layout
        kinds = content.registry.kinds.map { typeName($0.name) }
        words = (content.words ?? .group([])).types().map(\.name)
    }

    /// - Parameter type: Of a list: of its items.
    func place(of field: String, in type: Type) -> (index: Int, type: Type)? {
        switch type {
        case .object(let name): places[name]?[field]
        case .optional(let wrapped), .list(let wrapped): place(of: field, in: wrapped)
        default: nil
        }
    }

    /// Of a record, or of a group of words; templates are checked, but filters are handed values without their types.
    func type(ofRow handle: Int) -> Type {
        if let kind = kind(ofRow: handle) { return .object(kinds[kind]) }
        let word = handle - layout.words
        return words.indices.contains(word) ? .object(words[word]) : .unknown
    }

    func kind(ofRow handle: Int) -> Int? {
        handle < layout.pages ? layout.records.lastIndex { $0 <= handle } : nil
    }
}

/// A value that a filter looks into as a template would. What it reads of the heap is noted, so that a page with a figure
/// is made anew when anything that the figure shows is another.
struct Reading {
    let value: Value
    let type: Type
    /// Which row of the heap it is: two mentions of one record have the same.
    let handle: Int?
    let places: FieldPlaces
    let context: FilterContext

    /// - Parameter type: Of an object, or of a list of objects; the rows of the heap tell theirs themselves.
    init(_ value: Value, _ type: Type = .unknown, _ places: FieldPlaces, _ context: FilterContext) {
        if case .record(let row) = value {
            (handle, self.type) = (row, places.type(ofRow: row))
        } else {
            (handle, self.type) = (nil, type)
        }
        (self.value, self.places, self.context) = (value, places, context)
    }

    /// A field; none of what is not there.
    subscript(name: String) -> Reading { @inline(never) get { field(name) } }

    // Never inlined, as some below: the optimiser of Swift 6.3.1 stops at an ownership error in what comes of it.
    @inline(never) private func field(_ name: String) -> Reading {
        guard let (index, type) = places.place(of: name, in: type) else { return with(.none, .none) }
        switch value {
        case .record(let handle):
            context.note(handle, index)
            return with(context.heap.value(of: handle, at: index), type)
        case .object(let object): return with(object.value(at: index), type)
        default: return with(.none, type)
        }
    }

    @inline(never) var items: [Reading] {
        guard case .list(let values) = value else { return [] }
        if case .list(let element) = type { return values.map { with($0, element) } }
        return values.map { with($0, .unknown) }
    }

    private func with(_ value: Value, _ type: Type) -> Reading { Reading(value, type, places, context) }
}

extension Reading {
    @inline(never) var text: String { if case .text(let text) = value { text } else { "" } }

    @inline(never) var integer: Int? { if case .integer(let number) = value { number } else { nil } }

    @inline(never) var isPresent: Bool { if case .none = value { false } else { true } }

    /// The address as seen from the page; `nil` for what has no page.
    @inline(never) var address: String? {
        guard !text.isEmpty else { return nil }
        return text.hasPrefix("/") && !text.hasPrefix("//") ? context.root + text.dropFirst() : text
    }

    @inline(never) var date: FigureDate? {
        guard case .object(let object) = value else { return nil }
        return (object as? DateObject).map { FigureDate($0.date) }
    }

    /// The words for a date or a period.
    @inline(never) var words: String { if case .object(let object) = value { object.text } else { "" } }

    @inline(never) var location: GeographicPoint? {
        guard case .number(let latitude) = self["latitude"].value, case .number(let longitude) = self["longitude"].value
        else { return nil }
        return GeographicPoint(longitude: longitude, latitude: latitude)
    }
}

extension FigureDate {
    init(_ date: PartialDate) { self.init(year: date.year, month: date.month, day: date.day) }
}

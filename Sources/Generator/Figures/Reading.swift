internal import Domain
internal import Figures
internal import Templates

/// A value that a filter looks into as a template would. What it reads of the heap is noted, so that a page with a figure
/// is made anew when anything that the figure shows is another.
struct Reading {
    let value: Value
    /// The number of its type, as ``FieldPlaces`` counts them.
    private let type: Int?
    /// Which row of the heap it is: two mentions of one record have the same.
    let handle: Int?
    private let surroundings: Surroundings

    /// What all readings of one figure share.
    ///
    /// A class because a figure of a hundred records is made of thousands of them.
    private final class Surroundings: Sendable {
        let places: FieldPlaces
        let context: FilterContext

        init(_ places: FieldPlaces, _ context: FilterContext) { (self.places, self.context) = (places, context) }
    }

    var places: FieldPlaces { surroundings.places }
    var context: FilterContext { surroundings.context }

    /// - Parameter type: Of an object, or of a list of objects; the rows of the heap tell theirs themselves.
    init(_ value: Value, _ type: Type = .unknown, _ places: FieldPlaces, _ context: FilterContext) {
        self.init(value, places.number(of: type), Surroundings(places, context))
    }

    private init(_ value: Value, _ type: Int?, _ surroundings: Surroundings) {
        if case .record(let row) = value {
            (handle, self.type) = (row, surroundings.places.type(ofRow: row))
        } else {
            (handle, self.type) = (nil, type)
        }
        (self.value, self.surroundings) = (value, surroundings)
    }

    /// A field; none of what is not there.
    subscript(name: String) -> Reading { @inline(never) get { field(name) } }

    // Never inlined, as some below: the optimiser of Swift 6.3.1 stops at an ownership error in what comes of it.
    @inline(never) private func field(_ name: String) -> Reading {
        guard let field = surroundings.places.place(of: name, in: type) else { return with(.none) }
        switch value {
        case .record(let handle):
            surroundings.context.note(handle, field.index)
            return with(surroundings.context.heap.value(of: handle, at: field.index), field.type)
        case .object(let object): return with(object.value(at: field.index), field.type)
        default: return with(.none, field.type)
        }
    }

    @inline(never) var items: [Reading] {
        guard case .list(let values) = value else { return [] }
        return values.map { with($0, type) }
    }

    /// The value of one record or object where another is looked into.
    func with(_ value: Value, _ type: Int? = nil) -> Reading { Reading(value, type, surroundings) }
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

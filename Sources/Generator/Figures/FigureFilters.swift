internal import Figures
internal import Templates

/// The filters that make figures of records: `{{ (site.states | world_map(t.figure.map)).drawing }}`.
///
/// They read the rows that templates read, so a figure shows the same words, and cost nothing where no template names them.
struct FigureFilters: Sendable {
    let places: FieldPlaces
    let layout: RowLayout
    let land: LandOutline
    let landField: Int
    let bases = BaseMaps()

    init(_ content: Content, _ layout: RowLayout, _ types: [ObjectType]) {
        (places, self.layout) = (FieldPlaces(content, layout, types), layout)
        land = content.land?.outline ?? LandOutline(rings: [])
        landField = SiteObject.Field.land(content.registry)
    }

    var all: [Filter] {
        [worldMap, locator, membershipBar, membershipGrowth, timeline, organisationChart, seriesPlace]
    }
}

/// What a figure needs of the template that asks for it.
struct FigureNeeds {
    /// « a record », « a list of records ».
    let subject: String
    /// Paths of fields, as `series.events.title`; of a list those of its items.
    let fields: [String]
    var isList = false
    /// The type of objects, which do not tell theirs.
    var type = Type.unknown
    /// Names of the words besides title and description.
    let words: [String]
    var years: [String] = []
    /// Whether there is nothing to show of some subjects.
    var mayBeMissing = false
}

/// What a figure is made of.
struct FigureInput {
    let subject: Reading
    /// A group of the words of the interface.
    let words: Reading
    let years: [Int]

    func word(_ name: String) -> String { words[name].text }

    /// - Parameter title: What takes the place of « {title} » in « Situation : {title} ».
    func caption(_ title: String = "") -> FigureCaption {
        FigureCaption(title: word("title", title), description: word("description", title))
    }

    func word(_ name: String, _ title: String) -> String {
        word(name).filling("{title}", with: title)
    }
}

extension FigureFilters {
    func filter(
        _ name: String, _ needs: FigureNeeds, _ figure: @escaping @Sendable (FigureInput) -> FigureObject?
    ) -> Filter {
        let (parameters, places) = (["words"] + needs.years, places)
        let required = parameters.map { Filter.Parameter($0, isRequired: true) }
        return Filter(name, parameters: required, reads: needs.fields) { input, arguments in
            check(needs, input.type, arguments.map { $0?.type })
        } apply: { value, arguments, context in
            let subject = Reading(value, needs.type, places, context)
            let input = FigureInput(
                subject: subject, words: subject.with(arguments.first ?? .none),
                years: arguments.dropFirst().compactMap { if case .integer(let year) = $0 { year } else { nil } })
            return figure(input).map { .object($0) } ?? .none
        }
    }

    private func check(_ needs: FigureNeeds, _ input: Type, _ arguments: [Type?]) -> Filter.Verdict {
        guard needs.matches(input), has(needs.fields, input) else {
            let fields = needs.fields.joined(separator: ", ")
            return .wrongInput(expected: "\(needs.subject) with the fields \(fields)")
        }
        let words = ["title", "description"] + needs.words
        guard let group = arguments.first ?? nil, has(words, group) else {
            return .wrongArgument(parameter: 0, "the words \(words.joined(separator: ", ")) are expected (t.…)")
        }
        for index in arguments.indices.dropFirst() where arguments[index] != .integer {
            return .wrongArgument(parameter: index, "a year is expected")
        }
        let type = Type.object(FigureObject.type.name)
        return .result(needs.mayBeMissing ? .optional(type) : type)
    }

    private func has(_ paths: [String], _ type: Type) -> Bool {
        paths.allSatisfy { has($0.split(separator: "."), places.number(of: type)) }
    }

    private func has(_ path: some Collection<Substring>, _ type: Int?) -> Bool {
        guard let name = path.first else { return true }
        guard let place = places.place(of: String(name), in: type) else { return false }
        return has(path.dropFirst(), place.type)
    }
}

extension FigureNeeds {
    fileprivate func matches(_ input: Type) -> Bool { if case .list = input { isList } else { !isList } }
}

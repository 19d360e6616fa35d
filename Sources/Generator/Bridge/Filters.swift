internal import Diagnostics
internal import Domain
internal import Markdown
internal import Templates

/// The filters that know dates, addresses and languages; templates have the others by themselves.
struct Filters: Sendable {
    private let configuration: Configuration
    private let names: [String]
    /// Whether there is a page of this name, although it may have no address.
    private let paths: Set<String>
    private let addresses: NamedAddresses
    private let assets: AssetNames
    private let assetPlaces: [String: (row: Int?, address: String)]
    private let layout: RowLayout
    private let figures: FigureFilters

    init(_ content: Content, _ plan: SitePlan, _ assets: AssetNames, _ layout: RowLayout, _ types: [ObjectType]) {
        (configuration, self.assets, self.layout) = (content.configuration, assets, layout)
        (names, paths) = (PageNames.all(content), Set(content.pages.map(\.path)))
        addresses = NamedAddresses(content, plan)
        assetPlaces = Dictionary(
            uniqueKeysWithValues: assets.names.map { ($0, (layout.asset($0), assets[$0]?.encoded ?? "")) })
        figures = FigureFilters(content, layout, types)
    }

    var all: [Filter] {
        [date, time, nameBorne, url, absolute, asset, plural, number, markdown, CardObject.fitted] + figures.all
    }

    /// `{{ event.start | date('short') }}`.
    private var date: Filter {
        Filter("date", parameters: [.init("style")]) { input, arguments in
            Self.check(input.type, arguments, result: .text)
        } apply: { value, arguments, context in
            .text(Self.words(value, style(arguments)) ?? "")
        }
    }

    /// `{{ event.period | time }}`: the words, marked for machines. HTML has no element for a period; its ends are marked.
    private var time: Filter {
        Filter("time", parameters: [.init("style")]) { input, arguments in
            Self.check(input.type, arguments, result: .markup)
        } apply: { value, arguments, context in
            let words = Self.words(value, style(arguments)) ?? ""
            let start = Self.start(value)
            var markup: [UInt8] = []
            markup.reserveCapacity(words.utf8.count + 48)
            if let start {
                markup.append(contentsOf: "<time datetime=\"".utf8)
                markup.append(contentsOf: start.iso.utf8)
                markup.append(contentsOf: "\">".utf8)
            }
            markup.append(escaping: words)
            if start != nil { markup.append(contentsOf: "</time>".utf8) }
            return .markup(Markup(trusted: markup))
        }
    }

    /// A date or a period, and perhaps the name of a style.
    private static func check(_ input: Type, _ arguments: [Filter.Argument?], result: Type) -> Filter.Verdict {
        guard [.object("Date"), .object("Period")].contains(input) else {
            return .wrongInput(expected: "a date or a period")
        }
        guard let argument = arguments.first.flatMap({ $0 }) else { return .result(result) }
        guard case .text(let name)? = argument.literal, DateStyle(rawValue: name) != nil else {
            let known = DateStyle.allCases.map(\.rawValue).joined(separator: ", ")
            return .wrongArgument(parameter: 0, "a style is one of \(known)")
        }
        return .result(result)
    }

    private static func words(_ value: Value, _ style: DateStyle) -> String? {
        guard case .object(let object) = value else { return nil }
        if let date = object as? DateObject {
            return style == .long ? date.text : date.date.text(in: date.language, style)
        }
        return (object as? PeriodObject).map { style == .long ? $0.text : $0.period.text(in: $0.language, style) }
    }

    /// The one date that a text tells; a period that has two ends is no single date.
    private static func start(_ value: Value) -> PartialDate? {
        guard case .object(let object) = value else { return nil }
        if let date = object as? DateObject { return date.date }
        return (object as? PeriodObject).flatMap { $0.period.end == nil ? $0.period.start : nil }
    }
}

extension Filters {
    /// `{{ event.period | name_borne }}`: what the organisation was called then; today's name where the date is too vague.
    private var nameBorne: Filter {
        Filter("name_borne") { input, _ in
            [.object("Date"), .object("Period")].contains(input.type)
                ? .result(.text) : .wrongInput(expected: "a date or a period")
        } apply: { value, _, context in
            context.note(layout.site, SiteObject.Field.formerNames)
            context.note(layout.site, SiteObject.Field.title)
            let borne = Self.firstDate(value).flatMap { configuration.formerNames.borne(on: $0) }
            let language = Language(rawValue: context.language) ?? configuration.mainLanguage
            let name = borne?.name ?? configuration.title
            return .text(name.text(for: language, fallback: configuration.mainLanguage))
        }
    }

    /// The date, or that on which a period begins.
    private static func firstDate(_ value: Value) -> PartialDate? {
        guard case .object(let object) = value else { return nil }
        return (object as? DateObject)?.date ?? (object as? PeriodObject)?.period.start
    }
}

private func style(_ arguments: [Value]) -> DateStyle {
    if case .text(let name)? = arguments.first { DateStyle(rawValue: name) ?? .long } else { .long }
}

extension Filters {
    /// `{{ 'a-propos' | url }}`, `{{ 'states' | url }}`: the address of a page or of the index of a kind.
    private var url: Filter {
        Filter("url", isFixed: true) { input, _ in
            guard input.type == .text else { return .wrongInput(expected: "the path of a page or a collection") }
            guard case .text(let name)? = input.literal else { return .result(.text) }
            if addresses[name, configuration.mainLanguage] != nil { return .result(.text) }
            if hasNoAddress(name) { return .result(.text) }
            return .missing("page or collection", name, known: names)
        } apply: { value, _, context in
            guard case .text(let name) = value else { return value }
            guard let place = addresses[name, tag: context.language] else {
                context.note(layout.names, 0)
                return value
            }
            context.note(layout.page(place.page), PageSummaryObject.Field.url)
            return .text(place.address)
        }
    }

    /// `{{ state.url | absolute }}`: the full address of a page where the site is published; any other stays as it is.
    private var absolute: Filter {
        Filter("absolute") { input, _ in
            input.type == .text ? .result(.text) : .wrongInput(expected: "the address of a page")
        } apply: { value, _, context in
            guard case .text(let address) = value, address.hasPrefix("/"), !address.hasPrefix("//") else {
                return value
            }
            context.note(layout.site, SiteObject.Field.baseURL)
            return .text(configuration.baseURL.absolute(address))
        }
    }

    /// Whether a mistake that is told already keeps a page from having an address: no language, or another page in its place.
    private func hasNoAddress(_ name: String) -> Bool {
        configuration.languages.isEmpty || paths.contains(name)
    }

    /// `{{ 'style.css' | asset }}`: the address of a file of `Templates/assets/`, with the hash of its content.
    private var asset: Filter {
        Filter("asset", isFixed: true) { input, _ in
            guard case .text(let name)? = input.literal else {
                return .wrongInput(expected: "the name of an asset, written out")
            }
            if assets[name] != nil { return .result(.text) }
            return .missing("asset", name, known: assets.names)
        } apply: { value, _, context in
            guard case .text(let name) = value, let place = assetPlaces[name] else { return value }
            if let row = place.row { context.note(row, 0) }
            return .text(place.address)
        }
    }

    /// `{{ states | length | plural(t.count.states) }}`: « 57 États ».
    private var plural: Filter {
        Filter("plural", parameters: [.init("forms", isRequired: true)]) { input, arguments in
            guard input.type == .integer else { return .wrongInput(expected: "an integer") }
            let isPlural = arguments.first.flatMap { $0 }?.type == .object("Plural")
            return isPlural ? .result(.text) : .wrongArgument(parameter: 0, "the forms of a plural are expected (t.…)")
        } apply: { value, arguments, _ in
            guard case .integer(let number) = value, case .object(let object)? = arguments.first else { return .none }
            return (object as? PluralObject).map { .text($0.text(for: number)) } ?? .none
        }
    }

    /// `{{ 12500 | number }}`: « 12 500 », and `{{ 33.5 | number }}`: « 33,5 ».
    private var number: Filter {
        Filter("number") { input, _ in
            [.integer, .number].contains(input.type) ? .result(.text) : .wrongInput(expected: "a number")
        } apply: { value, _, context in
            let language = Language(rawValue: context.language) ?? configuration.mainLanguage
            switch value {
            case .integer(let number): return .text(formatted(number, language: language))
            case .number(let number): return .text(formatted(number, language: language))
            default: return value
            }
        }
    }

    /// `{{ state.note | markdown }}`: a text with Markdown in it. Links in it must be addresses that need no looking up.
    private var markdown: Filter {
        Filter("markdown") { input, _ in
            input.type == .text ? .result(.markup) : .wrongInput(expected: "text")
        } apply: { value, _, _ in
            guard case .text(let text) = value else { return value }
            return .markup(Markup(trusted: Self.rendered(text)))
        }
    }
}

extension Filters {
    private static func rendered(_ text: String) -> [UInt8] {
        Prose(parsing: SourceFile(path: "", text: text)).htmlAsWritten
    }
}

extension Filter.Verdict {
    /// « no asset is called « stile.css » ».
    fileprivate static func missing(_ noun: String, _ name: String, known: [String]) -> Filter.Verdict {
        .missing("no \(noun) is called « \(name) »", hint: suggestion(for: name, among: known))
    }
}

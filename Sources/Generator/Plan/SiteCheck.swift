internal import Diagnostics
internal import Domain

/// What is wrong with the site as a whole, once everything is read and every page has its address.
struct SiteCheck {
    private let content: Content
    private let plan: SitePlan

    init(_ content: Content, _ plan: SitePlan) { (self.content, self.plan) = (content, plan) }

    var diagnostics: [Diagnostic] {
        menu + strings + labels + dates + content.registry.contradictions
            + content.configuration.formerNames.contradictions
    }

    private var menu: [Diagnostic] {
        // Without a language no page is planned, which is told.
        if content.configuration.languages.isEmpty { return [] }
        let registry = content.registry
        let collections = registry.kinds.map(\.collection)
        return content.configuration.menu.compactMap { entry in
            let kind = collections.firstIndex(of: entry.text)
            let subject = kind.map { Page.Subject.index(kind: $0) } ?? .prose(entry.text)
            if plan.path(subject, content.configuration.mainLanguage) != nil { return nil }
            if case .prose(let path) = subject, content.pages.contains(where: { $0.path == path }) { return nil }
            if let kind, registry.hasLost(kind: kind) { return nil }
            if kind != nil { return .noIndex(entry.text, at: entry.location) }
            return .noSuchMenuEntry(entry.text, at: entry.location, known: collections + content.pages.map(\.path))
        }
    }

    /// Words that a translation lacks.
    private var strings: [Diagnostic] {
        let main = content.configuration.mainLanguage
        guard let words = content.strings[main] else { return [] }
        return content.configuration.languages.filter { $0 != main }.flatMap { language in
            words.missing(in: content.strings[language]).map { .missingString($0, language: language) }
        }
    }

    /// Words for the choices that records make; only for those that some record does make.
    private var labels: [Diagnostic] {
        let registry = content.registry
        guard let words = content.strings[content.configuration.mainLanguage] else { return [] }
        var used: Set<[String]> = []
        for kind in registry.kinds.indices {
            let fields = registry.kinds[kind].fields
            let holdsChoice = fields.map(\.type.holdsChoice)
            let choices = fields.indices.filter { holdsChoice[$0] }
            for key in choices.isEmpty ? [] : registry.keys(ofKind: kind) {
                let values = registry.values(key, wanted: holdsChoice)
                for field in choices { Self.collect(fields[field], values[field], &used) }
            }
        }
        return used.sorted { $0.lexicographicallyPrecedes($1) }
            .filter { words.text("labels", $0[0], $0[1]) == nil }
            .map { .missingLabel("labels.\($0[0]).\($0[1])", language: content.configuration.mainLanguage) }
    }

    private static func collect(_ field: FieldDescription, _ value: FieldValue, _ used: inout Set<[String]>) {
        switch (field.type.innermost, value) {
        case (.choice, .text(let word)), (.language, .text(let word)): used.insert([field.name, word])
        case (_, .list(let values)): for value in values { collect(field, value, &used) }
        case (.structure(let structure), .structure(let values)):
            for (field, value) in zip(structure.fields, values) { collect(field, value, &used) }
        default: break
        }
    }

    private var dates: [Diagnostic] {
        content.configuration.languages.filter { !$0.hasDateWords }
            .map { .noDateWords($0, at: SourceLocation(file: placed(Configuration.path))) }
    }
}

extension FieldType {
    /// Whether some word stands in it that a reader is told in words of the interface.
    fileprivate var holdsChoice: Bool {
        switch innermost {
        case .choice, .language: true
        case .structure(let structure): structure.fields.contains { $0.type.holdsChoice }
        default: false
        }
    }
}

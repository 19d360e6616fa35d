internal import Domain

/// The names by which templates call pages: a collection means the index of its kind, anything else is the path of a page.
enum PageNames {
    /// The collections, then the paths of the pages, in their orders.
    static func all(_ content: Content) -> [String] {
        content.registry.kinds.map(\.collection) + content.pages.map(\.path)
    }
}

/// Where the pages stand that templates can name.
struct NamedAddresses: Sendable {
    private struct Key: Hashable {
        let name: String
        let language: Language
    }

    private var pages: [Key: (index: Int, path: SitePath)] = [:]

    init(_ content: Content, _ plan: SitePlan) {
        for language in content.configuration.languages {
            for page in content.pages { add(page.path, .prose(page.path), language, plan) }
            // The name of a collection goes before a page's.
            for (kind, description) in content.registry.kinds.enumerated() {
                pages[Key(name: description.collection, language: language)] = nil
                add(description.collection, .index(kind: kind), language, plan)
            }
        }
    }

    private mutating func add(_ name: String, _ subject: Page.Subject, _ language: Language, _ plan: SitePlan) {
        guard let index = plan.index(of: subject, language) else { return }
        pages[Key(name: name, language: language)] = (index, plan.pages[index].path)
    }

    /// The page of a name, by its index in the plan.
    subscript(name: String, language: Language) -> (index: Int, path: SitePath)? {
        pages[Key(name: name, language: language)]
    }
}

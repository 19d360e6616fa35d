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
    struct Place: Sendable {
        /// In the plan.
        let page: Int
        /// As it stands in a link.
        let address: String
    }

    /// By language, in the order of the site, then by name.
    private var places: [(tag: String, named: [String: Place])] = []

    init(_ content: Content, _ plan: SitePlan) {
        for language in content.configuration.languages {
            var named: [String: Place] = [:]
            for page in content.pages { named[page.path] = Self.place(.prose(page.path), language, plan) }
            // The name of a collection goes before a page's.
            for (kind, description) in content.registry.kinds.enumerated() {
                named[description.collection] = Self.place(.index(kind: kind), language, plan)
            }
            places.append((language.rawValue, named))
        }
    }

    private static func place(_ subject: Page.Subject, _ language: Language, _ plan: SitePlan) -> Place? {
        plan.index(of: subject, language).map { Place(page: $0, address: plan.pages[$0].address) }
    }

    subscript(name: String, language: Language) -> Place? { self[name, tag: language.rawValue] }

    subscript(name: String, tag tag: String) -> Place? {
        // Of languages there are few.
        for index in places.indices where places[index].tag == tag { return places[index].named[name] }
        return nil
    }
}

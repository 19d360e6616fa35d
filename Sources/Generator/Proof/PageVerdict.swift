/// What the reading of a finished page came to.
enum PageVerdict: Sendable {
    /// By itself the page is sound: only the parts of other pages are to be looked for.
    case sound(PageGlance)
    /// There is something to tell, or something that only a close reading understands.
    case doubtful(PageProof)

    /// The parts that links may lead to.
    var parts: Set<String> {
        switch self {
        case .sound(let glance): Set(glance.parts)
        case .doubtful(let proof): proof.parts
        }
    }
}

/// Reads finished pages one after the other: each at a glance, and closely where that is not enough.
struct Proofreader: ~Copyable {
    private let plan: SitePlan
    private let base: BaseURL
    private let addresses: SiteAddresses
    private var reader: GlancingReader

    init(_ plan: SitePlan, base: BaseURL, addresses: SiteAddresses) {
        (self.plan, self.base, self.addresses) = (plan, base, addresses)
        reader = GlancingReader(base: base, addresses: addresses)
    }

    /// Nothing is read of files that are no HTML.
    mutating func verdict(_ bytes: [UInt8], of index: Int) -> PageVerdict {
        let path = plan.pages[index].path
        guard path.isHTML else { return .sound(.nothing) }
        if let glance = reader.glance(bytes, of: path, at: index) { return .sound(glance) }
        return .doubtful(proof(bytes, of: index))
    }

    /// What a page says, whether anything is wrong or not.
    func proof(_ bytes: [UInt8], of index: Int) -> PageProof {
        let path = plan.pages[index].path
        let reading = path.isHTML ? PageReading(bytes, of: path, base: base) : PageReading()
        return PageProof(reading, of: index, addresses: addresses)
    }
}

internal import Domain
internal import Templates

/// Which pages of a site that stands where it stood are rendered anew.
struct PageSelection {
    private let changes: RowChanges
    private let names: RowNames

    init(_ changes: RowChanges, names: RowNames) { (self.changes, self.names) = (changes, names) }

    /// - Parameter own: Why a page is rendered anew whatever it reads.
    func slots(of old: Site, own: (Int) -> RenderReason?) -> (slots: [PageSlot], reasons: [Int: RenderReason]) {
        var slots = old.pages.slots
        var reasons: [Int: RenderReason] = [:]
        for index in slots.indices {
            guard let reason = own(index) ?? reached(slots[index], old.plan.pages[index].language) else { continue }
            slots[index] = PageSlot()
            reasons[index] = reason
        }
        return (slots, reasons)
    }

    private func reached(_ slot: PageSlot, _ language: Language) -> RenderReason? {
        let (isKnown, change) = slot.reached(by: changes, language)
        return isKnown ? change.map { names.reason($0.handle, $0.fields) } : .new
    }
}

internal import Templates

/// What templates know of a link to a page: `page.menu`, `page.breadcrumbs`.
///
/// The pages of the menu and the folders above a page are shown on thousands of pages, alike but for where one stands: their
/// rows are made once. A class because all threads share them.
final class LinkRows: Sendable {
    /// By page, where among the shared ones it stands; below zero for any other.
    private let places: [Int32]
    /// There are few.
    private let shared: [(closed: Row, open: Row)]

    /// - Parameter menu: The pages that some menu leads to.
    init(_ plan: SitePlan, menu: some Sequence<Int>) {
        var isShared = plan.pages.map(\.isShared)
        for page in menu { isShared[page] = true }
        var places = [Int32](repeating: -1, count: plan.pages.count)
        var shared: [(closed: Row, open: Row)] = []
        for (index, page) in plan.pages.enumerated() where isShared[index] {
            places[index] = Int32(shared.count)
            shared.append((Self.row(page, false, false, isShared: true), Self.row(page, false, true, isShared: true)))
        }
        (self.places, self.shared) = (places, shared)
    }

    func row(_ index: Int, _ page: Page, isCurrent: Bool, isOpen: Bool) -> Row {
        let place = Int(places[index])
        guard place >= 0, !isCurrent else { return Self.row(page, isCurrent, isOpen, isShared: false) }
        return isOpen ? shared[place].open : shared[place].closed
    }

    private static func row(_ page: Page, _ isCurrent: Bool, _ isOpen: Bool, isShared: Bool) -> Row {
        let values: [Value] = [
            .text(page.title), .text(page.address), .boolean(isCurrent), .boolean(isOpen),
        ]
        return isShared ? Row(shared: values, text: page.title) : Row(values, text: page.title)
    }
}

extension Page {
    /// Whether many pages may lie below it.
    fileprivate var isShared: Bool { if case .index = subject { true } else { path == .home } }
}

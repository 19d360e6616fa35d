internal import Synchronization
internal import Templates

/// What templates know of a link to a page: `page.menu`, `page.breadcrumbs`.
///
/// The pages of the menu and the folders above a page are shown on thousands of pages, alike but for where one stands: their
/// rows are made once. A class because all threads share them.
final class LinkRows: Sendable {
    /// By page, whether it is one of those; there are few.
    private let isShared: [Bool]
    private let known = Mutex<[Int: Row]>([:])

    /// - Parameter menu: The pages that some menu leads to.
    init(_ plan: SitePlan, menu: some Sequence<Int>) {
        var isShared = plan.pages.map(\.isShared)
        for page in menu { isShared[page] = true }
        self.isShared = isShared
    }

    func row(_ index: Int, _ page: Page, isCurrent: Bool, isOpen: Bool) -> Row {
        guard isShared[index], !isCurrent else { return Self.row(page, isCurrent, isOpen, isShared: false) }
        let key = index << 1 | (isOpen ? 1 : 0)
        return known.withLock { known in
            if let row = known[key] { return row }
            let row = Self.row(page, isCurrent, isOpen, isShared: true)
            known[key] = row
            return row
        }
    }

    private static func row(_ page: Page, _ isCurrent: Bool, _ isOpen: Bool, isShared: Bool) -> Row {
        let values: [Value] = [
            .text(page.title), .text(page.path.encoded), .boolean(isCurrent), .boolean(isOpen),
        ]
        return isShared ? Row(shared: values, text: page.title) : Row(values, text: page.title)
    }
}

extension Page {
    /// Whether many pages may lie below it.
    fileprivate var isShared: Bool { if case .index = subject { true } else { path == .home } }
}

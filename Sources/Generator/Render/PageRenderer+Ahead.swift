internal import Bytes
internal import Domain
internal import Templates

extension PageRenderer {
    /// Brings near what is needed for the pages that are made after one (``SitePlan/lookAhead(from:)``).
    ///
    /// - Parameter order: The pages in the order in which they are made.
    func lookAhead(from place: Int, in order: [Int]) {
        if place + 3 < order.count { plan.expectPage(order[place + 3]) }
        if place + 2 < order.count {
            plan.expectProse(ofPage: order[place + 2])
            expectLinks(ofPage: order[place + 2])
        }
        if place + 1 < order.count { expectContent(ofPage: order[place + 1]) }
        // Of the page itself, what lies behind that, and is not read at once.
        plan.pages[order[place]].prose?.expectHTML()
        expectObjects(ofPage: order[place])
    }

    /// What its links lead to stands in one list for all pages.
    private func expectLinks(ofPage index: Int) {
        unsafe links.withUnsafeBufferPointer { links in
            if let first = links.baseAddress { unsafe expect(UnsafeRawPointer(first + index), 128) }
        }
    }

    /// The dates of its record.
    private func expectObjects(ofPage index: Int) {
        let page = plan.pages[index]
        guard case .record(let key) = page.subject, let edition = editions[page.language] else { return }
        edition.heap.expectObjects(edition.maker.layout.record(key))
    }

    private func expectContent(ofPage index: Int) {
        let page = plan.pages[index]
        page.prose?.expectText()
        expect(page.address)
        expect(links[index].targets.texts.bytes)
        expect(links[index].targets.texts.ends)
        guard case .record(let key) = page.subject, let edition = editions[page.language] else { return }
        edition.heap.expect(edition.maker.layout.record(key))
    }
}

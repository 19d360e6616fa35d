/// Pages lie all over the memory. While one is looked at, what comes after it is brought near; where that lies is known only
/// when something before it is there, so each step is taken a page earlier than the next.
///
/// No object is held while it is far: to count that would read it.
extension SitePlan {
    /// To be asked by whoever goes through the pages in their order and reads their texts.
    func lookAhead(from index: Int) {
        expectPage(index + 3)
        expectProse(ofPage: index + 2)
    }

    /// All of the object: a quarter of a kilobyte.
    func expectPage(_ index: Int) {
        guard index < pages.count else { return }
        unsafe expect(Unmanaged.passUnretained(pages[index]).toOpaque(), 256)
    }

    /// The same, which is as large.
    func expectProse(ofPage index: Int) {
        guard index < pages.count else { return }
        let prose = unsafe pages[index].prose.map { unsafe Unmanaged.passUnretained($0).toOpaque() }
        if let prose = unsafe prose { unsafe expect(prose, 256) }
    }
}

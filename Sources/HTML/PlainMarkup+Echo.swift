internal import Bytes

extension PlainMarkup {
    /// Where a tag is looked for; `nil` for one at the very end of the page.
    @inline(__always) func place(of start: Int) -> UInt8? {
        guard unsafe start &+ EarlierPage.placeLength <= page.count,
            let base = unsafe UnsafeRawPointer(page.baseAddress)
        else { return nil }
        return unsafe EarlierPage.place(base, start)
    }

    /// Takes over what the page before says, as far as both are the same from a tag on; `false` where that is nothing.
    @inline(__always) mutating func followEarlier(from start: Int, place: UInt8) -> Bool {
        let index = Int(before.places[Int(place)])
        guard index < before.tags.count else { return false }
        let tag = before.tags[index]
        let limit = Int(tag.start) &+ sharedCount(start, Int(tag.start))
        guard tag.isPlain, Int(tag.end) <= limit else { return false }
        take(from: index, until: limit, shift: start &- Int(tag.start))
        return true
    }

    /// How many bytes of both pages are the same, from a place in each on.
    @inline(__always) private func sharedCount(_ start: Int, _ earlierStart: Int) -> Int {
        guard let base = unsafe UnsafeRawPointer(page.baseAddress),
            let earlierBase = unsafe UnsafeRawPointer(earlier.baseAddress)
        else { return 0 }
        let end = unsafe min(page.count &- start, earlier.count &- earlierStart)
        let (here, there) = unsafe (base + start, earlierBase + earlierStart)
        var count = 0
        while count &+ 64 <= end, unsafe SixteenBytes.areSameFourTimes(at: here + count, there + count) { count &+= 64 }
        while count &+ 16 <= end {
            let bytes = unsafe SixteenBytes(at: here + count)
            let shared = unsafe bytes.sharedCount(SixteenBytes(at: there + count))
            count &+= shared
            if shared < 16 { return count }
        }
        while count < end, unsafe page[start &+ count] == earlier[earlierStart &+ count] { count &+= 1 }
        return count
    }

    /// - Parameters:
    ///   - first: The tag of the page before, the whole of which stands here, too.
    ///   - limit: Where the page before goes on otherwise.
    ///   - shift: How much later the same stands in this page.
    private mutating func take(from first: Int, until limit: Int, shift: Int) {
        let markShift = marks.count &- Int(before.tags[first].markCount)
        var index = first
        while index < before.tags.count, before.tags[index].isPlain, Int(before.tags[index].end) <= limit {
            take(before.tags[index], shift, markShift)
            index &+= 1
        }
        let markEnd = index < before.tags.count ? Int(before.tags[index].markCount) : before.marks.count
        for mark in Int(before.tags[first].markCount)..<markEnd { takeMark(mark, shift) }
        let isNextKnown = index < before.tags.count && Int(before.tags[index].start) < limit
        position = shift &+ Int(isNextKnown ? before.tags[index].start : before.tags[index &- 1].end)
    }

    @inline(__always) private mutating func take(_ tag: EarlierPage.Tag, _ shift: Int, _ markShift: Int) {
        remember(
            Int(tag.start) &+ shift, end: Int(tag.end) &+ shift, place: tag.place,
            markCount: Int(tag.markCount) &+ markShift, isPlain: true)
    }

    @inline(__always) private mutating func takeMark(_ index: Int, _ shift: Int) {
        let mark = before.marks[index]
        var start = Int(mark.start) &+ shift
        if mark.isSpelled {
            start = spelled.count
            spelled.append(contentsOf: before.spelled[Int(mark.start)..<Int(mark.start &+ mark.count)])
        }
        marks.append(
            Mark(
                role: mark.role, isSpelled: mark.isSpelled, start..<start &+ Int(mark.count),
                end: Int(mark.end) &+ shift, earlier: index))
    }

    @inline(__always)
    mutating func remember(_ start: Int, end: Int, place: UInt8, markCount: Int, isPlain: Bool) {
        places[Int(place)] = UInt32(truncatingIfNeeded: tags.count)
        tags.append(
            EarlierPage.Tag(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                markCount: UInt32(truncatingIfNeeded: markCount), place: place, isPlain: isPlain))
    }
}

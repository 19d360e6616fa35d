/// A list that no one else ever holds: to append to it asks nothing but whether there is room. For every tag of every page
/// something is appended, and an array would ask each time who shares it.
@safe struct OwnList<Element>: ~Copyable {
    private var start: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        unsafe start = .allocate(capacity: capacity)
    }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        unsafe start.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit {
        unsafe start.deinitialize(count: count)
        unsafe start.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    /// They stand there until something is appended or removed.
    var elements: UnsafeBufferPointer<Element> { unsafe UnsafeBufferPointer(start: start, count: count) }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            checkHolds(index)
            return unsafe start[index]
        }
        @inline(__always) set {
            checkHolds(index)
            unsafe start[index] = newValue
        }
    }

    @inline(__always) private func checkHolds(_ index: Int) {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an index beyond a list of HTML")
    }

    @inline(__always) mutating func append(_ element: Element) {
        if count == capacity { grow() }
        unsafe (start + count).initialize(to: element)
        count &+= 1
    }

    mutating func removeLast(_ number: Int) {
        precondition(number <= count, "more was removed from a list of HTML than it holds")
        unsafe (start + count - number).deinitialize(count: number)
        count -= number
    }

    /// Keeps the room.
    mutating func removeAll() { removeLast(count) }

    @inline(never) private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = larger
        capacity *= 2
    }
}

internal import Bytes

/// What is kept of a page that nothing is wrong with by itself: its parts, and the parts of other pages that it links to.
struct PageGlance: Sendable {
    /// A part of another page, to be looked for when all pages are read.
    struct Wish: Sendable {
        /// The index of the page in the plan.
        let page: Int32
        /// Where its name stands among the names.
        let start: UInt32
        let count: UInt32
    }

    /// The names of its own parts, each ended by a NUL, and then those of the parts that are wished for.
    private let names: [UInt8]
    private let ownCount: Int
    let wishes: [Wish]

    init(parts: [UInt8], wished: [UInt8], wishes: [Wish]) {
        var names: [UInt8] = []
        names.reserveCapacity(parts.count + wished.count)
        names += parts
        names += wished
        (self.names, ownCount, self.wishes) = (names, parts.count, wishes.map { $0 })
    }

    func append(to bytes: inout StoredWriter) {
        bytes.put(names)
        bytes.put(ownCount)
        bytes.put(wishes.flatMap { [UInt32(bitPattern: $0.page), $0.start, $0.count] })
    }

    /// As it was stored.
    init?(from reader: inout StoredReader) {
        guard let names = reader.bytes(), let ownCount = reader.integer(), (0...names.count).contains(ownCount),
            let numbers = reader.numbers(UInt32.self), numbers.count.isMultiple(of: 3)
        else { return nil }
        (self.names, self.ownCount) = (names, ownCount)
        wishes = stride(from: 0, to: numbers.count, by: 3).map { place in
            Wish(page: Int32(bitPattern: numbers[place]), start: numbers[place + 1], count: numbers[place + 2])
        }
        let room = names.count - ownCount
        guard wishes.allSatisfy({ $0.page >= 0 && Int($0.start) + Int($0.count) <= room }) else { return nil }
    }

    /// Whether all that is to be looked for elsewhere was already looked for, and no part is gone that others look for.
    func asksNothingNew(after before: PageGlance) -> Bool {
        let (own, kept) = (table, before.parts)
        let lacksNone = kept.allSatisfy { part in
            return unsafe part.withUTF8Bytes { unsafe own.index(of: $0) != nil }
        }
        return lacksNone && Set(wishedParts).isSubset(of: before.wishedParts)
    }

    /// « 12#histoire ».
    private var wishedParts: [String] {
        wishes.map { wish in
            let name = unsafe withName(of: wish) { unsafe String(decoding: $0, as: UTF8.self) }
            return "\(wish.page)#\(name)"
        }
    }

    /// Of a file that is no HTML.
    static let nothing = PageGlance(parts: [], wished: [], wishes: [])

    /// The parts that links may lead to.
    var parts: [String] {
        names[..<ownCount].split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of its parts as a table.
    var table: ByteTable { ByteTable(names[..<ownCount]) }

    func withName<Result>(of wish: Wish, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        unsafe names.withUnsafeBufferPointer { names in
            let range = ownCount + Int(wish.start)..<ownCount + Int(wish.start + wish.count)
            return unsafe body(UnsafeBufferPointer(rebasing: names[range]))
        }
    }
}

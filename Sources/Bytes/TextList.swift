/// Texts one behind the other in two pieces of memory, where a list of strings has a piece for each: to read many of them
/// costs no more than to read one.
public struct TextList: Hashable, Sendable {
    /// All of them, as UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// By text, where it ends in ``bytes``; it begins where the one before it ends.
    public private(set) var ends: [Int32] = []

    public init() {}

    /// What was written of a list; `nil` where it does not fit together.
    public init?(bytes: [UInt8], ends: [Int32]) {
        let isRising = ends.indices.allSatisfy { ends[$0] >= ($0 == 0 ? 0 : ends[$0 - 1]) }
        guard isRising, Int(ends.last ?? 0) == bytes.count else { return nil }
        (self.bytes, self.ends) = (bytes, ends)
    }

    public var count: Int { ends.count }

    public var isEmpty: Bool { ends.isEmpty }

    public mutating func reserve(texts: Int, bytes: Int) {
        ends.reserveCapacity(texts)
        self.bytes.reserveCapacity(bytes)
    }

    public mutating func append(_ text: String) {
        unsafe text.withBytes { unsafe bytes.append(contentsOf: $0) }
        ends.append(Int32(bytes.count))
    }

    /// Hands on a text where it stands.
    @inlinable public func withBytes<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        let end = Int(ends[index])
        return unsafe bytes.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }
}

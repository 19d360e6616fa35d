/// How much memory is asked for at least for what is needed only while one text or page is worked on, in bytes.
///
/// The same for all of it, so that what one text gives back the next is given, and is at hand still: an allocator keeps pieces
/// of each size apart, and mimalloc hands out all of one size once before it begins with the first again.
@inlinable public var workingRoom: Int { 8192 }

extension Array {
    /// How many elements have room where ``workingRoom`` is asked for: an array has 32 bytes in front of them.
    @inlinable public static var workingCount: Int { (workingRoom - 32) / MemoryLayout<Element>.stride }

    /// Makes room for so many elements, and for more where they take less than ``workingRoom``.
    @inlinable public mutating func reserveWorkingRoom(_ count: Int) {
        reserveCapacity(Swift.max(count, Self.workingCount))
    }
}

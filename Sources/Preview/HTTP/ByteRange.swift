/// The part of a file that a browser asks for (RFC 9110 § 14).
enum ByteRange: Hashable {
    case whole
    case part(Range<Int>)
    /// Nothing of the file lies in it.
    case none

    /// - Parameter header: `bytes=0-99`, `bytes=100-`, `bytes=-100`. Anything else, several parts too, means the whole.
    init(_ header: String?, count: Int) {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }), ends != ["", ""] else {
            self = .whole
            return
        }
        if ends[0].isEmpty {
            let length = Int(ends[1]) ?? .max
            self = length == 0 || count == 0 ? .none : .part(max(0, count - length)..<count)
        } else {
            let (start, end) = (Int(ends[0]) ?? .max, ends[1].isEmpty ? .max : Int(ends[1]) ?? .max)
            if end < start {
                self = .whole
            } else if start >= count {
                self = .none
            } else {
                self = .part(start..<(end >= count - 1 ? count : end + 1))
            }
        }
    }
}

internal import Bytes

extension ByteBuffer {
    /// Appends text as a value of the type TEXT (RFC 5545 § 3.3.11, https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11).
    /// No line can begin within it. Addresses of pages have none of the marks that are escaped.
    mutating func append(calendarText bytes: UnsafeRawBufferPointer) {
        reserve(bytes.count)
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            switch byte {
            case ascii("\\"), ascii(";"), ascii(","):
                append(ascii("\\"))
                append(byte)
            case 0x0A:
                append(ascii("\\"))
                append(ascii("n"))
            case 0x09, 0x20...: if byte != 0x7F { append(byte) }
            // Controls may not stand in a calendar at all.
            default: break
            }
        }
    }
}

/// The lines of a calendar as they are sent (RFC 5545 § 3.1, https://www.rfc-editor.org/rfc/rfc5545#section-3.1).
enum CalendarLines {
    /// In bytes, the end of the line not counted.
    static let longest = 75

    /// Ends each line with CR LF and folds what is too long, never within a character. What templates leave empty is left
    /// out, for a calendar has no empty lines.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 16)
        for line in text.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { append(line, to: &result) }
        }
        return result
    }

    private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var rest = line
        var room = longest
        while rest.count > room {
            var end = rest.startIndex + room
            // A byte that goes on with a character may not begin a line.
            while end > rest.startIndex + 1, rest[end] & 0xC0 == 0x80 { end -= 1 }
            result += rest[..<end]
            result += [0x0D, 0x0A, 0x20]
            rest = rest[end...]
            // The space in front counts.
            room = longest - 1
        }
        result += rest
        result += [0x0D, 0x0A]
    }
}

internal import Bytes

extension Machine {
    /// With all five characters escaped that matter anywhere, so that the result fits between tags and in attributes.
    func escaped(_ cell: Cell) -> Cell {
        var buffer = ByteBuffer()
        append(escaping: cell, to: &buffer)
        return unsafe arena.text(buffer.raw, .markup)
    }

    private func append(escaping cell: Cell, to buffer: inout ByteBuffer) {
        if cell.isText {
            unsafe buffer.append(escaping: cell.bytes, .attribute, isMarkup: false)
        } else {
            buffer.append(escaping: Array(text(of: cell).utf8), .attribute, isMarkup: false)
        }
    }

    /// `~`: where one part is markup the others are escaped, and the whole is markup.
    func concatenated(_ parts: UnsafeBufferPointer<Cell>) -> Cell { joined(unsafe Array(parts)) }

    func joined(_ parts: [Cell], by separator: Cell = Cell(.text)) -> Cell {
        let isMarkup = separator.kind == .markup || parts.contains { $0.kind == .markup }
        var buffer = ByteBuffer()
        for (index, part) in parts.enumerated() {
            if index > 0, separator.count > 0 { append(separator, to: &buffer, isMarkup: isMarkup) }
            append(part, to: &buffer, isMarkup: isMarkup)
        }
        return unsafe arena.text(buffer.raw, isMarkup ? .markup : .text)
    }

    private func append(_ cell: Cell, to buffer: inout ByteBuffer, isMarkup: Bool) {
        if isMarkup && cell.kind != .markup { return append(escaping: cell, to: &buffer) }
        if cell.isText { unsafe buffer.append(cell.bytes) } else { buffer.append(text: text(of: cell)) }
    }

    /// A copy in which the arguments of markup are escaped, as Jinja2 does where an operation mixes the two.
    private func compatible(_ argument: Cell, with input: Cell) -> Cell {
        input.kind == .markup && argument.kind == .text ? escaped(argument) : argument
    }

    func replaced(_ input: Cell, _ rest: Operands) -> Cell {
        let (old, new) = (compatible(rest[0], with: input), compatible(rest[1], with: input))
        var remaining = rest[2].kind == .none ? Int.max : max(0, rest[2].asInteger)
        let (text, wanted) = unsafe (input.bytes, old.bytes)
        guard let first = unsafe wanted.first else { return interspersed(input, new, remaining) }
        var result = ByteBuffer(capacity: text.count + new.count)
        var (index, clean) = (0, 0)
        while remaining > 0, index + wanted.count <= text.count {
            let isFound = unsafe text[index] == first && text[index..<index + wanted.count].elementsEqual(wanted)
            index += isFound ? wanted.count : 1
            guard isFound else { continue }
            unsafe result.append(UnsafeRawBufferPointer(rebasing: text[clean..<index - wanted.count]))
            unsafe result.append(new.bytes)
            clean = index
            remaining -= 1
        }
        if clean == 0 { return input }
        unsafe result.append(UnsafeRawBufferPointer(rebasing: text[clean...]))
        return unsafe arena.text(result.raw, input.kind)
    }

    /// What replacing the empty text comes to: `new` before every character and at the end.
    private func interspersed(_ input: Cell, _ new: Cell, _ times: Int) -> Cell {
        var remaining = times
        var result = ByteBuffer(capacity: input.count)
        let text = unsafe input.bytes
        for index in text.indices {
            if remaining > 0, unsafe isScalarStart(text[index]) {
                unsafe result.append(new.bytes)
                remaining -= 1
            }
            result.append(unsafe text[index])
        }
        if remaining > 0 { unsafe result.append(new.bytes) }
        return unsafe arena.text(result.raw, input.kind)
    }

    func trimmed(_ input: Cell, _ characters: Cell) -> Cell {
        let scalars = Array(input.string.unicodeScalars)
        let wanted = characters.kind == .none ? nil : Set(characters.string.unicodeScalars)
        let isTrimmed = { (scalar: Unicode.Scalar) in wanted?.contains(scalar) ?? scalar.properties.isWhitespace }
        let start = scalars.firstIndex { !isTrimmed($0) } ?? scalars.count
        let end = scalars.lastIndex { !isTrimmed($0) }.map { $0 + 1 } ?? start
        return arena.text(String(scalars[start..<max(start, end)]), input.kind)
    }

    func isLower(_ cell: Cell) -> Bool {
        let text = text(of: cell)
        return text.unicodeScalars.contains { $0.properties.isLowercase }
            && !text.unicodeScalars.contains { $0.properties.isUppercase }
    }

    func isUpper(_ cell: Cell) -> Bool {
        let text = text(of: cell)
        return text.unicodeScalars.contains { $0.properties.isUppercase }
            && !text.unicodeScalars.contains { $0.properties.isLowercase }
    }

    func centered(_ text: String, _ width: Int) -> String {
        let missing = min(width, 10_000) - text.unicodeScalars.count
        guard missing > 0 else { return text }
        let left = missing / 2 + (missing & min(width, 10_000) & 1)
        return String(repeating: " ", count: left) + text + String(repeating: " ", count: missing - left)
    }

    /// Jinja2's: words are not cut, the end mark counts, and up to `leeway` characters more are let pass.
    func truncated(_ text: Cell, _ rest: Operands) -> Cell {
        let length = rest[0].kind == .none ? 255 : max(0, rest[0].asInteger)
        let leeway = rest[3].kind == .none ? 5 : max(0, rest[3].asInteger)
        let bytes = unsafe text.bytes
        // No text has more characters than bytes.
        let most = length.clampedAdd(leeway)
        if unsafe bytes.count <= most || offset(ofScalar: most, in: bytes) == bytes.count {
            return unsafe Cell.text(bytes)
        }
        let end = rest[2].kind == .none ? arena.text("...") : rest[2]
        var kept = unsafe bytes.prefix(offset(ofScalar: max(0, length - scalarCount(end.bytes)), in: bytes))
        if !isTrue(rest[1]), let cut = unsafe kept.lastIndex(of: ascii(" ")) { unsafe kept = kept[..<cut] }
        return unsafe arena.text(UnsafeRawBufferPointer(rebasing: kept), followedBy: end.bytes)
    }

    private func scalarCount(_ bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        for index in bytes.indices where unsafe isScalarStart(bytes[index]) { count += 1 }
        return count
    }

    /// Where a character begins, or the text ends.
    private func offset(ofScalar wanted: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var (offset, count) = (0, 0)
        // Eight at once, as long as it cannot be among them.
        while offset + 8 <= bytes.count, count + 8 <= wanted {
            count += unsafe scalarStarts(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        while offset < bytes.count {
            if unsafe isScalarStart(bytes[offset]) {
                if count == wanted { return offset }
                count += 1
            }
            offset += 1
        }
        return bytes.count
    }

    /// How many characters begin among eight bytes: all but those whose highest bits are 10.
    private func scalarStarts(_ bytes: UInt64) -> Int {
        // One for each of the others, and all of them added up in the highest byte: not every processor counts bits.
        let others = (bytes & ~(bytes << 1) & 0x8080_8080_8080_8080) >> 7
        return 8 - Int(truncatingIfNeeded: (others &* 0x0101_0101_0101_0101) >> 56)
    }

    func indented(_ text: String, _ rest: Operands) -> String {
        let width = rest[0].kind == .none ? 4 : min(max(0, rest[0].asInteger), 1000)
        let prefix = rest[0].isText ? rest[0].string : String(repeating: " ", count: width)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var result: [String] = []
        for (index, line) in lines.enumerated() {
            let isIndented = index == 0 ? isTrue(rest[1]) : isTrue(rest[2]) || !line.isEmpty
            result.append(isIndented ? prefix + line : String(line))
        }
        return result.joined(separator: "\n")
    }

    func wordCount(_ text: String) -> Int {
        var count = 0
        var isInside = false
        for scalar in text.unicodeScalars {
            let isWord = scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isWord && !isInside { count += 1 }
            isInside = isWord
        }
        return count
    }

    func urlEncoded(_ cell: Cell) -> Cell {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text(of: cell).utf8 {
            let isKept =
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~/".utf8.contains(byte)
            result += isKept ? [byte] : [ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return arena.text(result)
    }

    private func isScalarStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

// MARK: - format

extension Machine {
    /// `%s`, `%d`, `%f`, `%x`, `%%`, with flags, width and precision; what is not understood stays as it is.
    func formatted(_ input: Cell, _ arguments: Operands) -> Cell {
        var result: [UInt8] = []
        var bytes = unsafe Array(input.bytes)[...]
        var rest = arguments.all[...]
        while let byte = bytes.popFirst() {
            guard byte == ascii("%") else {
                result.append(byte)
                continue
            }
            if bytes.first == ascii("%") {
                bytes = bytes.dropFirst()
                result.append(byte)
            } else if let directive = FormatDirective(&bytes) {
                let argument = rest.popFirst() ?? .none
                result += Array(directive.text(of: argument, in: self, isMarkup: input.kind == .markup).utf8)
            } else {
                result.append(byte)
            }
        }
        return arena.text(result, input.kind)
    }
}

/// One directive of a `printf` pattern, as Python reads it.
private struct FormatDirective {
    private var flags: Set<UInt8> = []
    private var width = 0
    private var precision: Int?
    private let conversion: UInt8

    /// Takes a directive off the front; leaves the bytes where there is none.
    init?(_ bytes: inout ArraySlice<UInt8>) {
        var rest = bytes
        while let flag = rest.first, "-+ 0#".utf8.contains(flag) {
            flags.insert(flag)
            rest = rest.dropFirst()
        }
        width = min(Self.number(&rest) ?? 0, 1000)
        if rest.first == ascii(".") {
            rest = rest.dropFirst()
            precision = min(Self.number(&rest) ?? 0, 100)
        }
        guard let conversion = rest.popFirst(), "sdifxXr".utf8.contains(conversion) else { return nil }
        self.conversion = conversion
        bytes = rest
    }

    private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        bytes = bytes.dropFirst(digits.count)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    func text(of cell: Cell, in machine: borrowing Machine, isMarkup: Bool) -> String {
        switch conversion {
        case ascii("d"), ascii("i"): padded(signed(String(cell.asInteger)), isNumber: true)
        case ascii("x"): padded(String(cell.asInteger, radix: 16), isNumber: true)
        case ascii("X"): padded(String(cell.asInteger, radix: 16, uppercase: true), isNumber: true)
        case ascii("f"): padded(signed(Self.fixed(cell.asNumber, precision ?? 6)), isNumber: true)
        default: padded(shortened(cell, in: machine, isMarkup: isMarkup), isNumber: false)
        }
    }

    private func shortened(_ cell: Cell, in machine: borrowing Machine, isMarkup: Bool) -> String {
        let text = isMarkup && cell.kind != .markup ? machine.escaped(cell).string : machine.text(of: cell)
        return precision.map { String(String.UnicodeScalarView(text.unicodeScalars.prefix($0))) } ?? text
    }

    private func signed(_ digits: String) -> String {
        if digits.hasPrefix("-") { return digits }
        return flags.contains(ascii("+")) ? "+" + digits : flags.contains(ascii(" ")) ? " " + digits : digits
    }

    private func padded(_ text: String, isNumber: Bool) -> String {
        let missing = max(0, width - text.unicodeScalars.count)
        if flags.contains(ascii("-")) { return text + String(repeating: " ", count: missing) }
        guard isNumber, flags.contains(ascii("0")) else { return String(repeating: " ", count: missing) + text }
        let sign = text.prefix { "+- ".contains($0) }
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }

    /// A number with so many decimals, rounded half to even.
    private static func fixed(_ number: Double, _ decimals: Int) -> String {
        guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
        let scale = (0..<min(decimals, 15)).reduce(1.0) { result, _ in result * 10 }
        let scaled = (number.magnitude * scale).rounded(.toNearestOrEven)
        guard scaled < 0x1p63 else { return number.description }
        let digits = String(Int(scaled))
        let filled = String(repeating: "0", count: max(0, min(decimals, 15) + 1 - digits.count)) + digits
        let whole = filled.dropLast(min(decimals, 15)) as Substring
        let rest = filled.suffix(min(decimals, 15)) + String(repeating: "0", count: max(0, decimals - 15))
        let sign = number.sign == .minus ? "-" : ""
        return sign + whole + (decimals > 0 ? "." + rest : "")
    }
}

// MARK: - JSON

extension Machine {
    /// JSON that may stand in a script, between tags and in attributes: what HTML could take for its own is written as `\u003c`.
    func json(_ cell: Cell) -> Cell {
        var buffer = ByteBuffer()
        append(json: cell, to: &buffer)
        return unsafe arena.text(buffer.raw, .markup)
    }

    /// Goes as deep as types nest lists, which their authors wrote out.
    private func append(json cell: Cell, to buffer: inout ByteBuffer) {
        switch cell.kind {
        case .none, .record, .closure: buffer.append("null")
        case .boolean: buffer.append(cell.boolean ? "true" : "false")
        case .integer: buffer.append(text: String(cell.integer))
        case .number: buffer.append(text: cell.number.isFinite ? text(of: cell.number) : "null")
        case .text, .markup, .row, .object: append(jsonText: text(of: cell), to: &buffer)
        case .list:
            buffer.append("[")
            for index in 0..<cell.count {
                if index > 0 { buffer.append(", ") }
                append(json: element(cell, index), to: &buffer)
            }
            buffer.append("]")
        }
    }

    /// Appends in runs: few bytes of a text stand otherwise in JSON.
    private func append(jsonText text: String, to buffer: inout ByteBuffer) {
        buffer.append(ascii("\""))
        unsafe text.withUTF8Bytes { bytes in
            var start = 0
            for index in bytes.indices where unsafe Self.isOtherInJSON(bytes, index) {
                // The line and paragraph separators have three bytes, of which the first is told.
                let length = unsafe bytes[index] == 0xE2 ? 3 : 1
                unsafe buffer.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<index])))
                unsafe append(
                    jsonEscape: bytes[index], isParagraph: length == 3 && bytes[index + 2] == 0xA9, to: &buffer)
                start = index + length
            }
            unsafe buffer.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start...])))
        }
        buffer.append(ascii("\""))
    }

    private static func isOtherInJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch unsafe bytes[index] {
        case ..<0x20, 0x7F, ascii("\""), ascii("\\"), ascii("<"), ascii(">"), ascii("&"), ascii("'"): true
        case 0xE2: unsafe bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        default: false
        }
    }

    private func append(jsonEscape byte: UInt8, isParagraph: Bool, to buffer: inout ByteBuffer) {
        switch byte {
        case ascii("\""): buffer.append("\\\"")
        case ascii("\\"): buffer.append("\\\\")
        case ascii("\n"): buffer.append("\\n")
        case ascii("\r"): buffer.append("\\r")
        case ascii("\t"): buffer.append("\\t")
        case 0xE2: buffer.append(isParagraph ? "\\u2029" : "\\u2028")
        default: buffer.append(text: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
        }
    }
}

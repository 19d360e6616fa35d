/// The text of markup: no tags, no comments, entities read, white space drawn together.
enum TagStripper {
    static func strip(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let end = endOfTag(bytes, at: index) {
                index = end
            } else {
                kept.append(bytes[index])
                index += 1
            }
        }
        let words = String(decoding: kept, as: UTF8.self).unicodeScalars.split { $0.properties.isWhitespace }
        return unescape(words.map { String($0) }.joined(separator: " "))
    }

    private static func endOfTag(_ bytes: [UInt8], at index: Int) -> Int? {
        guard bytes[index] == ascii("<") else { return nil }
        if bytes[index...].starts(with: "<!--".utf8) {
            var end = index + 4
            while end < bytes.count && !bytes[end...].starts(with: "-->".utf8) { end += 1 }
            return end < bytes.count ? end + 3 : nil
        }
        return bytes[index...].firstIndex(of: ascii(">")).map { $0 + 1 }
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "laquo": "«", "raquo": "»",
        "rsquo": "’", "lsquo": "‘", "hellip": "…", "ndash": "–", "mdash": "—",
    ]

    static func unescape(_ text: String) -> String {
        guard text.utf8.contains(ascii("&")) else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            let body = rest.dropFirst().prefix(12).prefix { $0 != ";" && $0 != "&" && $0 != " " }
            let end = body.endIndex
            if end < rest.endIndex, rest[end] == ";", let meaning = meaning(of: body) {
                result += meaning
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func meaning(of body: Substring) -> String? {
        guard body.first == "#" else { return named[String(body)] }
        let digits = body.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}

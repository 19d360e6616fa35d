/// A finished page, taken apart without the code that put it together.
struct HTMLPage {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// Where its content begins and, for `text(of:)`, where to look for its end.
        fileprivate let end: Int
    }

    private let bytes: [UInt8]
    let elements: [Element]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var elements: [Element] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if bytes[start...].starts(with: "<!--".utf8) {
                index = bytes[start...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
                continue
            }
            let (element, end) = Self.element(in: bytes, at: start + 1)
            if let element { elements.append(element) }
            let isRaw = ["script", "style"].contains(element?.name)
            let close = isRaw ? bytes[end...].firstRange(of: Array("</".utf8))?.lowerBound : nil
            index = close ?? end
        }
        self.elements = elements
    }

    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// Everything that leads somewhere.
    var links: [String] { elements.flatMap { [$0.attributes["href"], $0.attributes["src"]].compactMap { $0 } } }

    /// The links that a reader can follow.
    var anchors: [String] { elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] } }

    func first(_ name: String) -> Element? { elements.first { $0.name == name } }

    /// What stands in an element that has no other of its name in it, without tags, as a browser shows it.
    func text(of element: Element) -> String {
        let close = Array("</\(element.name)>".utf8)
        let end = bytes[element.end...].firstRange(of: close)?.lowerBound ?? bytes.count
        return Self.text(bytes[element.end..<end])
    }

    /// The words of the whole page.
    var text: String { Self.text(bytes[...]) }
}

extension HTMLPage {
    private static func element(in bytes: [UInt8], at start: Int) -> (Element?, end: Int) {
        var index = start
        func word(until stops: String) -> String {
            let from = index
            while index < bytes.count, !stops.utf8.contains(bytes[index]) { index += 1 }
            return String(decoding: bytes[from..<index], as: UTF8.self)
        }
        let name = word(until: " \n\t/>")
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let key = word(until: "= \n\t>")
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                if !key.isEmpty { attributes[key] = "" }
                if index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
                continue
            }
            let quote = bytes[index + 1] == UInt8(ascii: "'") ? "'" : "\""
            index += 2
            attributes[key] = unescaped(word(until: quote))
            index += 1
        }
        let isOpening = name.first?.isLetter ?? false
        return (isOpening ? Element(name: name, attributes: attributes, end: index + 1) : nil, index + 1)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var shown: [UInt8] = []
        var isInTag = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") { isInTag = true }
            if !isInTag { shown.append(byte) }
            if byte == UInt8(ascii: ">") { isInTag = false }
        }
        return unescaped(String(decoding: shown, as: UTF8.self))
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#34;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

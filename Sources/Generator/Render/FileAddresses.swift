/// Makes the links of a finished page lead to files: a server shows `index.html` for the address of a folder, a browser that
/// opens a page from a disk shows the folder. Only addresses that are relative to the page are changed; whoever wrote them.
///
/// Tags are read as HTML reads them (https://html.spec.whatwg.org/multipage/parsing.html), as far as it takes to find
/// attributes: what stands in comments, scripts and texts is left.
struct FileAddresses {
    private let page: [UInt8]
    private var result: [UInt8] = []
    private var position = 0
    /// Up to here the page is in the result.
    private var copied = 0

    static func rewritten(_ page: [UInt8]) -> [UInt8] {
        var addresses = FileAddresses(page)
        addresses.readPage()
        return addresses.result
    }

    private init(_ page: [UInt8]) {
        self.page = page
        result.reserveCapacity(page.count + page.count / 16)
    }

    private mutating func readPage() {
        while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            if page[position...].starts(with: "!--".utf8) {
                skip(past: "-->")
            } else if position < page.count, page[position] | 0x20 >= 0x61, page[position] | 0x20 <= 0x7A {
                readTag()
            }
        }
        result += page[copied...]
    }

    private mutating func skip(past end: String) {
        position = page[position...].firstRange(of: Array(end.utf8))?.upperBound ?? page.count
    }

    private mutating func readTag() {
        let tag = word(until: Self.isNameEnd)
        skipSpace()
        while position < page.count, page[position] != UInt8(ascii: ">") {
            let name = word { Self.isNameEnd($0) || $0 == UInt8(ascii: "=") }
            skipSpace()
            if position < page.count, page[position] == UInt8(ascii: "=") {
                position += 1
                readValue(of: name)
            } else if name.isEmpty {
                position += 1
            }
            skipSpace()
        }
        if ["script", "style", "textarea", "title", "xmp"].contains(tag) { skip(past: "</") }
    }

    /// What stands up to a byte, in small letters.
    private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
        let end = page[position...].firstIndex(where: isEnd) ?? page.count
        defer { position = end }
        return String(decoding: page[position..<end], as: UTF8.self).lowercased()
    }

    private mutating func skipSpace() {
        position = page[position...].firstIndex { $0 > 0x20 } ?? page.count
    }

    private static func isNameEnd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    private mutating func readValue(of name: String) {
        skipSpace()
        guard position < page.count else { return }
        let quote = page[position]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { position += 1 }
        let end = page[position...].firstIndex { isQuoted ? $0 == quote : $0 <= 0x20 || $0 == UInt8(ascii: ">") }
        rewrite(position..<(end ?? page.count), of: name)
        position = min((end ?? page.count) + (isQuoted ? 1 : 0), page.count)
    }

    private mutating func rewrite(_ value: Range<Int>, of name: String) {
        switch name {
        case "href", "xlink:href", "action", "formaction", "cite": break
        // « 0; url=../etats/ » of a page that leads on; other contents are no addresses.
        case "content":
            guard let start = page[value].firstRange(of: Array("; url=".utf8))?.upperBound else { return }
            return complete(start..<value.upperBound)
        default: return
        }
        complete(value)
    }

    /// Puts the name of the file at the end of a path that is that of a folder.
    private mutating func complete(_ address: Range<Int>) {
        let text = page[address].drop { $0 <= 0x20 }
        let path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 > 0x20 }
        guard !path.isEmpty, path.first != UInt8(ascii: "/"), !path.contains(UInt8(ascii: ":")) else { return }
        let last = path.suffix(while: { $0 != UInt8(ascii: "/") })
        let isFolder = last.isEmpty || last.elementsEqual(".".utf8) || last.elementsEqual("..".utf8)
        guard isFolder else { return }
        result += page[copied..<path.endIndex]
        result += Array((last.isEmpty ? "index.html" : "/index.html").utf8)
        copied = path.endIndex
    }
}

extension ArraySlice<UInt8> {
    /// The last bytes, as long as they are such.
    fileprivate func suffix(while isSuch: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        self[(lastIndex { !isSuch($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}

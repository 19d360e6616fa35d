internal import CXML2

/// Gathers what tags mention while libxml2 reads a page.
///
/// A class because a C callback is given it as its context; it lives as long as the reading.
@safe final class Collector {
    private(set) var mentions: [Mention] = []
    /// Set while the page is read.
    var parser: htmlParserCtxtPtr?

    /// Takes note of a start tag that the parser stands behind.
    func tag(_ tag: StartTag) { note(tag, end: unsafe Int(xmlByteConsumed(parser))) }

    /// - Parameter end: Where the attributes of the tag end.
    func note(_ tag: StartTag, end: Int) {
        for (name, value) in tag.attributes { note(Attribute(name, of: tag.name), value, tag, end) }
        guard let role = Element(tag.name).inlineRole(source: tag["src"], type: tag["type"]) else { return }
        mentions.append(Mention(role: role, text: "", end: end))
    }

    private func note(_ attribute: Attribute?, _ text: String, _ tag: StartTag, _ end: Int) {
        func add(_ role: Mention.Role, _ text: String) {
            mentions.append(Mention(role: role, text: text.trimmed, end: end))
        }
        switch attribute {
        case nil: return
        case .one(let role): add(role, text)
        case .several(let role): for word in text.split(whereSeparator: \.isWhitespace) { add(role, String(word)) }
        case .candidates: for address in Candidates.addresses(text) { add(.asset, address) }
        case .fragment: if text.hasPrefix("#") { add(.reference, String(text.dropFirst())) }
        case .byRelation: add(Attribute.isNeeded(tag["rel"]) ? .asset : .link, text)
        case .content:
            if tag["http-equiv"]?.lowercased() == "refresh" {
                if let address = Candidates.refresh(text) { add(.link, address) }
            } else if tag["http-equiv"]?.lowercased() == "content-security-policy" {
                add(.policy, text)
            } else if let property = tag["property"], Attribute.isAddress(property: property) {
                add(property == "og:url" ? .link : .asset, text)
            }
        }
    }
}

extension String {
    /// Without the white space around it (HTML § 2.3.1).
    fileprivate var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
        let start = utf8.firstIndex { $0 > 0x20 } ?? endIndex
        let end = utf8.lastIndex { $0 > 0x20 }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}

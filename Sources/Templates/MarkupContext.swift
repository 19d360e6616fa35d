/// Where in the HTML (or XML) the output stands, followed through the text of the templates while they are compiled.
///
/// A tokenizer after the HTML standard (§ 13.2.5, https://html.spec.whatwg.org/multipage/parsing.html), as far as escaping needs it.
struct MarkupContext: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case text, open, declaration, comment, instruction, characterData
        case tagName, tag, attributeName, afterAttributeName, beforeValue
        case value(quote: UInt8)
        case unquotedValue
        /// The text of `title` and `textarea`, which has entities but no tags.
        case titleText
        case script, style
        /// A script that holds JSON and is not run.
        case data(isInString: Bool)
    }

    /// What is known of the start of an address, where its scheme stands.
    enum Address: Hashable, Sendable {
        /// Only text without `:`, `/`, `?` or `#` so far: this many bytes.
        case undecided(Int)
        /// As before, and the program notes where the address starts.
        case marked
        case decided
    }

    private(set) var place = Place.text
    private(set) var element: [UInt8] = []
    private(set) var attribute: [UInt8] = []
    var address = Address.decided
    private let isXML: Bool
    private var isClosing = false
    /// The value of a script's `type`, by which data is told from code.
    private var scriptType: [UInt8] = []
    /// How much of what ends a comment or a script has been seen.
    private var matched = 0

    init(isXML: Bool) { self.isXML = isXML }

    mutating func consume(_ bytes: some Collection<UInt8>) {
        var rest = bytes[...]
        while true {
            rest = withoutPlainStart(rest)
            guard let byte = rest.popFirst() else { return }
            consume(byte)
        }
    }

    /// The rest from the first byte that leads on: all those before it leave the place as it is.
    private func withoutPlainStart<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Bytes where Bytes.SubSequence == Bytes {
        switch place {
        case .text: bytes.drop { $0 != ascii("<") }
        case .value(let quote) where address == .decided && !isScriptType: bytes.drop { $0 != quote }
        default: bytes
        }
    }
}

// MARK: - What may be printed here

extension MarkupContext {
    var attributeText: String { String(decoding: attribute, as: UTF8.self) }
    var elementText: String { String(decoding: element, as: UTF8.self) }

    private static let addresses: Set<String> = [
        "action", "background", "cite", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping", "poster",
        "src", "srcset", "xlink:href",
    ]

    var isAddress: Bool { attribute.count > 2 && Self.addresses.contains(attributeText) }
    /// Several addresses with sizes: each value is checked by itself.
    var isAddressSet: Bool { attributeText == "srcset" }
    var isEventHandler: Bool { !isXML && attribute.count > 2 && attribute.starts(with: "on".utf8) }

    /// What holds where two ways through a template meet; `nil` where they end in different places.
    func merged(with other: MarkupContext) -> MarkupContext? {
        var (one, two) = (settled, other.settled)
        if one.attribute != two.attribute && one.place == .tag { (one.attribute, two.attribute) = ([], []) }
        if one.address != two.address { (one.address, two.address) = (.marked, .marked) }
        return one == two ? one : nil
    }

    /// Forgets what makes no difference for what follows.
    private var settled: MarkupContext {
        var context = self
        context.matched = 0
        switch place {
        case .tagName, .attributeName, .afterAttributeName, .unquotedValue, .tag:
            context.place = .tag
            context.attribute = []
            context.address = .decided
        case .text, .open, .declaration, .comment, .instruction, .characterData, .script, .style, .data, .titleText:
            if place != .script && place != .style && place != .titleText { context.element = [] }
            context.attribute = []
            context.scriptType = []
            context.isClosing = false
            context.address = .decided
        case .beforeValue, .value: break
        }
        return context
    }

    /// « an attribute value », for messages.
    var description: String {
        switch place {
        case .text: "text"
        case .open, .tagName: "the name of a tag"
        case .tag: "a tag"
        case .attributeName, .afterAttributeName: "the name of an attribute"
        case .beforeValue, .unquotedValue: "an attribute value without quotes"
        case .value: "the value of « \(attributeText) »"
        case .declaration, .instruction: "a declaration"
        case .comment: "a comment"
        case .characterData: "a CDATA section"
        case .titleText: "« \(elementText) »"
        case .script, .data: "a script"
        case .style: "a style sheet"
        }
    }
}

// MARK: - Bytes

extension MarkupContext {
    private mutating func consume(_ byte: UInt8) {
        switch place {
        case .text: if byte == ascii("<") { place = .open }
        case .open: consumeOpen(byte)
        case .declaration: consumeDeclaration(byte)
        case .comment: consume(byte, until: ascii("-"))
        case .characterData: consume(byte, until: ascii("]"))
        case .instruction: if byte == ascii(">") { place = .text }
        case .tagName: consumeTagName(byte)
        case .tag: consumeTag(byte)
        case .attributeName: consumeAttributeName(byte)
        case .afterAttributeName: consumeAfterAttributeName(byte)
        case .beforeValue: consumeBeforeValue(byte)
        case .value(let quote): consumeValue(byte, quote: quote)
        case .unquotedValue: consumeUnquoted(byte)
        case .script, .style, .titleText, .data: consumeRaw(byte)
        }
    }

    private mutating func consumeOpen(_ byte: UInt8) {
        switch byte {
        case ascii("!"): (place, matched, element) = (.declaration, 0, [])
        case ascii("?"): place = .instruction
        case ascii("/"): (isClosing, element) = (true, [])
        case _ where isLetter(byte):
            element = [isXML ? byte : lowercase(byte)]
            place = .tagName
        default: (place, isClosing) = (byte == ascii("<") ? .open : .text, false)
        }
    }

    /// `<!--` is a comment, `<![CDATA[` a stretch of text, the rest ends with `>`.
    private mutating func consumeDeclaration(_ byte: UInt8) {
        if element.count < 7 { element.append(byte) }
        if element.elementsEqual("--".utf8) {
            (place, matched, element) = (.comment, 0, [])
            return
        }
        if element.elementsEqual("[CDATA[".utf8) {
            (place, matched, element) = (.characterData, 0, [])
            return
        }
        if byte == ascii(">") { (place, element) = (.text, []) }
    }

    /// Ends with the mark twice and `>`.
    private mutating func consume(_ byte: UInt8, until mark: UInt8) {
        if byte == mark {
            matched = min(matched + 1, 2)
            return
        }
        if byte == ascii(">") && matched == 2 { place = .text }
        matched = 0
    }

    private mutating func consumeTagName(_ byte: UInt8) {
        if isTagSpace(byte) || byte == ascii("/") {
            place = .tag
        } else if byte == ascii(">") {
            endTag()
        } else {
            element.append(isXML ? byte : lowercase(byte))
        }
    }

    private mutating func consumeTag(_ byte: UInt8) {
        if isTagSpace(byte) || byte == ascii("/") { return }
        if byte == ascii(">") { return endTag() }
        if byte == ascii("=") {
            place = .beforeValue
            return
        }
        attribute = [isXML ? byte : lowercase(byte)]
        place = .attributeName
    }

    private mutating func consumeAttributeName(_ byte: UInt8) {
        if isTagSpace(byte) {
            place = .afterAttributeName
        } else if byte == ascii("=") {
            place = .beforeValue
        } else if byte == ascii(">") {
            endTag()
        } else if byte == ascii("/") {
            place = .tag
        } else {
            attribute.append(isXML ? byte : lowercase(byte))
        }
    }

    private mutating func consumeAfterAttributeName(_ byte: UInt8) {
        if byte == ascii("=") {
            place = .beforeValue
            return
        }
        if !isTagSpace(byte) {
            place = .tag
            consumeTag(byte)
        }
    }

    private mutating func consumeBeforeValue(_ byte: UInt8) {
        if isTagSpace(byte) { return }
        if byte == ascii(">") { return endTag() }
        let isQuote = byte == ascii("\"") || byte == ascii("'")
        place = isQuote ? .value(quote: byte) : .unquotedValue
        address = isAddress ? .undecided(0) : .decided
        if isScriptType { scriptType = isQuote ? [] : [byte] }
    }

    private var isScriptType: Bool {
        attribute.count == 4 && element.count == 6 && element.elementsEqual("script".utf8)
            && attribute.elementsEqual("type".utf8)
    }

    private mutating func consumeValue(_ byte: UInt8, quote: UInt8) {
        if byte == quote {
            (place, attribute, address) = (.tag, [], .decided)
            return
        }
        if isScriptType { scriptType.append(lowercase(byte)) }
        consumeAddress(byte)
    }

    private mutating func consumeAddress(_ byte: UInt8) {
        guard address != .decided else { return }
        switch byte {
        case ascii(":"), ascii("/"), ascii("?"), ascii("#"): address = .decided
        default: if case .undecided(let count) = address { address = .undecided(count + 1) }
        }
    }

    private mutating func consumeUnquoted(_ byte: UInt8) {
        if byte == ascii(">") { return endTag() }
        if isTagSpace(byte) {
            (place, attribute, address) = (.tag, [], .decided)
            return
        }
        if isScriptType { scriptType.append(lowercase(byte)) }
    }

    private mutating func endTag() {
        place = isClosing || isXML ? .text : contentPlace
        (isClosing, attribute, address, matched) = (false, [], .decided, 0)
    }

    private var contentPlace: Place {
        // Nearly all elements are told apart by the length of their names.
        guard 5...8 ~= element.count else { return .text }
        return switch elementText {
        case "script": isData ? .data(isInString: false) : .script
        case "style": .style
        case "title", "textarea": .titleText
        default: .text
        }
    }

    private var isData: Bool {
        let type = String(decoding: scriptType, as: UTF8.self)
        return type.hasSuffix("json") || type == "importmap" || type == "speculationrules"
    }

    private mutating func consumeRaw(_ byte: UInt8) {
        if case .data(let isInString) = place { consumeData(byte, isInString: isInString) }
        guard lowercase(byte) == nextOfEnd else {
            matched = byte == ascii("<") ? 1 : 0
            return
        }
        matched += 1
        if matched == element.count + 2 { (place, isClosing, matched, scriptType) = (.tagName, true, 0, []) }
    }

    /// What has to follow for the element to end here: `</script`.
    private var nextOfEnd: UInt8 {
        switch matched {
        case 0: ascii("<")
        case 1: ascii("/")
        default: element[matched - 2]
        }
    }

    private mutating func consumeData(_ byte: UInt8, isInString: Bool) {
        let isEscaped = scriptType.last == ascii("\\")
        if byte == ascii("\""), !isEscaped { place = .data(isInString: !isInString) }
        scriptType = byte == ascii("\\") && !isEscaped ? [byte] : []
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
private func isTagSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C }
private func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

/// Finds where the inlines of one paragraph, heading or cell stand in the manuscript, by reading its content a second time
/// along the tree that libcmark made of it.
///
/// libcmark's own places for inlines are rough (they know neither definitions before the text nor titles over several
/// lines), and its text does not tell `\[` from `[`. The tree leaves no choice to this reading: text must come as it
/// stands there, delimiters where a node begins or ends. Should it ever not, the rest gets the place of the whole.
struct Trace {
    var tree: Tree
    private(set) var marks: [Mark] = []
    private var content = Content()
    private var index = 0
    /// Where the links and images around the current inline begin.
    private var openLinks: [Int] = []
    private let extensions: MarkdownOptions.Extensions

    init(_ tree: consuming Tree, extensions: MarkdownOptions.Extensions) {
        (self.tree, self.extensions) = (tree, extensions)
    }

    /// Gives the inlines of a block their places, and its text nodes their marks.
    mutating func follow(_ block: NodeID, in manuscript: Manuscript) {
        content.read(tree[block], in: manuscript)
        openLinks.removeAll(keepingCapacity: true)
        index = tree[block].kind == .cell ? 0 : content.endOfDefinitions
        tree[block].flags.insert(content.isByte("[", at: index) ? [.isTraced, .startsWithBracket] : .isTraced)
        let origin = Int32(content.manuscriptOffset(index))
        guard tree[block].first != nowhere else { return }
        var step = (Tree.Step.enter, tree[block].first)
        var isOnTrack = true
        while step.1 != block {
            if isOnTrack { isOnTrack = step.0 == .enter ? enter(step.1) : leave(step.1) }
            if !isOnTrack && tree[step.1].place < 0 { tree[step.1].place = origin }
            guard let next = tree.step(after: step.0, at: step.1, under: block) else { break }
            step = next
        }
    }

    /// Reads the beginning of an inline; whether it stood here.
    private mutating func enter(_ id: NodeID) -> Bool {
        switch tree[id].kind {
        case .text: return text(id)
        case .softBreak, .lineBreak: return lineBreak()
        case .code: return code()
        case .html: return html(id)
        case .emphasis: return delimiters(1)
        case .strong: return delimiters(2)
        case .link, .image: return opening(id)
        default: return true
        }
    }

    private mutating func leave(_ id: NodeID) -> Bool {
        switch tree[id].kind {
        case .emphasis: return delimiters(1)
        case .strong: return delimiters(2)
        case .link, .image: return closing(id)
        default: return true
        }
    }
}

// MARK: - All but text

extension Trace {
    private mutating func lineBreak() -> Bool {
        while index < content.bytes.count, !isLineEnd(content.bytes[index]) {
            guard isBlank(content.bytes[index]) || content.isByte("\\", at: index) else { return false }
            index += 1
        }
        index = content.skippingBlanks(at: content.skippingLineEnd(at: index))
        return true
    }

    private mutating func delimiters(_ count: Int) -> Bool {
        for _ in 0..<count {
            guard content.isByte("*", at: index) || content.isByte("_", at: index) else { return false }
            index += 1
        }
        return true
    }

    private mutating func code() -> Bool {
        let ticks = run(of: UInt8(ascii: "`"), at: index)
        var end = index + ticks
        guard ticks > 0 else { return false }
        while end < content.bytes.count {
            let found = run(of: UInt8(ascii: "`"), at: end)
            end += max(found, 1)
            if found == ticks {
                index = end
                return true
            }
        }
        return false
    }

    private mutating func html(_ id: NodeID) -> Bool {
        let count = tree.body(of: id).count
        guard content.isByte("<", at: index), index + count <= content.bytes.count else { return false }
        settle(id, from: index, to: index + count)
        index += count
        return true
    }

    private mutating func opening(_ id: NodeID) -> Bool {
        openLinks.append(index)
        let isImage = tree[id].kind == .image
        if isImage && !content.isByte("!", at: index) { return false }
        if isImage { index += 1 }
        guard content.isByte("[", at: index) || (content.isByte("<", at: index) && !isImage) else { return false }
        index += 1
        return true
    }

    private mutating func closing(_ id: NodeID) -> Bool {
        guard let start = openLinks.popLast() else { return false }
        if content.isByte("<", at: start) {
            guard content.isByte(">", at: index) else { return false }
            index += 1
        } else {
            guard content.isByte("]", at: index) else { return false }
            index += 1
            index = content.endOfInlineTail(at: index) ?? content.endOfLabel(at: index) ?? index
        }
        settle(id, from: start, to: index)
        if tree[id].kind == .link { flagLink(around: id) }
        return true
    }

    /// Tells the inlines around a link that they hold one. It stops where that is known: the whole takes linear time.
    private mutating func flagLink(around id: NodeID) {
        var around = tree[id].parent
        while tree[around].isInline, !tree[around].flags.contains(.holdsLink) {
            tree[around].flags.insert(.holdsLink)
            around = tree[around].parent
        }
    }

    /// Remembers where a link or raw HTML stands, up to the end of the line on which it begins.
    private mutating func settle(_ id: NodeID, from start: Int, to end: Int) {
        let line = content.bytes[start..<end].prefix { !isLineEnd($0) }
        tree[id].place = Int32(content.manuscriptOffset(start))
        tree[id].length = Int32(line.count)
    }

    private func run(of byte: UInt8, at start: Int) -> Int {
        var end = start
        while end < content.bytes.count, content.bytes[end] == byte { end += 1 }
        return end - start
    }
}

// MARK: - Text

extension Trace {
    private var isInAutolink: Bool { openLinks.last.map { content.isByte("<", at: $0) } ?? false }

    private mutating func text(_ id: NodeID) -> Bool {
        let firstMark = marks.count
        let readsEscapes = !isInAutolink
        var cursor = Int(tree[id].start)
        let end = Int(tree[id].end)
        while cursor < end {
            let run = plainRun(to: cursor, end: end)
            (index, cursor) = (index + run, cursor + run)
            if cursor == end { break }
            guard index < content.bytes.count else { return false }
            let byte = content.bytes[index]
            if byte == UInt8(ascii: "\\"), readsEscapes, content.isEscape(at: index) {
                guard tree.bytes[cursor] == content.bytes[index + 1] else { return false }
                (index, cursor) = (index + 2, cursor + 1)
            } else if byte == UInt8(ascii: "&"), let count = entity(readAs: cursor) {
                index += count
                cursor += scalars(of: tree.bytes[cursor..<end])
            } else if byte == tree.bytes[cursor] {
                let count = readsEscapes ? mark(at: cursor, end: end) : 1
                (index, cursor) = (index + count, cursor + count)
            } else if byte == 0, tree.bytes[cursor] == 0xEF {
                (index, cursor) = (index + 1, cursor + 3)
            } else {
                return false
            }
        }
        if marks.count > firstMark {
            tree[id].flags.insert(.hasMarks)
            (tree[id].number, tree[id].length) = (Int32(firstMark), Int32(marks.count))
            if marks[firstMark...].contains(where: \.makesLink) { flagLink(around: id) }
        }
        return true
    }

    /// How many bytes from here on mean nothing but themselves and are those of the text at `cursor`.
    private func plainRun(to cursor: Int, end: Int) -> Int {
        let longest = min(end - cursor, content.bytes.count - index)
        let run = unsafe content.bytes.withUnsafeBufferPointer { bytes in
            unsafe meaningful.run(in: bytes, from: index, to: index + longest)
        }
        return content.bytes.sameCount(from: index, as: tree.bytes, from: cursor, count: run)
    }

    /// The length of the entity that stands here, if libcmark read it as one.
    private func entity(readAs cursor: Int) -> Int? {
        guard let end = endOfEntity() else { return nil }
        let name = content.bytes[index + 1..<end - 1]
        guard tree.bytes[cursor] == UInt8(ascii: "&") else { return end - index }
        let isAmpersand = name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) || number(of: name) == 38
        return isAmpersand ? end - index : nil
    }

    private func endOfEntity() -> Int? {
        var end = index + 1
        if content.isByte("#", at: end) { end += 1 }
        let start = end
        while end < content.bytes.count, isLetter(content.bytes[end]) || isDigit(content.bytes[end]) { end += 1 }
        return end > start && end - start <= 32 && content.isByte(";", at: end) ? end + 1 : nil
    }

    private func number(of name: ArraySlice<UInt8>) -> Int? {
        guard name.first == UInt8(ascii: "#") else { return nil }
        let digits = String(decoding: name.dropFirst(), as: UTF8.self)
        return digits.first == "x" || digits.first == "X" ? Int(digits.dropFirst(), radix: 16) : Int(digits)
    }

    /// How many bytes an entity became: one scalar, or two where the second does not stand in the content as it is.
    private func scalars(of text: ArraySlice<UInt8>) -> Int {
        let one = scalarLength(text[text.startIndex])
        guard one < text.count, index < content.bytes.count else { return text.count > one ? one : text.count }
        let (next, read) = (content.bytes[index], text[text.startIndex + one])
        let goesOn = next == read || next == UInt8(ascii: "\\") || next == UInt8(ascii: "&")
        return goesOn ? one : one + scalarLength(read)
    }

    /// Notes the mark that stands here, if one does; how many bytes were read.
    private mutating func mark(at cursor: Int, end: Int) -> Int {
        switch content.bytes[index] {
        case UInt8(ascii: "~"): return tildes(at: cursor)
        case UInt8(ascii: "["): return bracket(at: cursor, end: end)
        case UInt8(ascii: "]") where extensions.contains(.recordLinks) && content.isByte("]", at: index + 1):
            guard cursor + 1 < end, tree.bytes[cursor + 1] == UInt8(ascii: "]") else { return 1 }
            return note(.recordClosing, at: cursor, length: 2)
        default: return 1
        }
    }

    private mutating func tildes(at cursor: Int) -> Int {
        let count = run(of: UInt8(ascii: "~"), at: index)
        guard count <= 2, extensions.contains(.strikethrough) else { return count }
        let (opens, closes) = content.flanks(of: index..<index + count)
        if opens || closes { _ = note(.tildes, at: cursor, length: count, canOpen: opens, canClose: closes) }
        return count
    }

    private mutating func bracket(at cursor: Int, end: Int) -> Int {
        let (kind, length) = content.bracketMark(at: index)
        guard let kind, cursor + length <= end else { return 1 }
        let needed = kind == .footnote ? MarkdownOptions.Extensions.footnotes : .recordLinks
        guard extensions.contains(needed) else { return 1 }
        guard content.bytes.sameCount(from: index, as: tree.bytes, from: cursor, count: length) == length else {
            return 1
        }
        return note(kind, at: cursor, length: length)
    }

    private mutating func note(
        _ kind: Mark.Kind, at cursor: Int, length: Int, canOpen: Bool = false, canClose: Bool = false
    ) -> Int {
        let place = Int32(content.manuscriptOffset(index))
        if marks.isEmpty { marks.reserveCapacity(8) }
        marks.append(
            Mark(
                kind: kind, start: Int32(cursor), length: Int32(length), place: place, canOpen: canOpen,
                canClose: canClose))
        return length
    }
}

/// Bytes that may mean something else than themselves, to libcmark or to an extension.
private let meaningful = ByteSet("\\&[]~\0")

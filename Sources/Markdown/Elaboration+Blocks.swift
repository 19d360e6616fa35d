extension Elaboration {
    /// `> [!NOTE]` makes a quote a callout; what follows on the line is its title.
    mutating func readCallout(_ quote: NodeID) {
        guard options.extensions.contains(.callouts) else { return }
        let paragraph = tree[quote].first
        guard paragraph != nowhere, let word = bracketedWord(startingWith: "!", in: paragraph) else { return }
        guard !word.text.isEmpty, word.text.allSatisfy(isLetter) else { return }
        let name = String(decoding: word.text, as: UTF8.self)
        guard let callout = Callout(rawValue: name.lowercased()) else {
            let place = placeOfBlock(paragraph, length: word.text.count + 3)
            findings.append(Finding(fact: .unknownCallout(name), place: place))
            return
        }
        tree[quote].kind = .callout
        tree[quote].number = Int32(Callout.allCases.firstIndex(of: callout) ?? 0)
        takeTitle(of: quote, from: paragraph, after: word.end)
    }

    /// Moves what stands on the first line into a node of its own, before the paragraph.
    private mutating func takeTitle(of quote: NodeID, from paragraph: NodeID, after end: Int32) {
        var titles: [NodeID] = []
        var rest: [NodeID] = []
        var child = tree[paragraph].first
        cutStart(of: child, at: end)
        while child != nowhere {
            let isBreak = tree[child].kind == .softBreak || tree[child].kind == .lineBreak
            if !rest.isEmpty || isBreak { rest.append(child) } else { titles.append(child) }
            child = tree[child].next
        }
        if let first = titles.first, tree[first].start == tree[first].end { titles.removeFirst() }
        var node = Node(kind: .calloutTitle, flags: tree[paragraph].flags)
        node.number = tree[quote].number
        let title = tree.add(node)
        tree.replaceChildren(of: title, with: titles[...])
        tree.replaceChildren(of: paragraph, with: rest.dropFirst())
        if rest.isEmpty { tree[paragraph].kind = .nothing }
        let first = tree[quote].first
        tree[title].parent = quote
        tree[title].next = first
        tree[quote].first = title
    }

    /// `- [ ]` and `- [x]` make an item a task (GFM 0.29 § 5.3).
    mutating func readTask(_ item: NodeID) {
        guard options.extensions.contains(.taskLists) else { return }
        let paragraph = tree[item].first
        guard paragraph != nowhere, let word = bracketedWord(startingWith: "", in: paragraph) else { return }
        let isDone = word.text.elementsEqual("x".utf8) || word.text.elementsEqual("X".utf8)
        guard isDone || word.text.elementsEqual(" ".utf8) else { return }
        let text = tree[paragraph].first
        guard word.end < tree[text].end, isBlank(tree.bytes[Int(word.end)]) else { return }
        tree[item].flags.insert(isDone ? [.isTask, .isDone] : .isTask)
        cutStart(of: text, at: word.end)
    }

    /// What stands in the brackets with which a paragraph begins, and where the text goes on.
    private mutating func bracketedWord(
        startingWith prefix: StaticString, in paragraph: NodeID
    ) -> (text: ArraySlice<UInt8>, end: Int32)? {
        guard tree[paragraph].kind == .paragraph else { return nil }
        traceOnce(paragraph)
        let text = tree[paragraph].first
        guard tree[paragraph].flags.contains(.startsWithBracket), text != nowhere, tree[text].kind == .text else {
            return nil
        }
        let bytes = tree.body(of: text).dropFirst()
        guard bytes.starts(with: prefix.description.utf8) else { return nil }
        let word = bytes.dropFirst(prefix.utf8CodeUnitCount)
        guard let end = word.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        return (word[..<end], Int32(end + 1))
    }

    /// Drops the beginning of a text, and the blanks after it.
    private mutating func cutStart(of text: NodeID, at offset: Int32) {
        var start = Int(offset)
        while start < Int(tree[text].end), isBlank(tree.bytes[start]) { start += 1 }
        (tree[text].start, tree[text].middle) = (Int32(start), Int32(start))
    }

    /// `{#id}` at the end of a heading gives its id.
    mutating func readHeadingID(_ heading: NodeID) {
        let text = tree[heading].last
        guard text != nowhere, tree[text].kind == .text else { return }
        let bytes = tree.body(of: text)
        guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")) else { return }
        let id = bytes[brace...].dropFirst(2).dropLast()
        guard bytes[brace...].starts(with: "{#".utf8), !id.isEmpty, id.allSatisfy(isIDByte) else { return }
        guard !isBraceEscaped(in: heading) else { return }
        (tree[heading].start, tree[heading].end) = (Int32(id.startIndex), Int32(id.endIndex))
        let end = bytes[..<brace].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? bytes.startIndex
        tree[text].end = Int32(end)
    }

    /// Whether the source has a backslash before the brace.
    private mutating func isBraceEscaped(in heading: NodeID) -> Bool {
        let lines = Int(tree[heading].place)...Int(max(tree[heading].place, tree[heading].lastLine))
        let source = manuscript.line(lines.lowerBound).lowerBound..<manuscript.line(lines.upperBound).upperBound
        guard let last = manuscript.bytes[source].lastIndex(of: UInt8(ascii: "{")), last > source.lowerBound else {
            return false
        }
        return manuscript.bytes[last - 1] == UInt8(ascii: "\\")
    }
}

private func isIDByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
}

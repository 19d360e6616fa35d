internal import Bytes
internal import CCmark

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A document parsed by libcmark. Owns the C tree, which goes with the memory that it stands in.
@safe struct CommonMark: ~Copyable {
    private let root: OpaquePointer

    /// Parses `source`; CommonMark has no syntax errors, so this cannot fail.
    init(_ source: ArraySlice<UInt8>) {
        let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, DocumentMemory.beginDocument())
        unsafe source.withUnsafeBytes { bytes in
            let text = unsafe bytes.assumingMemoryBound(to: CChar.self)
            if let start = text.baseAddress { unsafe cmark_parser_feed(parser, start, text.count) }
        }
        guard let root = unsafe cmark_parser_finish(parser) else { preconditionFailure("libcmark: out of memory") }
        unsafe cmark_parser_free(parser)
        unsafe self.root = root
    }

    deinit { DocumentMemory.endDocument() }

    /// Whether the text begins with a block that is not a paragraph.
    var beginsWithOtherThanParagraph: Bool {
        guard let block = unsafe cmark_node_first_child(root) else { return false }
        return unsafe cmark_node_get_type(block) != CMARK_NODE_PARAGRAPH
    }

    /// Copies the document into a tree of ours.
    ///
    /// `sourceCount` is a hint: text takes about as much room in the tree as in the source.
    func tree(sourceCount: Int) -> Tree { copy(sourceCount, [], of: []).tree }

    /// The same of a text of which something was left out, which is put back; nil where some of it has no place in the tree.
    func tree(restoring cuts: [Range<Int>], of source: [UInt8], sourceCount: Int) -> Tree? {
        let copy = copy(sourceCount, cuts, of: source)
        return copy.isWhole ? copy.tree : nil
    }

    private func copy(_ sourceCount: Int, _ cuts: [Range<Int>], of source: [UInt8]) -> Copy {
        var copy = Copy(cuts, of: source)
        copy.tree.bytes.reserveWorkingRoom(sourceCount + 64)
        copy.tree.nodes.reserveWorkingRoom(sourceCount / 32)
        unsafe copy.children(of: root)
        return copy
    }
}

/// The copying of a C tree, from node to node along its links, without recursion.
@safe private struct Copy {
    var tree = Tree()
    private var block = Tree.root
    private var quotes: Int32 = 0
    /// What was left out, of which text, and how much of it is put back.
    private let cuts: [Range<Int>]
    private let source: [UInt8]
    private var restored = 0
    /// The pointer that libcmark gives for the title of a link that has none. An empty title, `(/a "")`, gives another one,
    /// and is written `title=""`.
    private let noTitle = untitled

    init(_ cuts: [Range<Int>], of source: [UInt8]) { (self.cuts, self.source) = (cuts, source) }

    var isWhole: Bool { restored == cuts.count }

    mutating func children(of root: OpaquePointer) {
        var parent = Tree.root
        guard var pointer = unsafe cmark_node_first_child(root) else { return }
        while true {
            let id = unsafe add(pointer, to: parent)
            if let child = unsafe cmark_node_first_child(pointer) {
                unsafe pointer = child
                parent = id
                continue
            }
            leave(id)
            while true {
                if let next = unsafe cmark_node_next(pointer) {
                    unsafe pointer = next
                    break
                }
                guard let up = unsafe cmark_node_parent(pointer), unsafe up != root else { return }
                unsafe pointer = up
                leave(parent)
                parent = tree[parent].parent
            }
        }
    }

    private mutating func leave(_ id: NodeID) {
        if tree[id].kind == .quote { quotes -= 1 }
    }

    private mutating func add(_ pointer: OpaquePointer, to parent: NodeID) -> NodeID {
        let type = unsafe cmark_node_get_type(pointer)
        var node = Node(kind: kind(of: type))
        let isBlock = !node.isInline
        if isBlock { unsafe placeBlock(&node, pointer) }
        unsafe fill(&node, pointer)
        let id = tree.add(node, to: parent)
        if isBlock { block = id }
        return id
    }

    private func placeBlock(_ node: inout Node, _ pointer: OpaquePointer) {
        node.place = unsafe Int32(cmark_node_get_start_line(pointer))
        node.length = unsafe Int32(cmark_node_get_start_column(pointer))
        node.lastLine = unsafe Int32(cmark_node_get_end_line(pointer))
    }

    private mutating func fill(_ node: inout Node, _ pointer: OpaquePointer) {
        switch node.kind {
        case .text:
            if unsafe fillText(&node, pointer) { tree[block].flags.insert(.isWorthTracing) }
        case .code, .htmlBlock: unsafe fillLiteral(&node, pointer)
        case .html:
            unsafe fillLiteral(&node, pointer)
            tree[block].flags.insert(.isWorthTracing)
        case .codeBlock:
            unsafe store(cmark_node_get_fence_info(pointer), from: &node.start, to: &node.middle)
            var from: Int32 = 0
            unsafe store(cmark_node_get_literal(pointer), from: &from, to: &node.end)
        case .link, .image: unsafe fillLink(&node, pointer)
        case .heading:
            node.number = unsafe Int32(cmark_node_get_heading_level(pointer))
            node.middle = quotes
        case .list: unsafe fillList(&node, pointer)
        case .quote: quotes += 1
        case .paragraph: node.middle = quotes
        default: break
        }
    }

    private mutating func fillList(_ node: inout Node, _ pointer: OpaquePointer) {
        node.number = unsafe Int32(cmark_node_get_list_start(pointer))
        if unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST { node.flags.insert(.isOrdered) }
        if unsafe cmark_node_get_list_tight(pointer) != 0 { node.flags.insert(.isTight) }
    }

    private mutating func fillLink(_ node: inout Node, _ pointer: OpaquePointer) {
        unsafe store(cmark_node_get_url(pointer), from: &node.start, to: &node.middle)
        let title = unsafe cmark_node_get_title(pointer)
        if Int(bitPattern: title) != noTitle { node.flags.insert(.hasTitle) }
        var from: Int32 = 0
        unsafe store(title, from: &from, to: &node.end)
        tree[block].flags.insert(.isWorthTracing)
    }

    private mutating func fillLiteral(_ node: inout Node, _ pointer: OpaquePointer) {
        unsafe store(cmark_node_get_literal(pointer), from: &node.start, to: &node.end)
        node.middle = node.start
    }

    /// Copies a text with what was left out of it; whether it holds a mark of an extension, `[` or `~`.
    private mutating func fillText(_ node: inout Node, _ pointer: OpaquePointer) -> Bool {
        (node.start, node.middle) = (Int32(tree.bytes.count), Int32(tree.bytes.count))
        if let literal = unsafe cmark_node_get_literal(pointer) {
            unsafe append(UnsafeRawBufferPointer(start: literal, count: length(of: literal)))
        }
        node.end = Int32(tree.bytes.count)
        let text = Int(node.start)..<Int(node.end)
        return tree.bytes.firstIndex(of: UInt8(ascii: "["), in: text) != nil
            || tree.bytes.firstIndex(of: UInt8(ascii: "~"), in: text) != nil
    }

    /// Copies a text and puts back the words for which letters stand in it.
    private mutating func append(_ text: UnsafeRawBufferPointer) {
        var start = 0
        while restored < cuts.count,
            let letter = unsafe text.firstIndex(of: Abridgement.letter, in: start..<text.count)
        {
            unsafe tree.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<letter]))
            tree.bytes.append(contentsOf: source[cuts[restored]])
            restored += 1
            start = letter + 1
        }
        unsafe tree.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
    }

    private mutating func store(_ text: UnsafePointer<CChar>?, from start: inout Int32, to end: inout Int32) {
        start = Int32(tree.bytes.count)
        if let text = unsafe text {
            let count = unsafe length(of: text)
            let raw = unsafe UnsafeRawBufferPointer(start: text, count: count)
            unsafe tree.bytes.append(contentsOf: raw)
        }
        end = Int32(tree.bytes.count)
    }
}

/// libcmark tells no lengths; what it returns ends with a zero and holds none.
private func length(of text: UnsafePointer<CChar>) -> Int { unsafe strlen(text) }

private let untitled: Int = {
    let link = unsafe cmark_node_new(CMARK_NODE_LINK)
    defer { unsafe cmark_node_free(link) }
    return unsafe Int(bitPattern: cmark_node_get_title(link))
}()

private func kind(of type: cmark_node_type) -> Node.Kind {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .nothing
    }
}

internal import Diagnostics

/// Builds nodes from events with a stack of its own, so that no depth of nesting can exhaust the machine's.
struct Composer {
    /// Nesting beyond this is refused: nobody writes it, and values nest as deep when they are freed.
    static let deepest = 64
    /// Aliases may repeat what was written, but not multiply it without bound: at most this many nodes in all.
    static let largestExpansion = 1_000_000

    private struct Open {
        var anchor: String?
        var location: SourceLocation
        var items: [Node] = []
        var pairs: [Node.Pair] = []
        var isMapping: Bool
        var pendingKey: (text: String, location: SourceLocation)?
        var places: [String: SourceLocation] = [:]
        var weight = 1
    }

    private var open: [Open] = []
    private var anchors: [String: (node: Node, weight: Int)] = [:]
    private var documents = 0
    private(set) var root: Node?
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads all events; a mistake in the syntax ends the reading, every other one is noted and passed.
    mutating func compose(_ events: inout EventStream) {
        do throws(Diagnostic) {
            while try take(events.next()) {}
        } catch {
            diagnostics.append(error)
        }
    }

    /// Whether more events are wanted.
    private mutating func take(_ event: Event) throws(Diagnostic) -> Bool {
        if let tag = event.tag, !Self.coreTags.contains(tag) {
            diagnostics.append(.unknownTag(tag, at: event.location))
        }
        switch event.kind {
        case .streamEnd: return false
        case .streamStart, .documentEnd: break
        case .documentStart:
            documents += 1
            if documents > 1 { throw .severalDocuments(at: event.location) }
        case .scalar(let scalar):
            try add(Node(.scalar(scalar), at: event.location), anchor: event.anchor, weight: 1)
        case .alias(let name): try addAlias(name, at: event.location)
        case .sequenceStart: try begin(event, isMapping: false)
        case .mappingStart: try begin(event, isMapping: true)
        case .sequenceEnd, .mappingEnd: try end()
        }
        return true
    }

    private static let coreTags: Set<String> = Set(
        ["str", "int", "float", "bool", "null", "seq", "map"].map { "tag:yaml.org,2002:" + $0 } + ["!"])
}

extension Composer {
    private mutating func begin(_ event: Event, isMapping: Bool) throws(Diagnostic) {
        if open.count >= Self.deepest { throw .nestedTooDeep(limit: Self.deepest, at: event.location) }
        open.append(Open(anchor: event.anchor, location: event.location, isMapping: isMapping))
    }

    private mutating func end() throws(Diagnostic) {
        let done = open.removeLast()
        let content: Node.Content = done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
        try add(Node(content, at: done.location), anchor: done.anchor, weight: done.weight)
    }

    private mutating func addAlias(_ name: String, at location: SourceLocation) throws(Diagnostic) {
        guard let (node, weight) = anchors[name] else {
            throw .unknownAlias(name, known: anchors.keys.sorted(), at: location)
        }
        try add(node, anchor: nil, weight: weight, at: location)
    }

    private mutating func add(
        _ node: Node, anchor: String?, weight: Int, at place: SourceLocation? = nil
    ) throws(Diagnostic) {
        if let anchor { anchors[anchor] = (node, weight) }
        guard let last = open.indices.last else {
            root = node
            return
        }
        open[last].weight += weight
        if open[last].weight > Self.largestExpansion {
            throw .aliasExpansion(limit: Self.largestExpansion, at: place ?? node.location)
        }
        if open[last].isMapping { addToMapping(node, at: last) } else { open[last].items.append(node) }
    }

    private mutating func addToMapping(_ node: Node, at index: Int) {
        guard let key = open[index].pendingKey else {
            if node.scalar == nil { diagnostics.append(.keyIsNotText(node)) }
            open[index].pendingKey = (node.scalar?.text ?? "", node.location)
            return
        }
        open[index].pendingKey = nil
        if let first = open[index].places.updateValue(key.location, forKey: key.text) {
            open[index].places[key.text] = first
            return diagnostics.append(.duplicateKey(key.text, at: key.location, first: first))
        }
        open[index].pairs.append(Node.Pair(key: key.text, keyLocation: key.location, value: node))
    }
}

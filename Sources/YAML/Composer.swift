internal import Diagnostics

/// Builds nodes from events with a stack of its own, so that no depth of nesting can exhaust the machine's.
struct Composer {
    /// Nesting beyond this is refused: nobody writes it, and values nest as deep when they are freed.
    static let deepest = 64
    /// Aliases may repeat what was written, but not multiply it without bound: at most this many repeated nodes.
    static let largestExpansion = 1_000_000

    /// How much stands in a node, itself included.
    private struct Size {
        var nodes = 1
        /// How many of them are there by alias.
        var repeated = 0
        /// How many collections stand in one another.
        var depth = 0

        mutating func add(_ other: Size) {
            nodes += other.nodes
            repeated += other.repeated
            depth = max(depth, other.depth + 1)
        }
    }

    private struct Open {
        var anchor: String?
        var location: SourceLocation
        var items: [Node] = []
        var pairs: [Node.Pair] = []
        var isMapping: Bool
        /// The key whose value comes next; without text where it was none, so that the value belongs nowhere.
        var pendingKey: (text: String?, location: SourceLocation)?
        /// Whether some key was none.
        var hasLostKey = false
        /// Where each key stands among the pairs, once there are so many that looking through them would take long.
        var places: [String: Int]?
        var size = Size(depth: 1)

        /// The pair of the same key that is there already.
        func pair(of key: String) -> Node.Pair? {
            if let places { return places[key].map { pairs[$0] } }
            return pairs.first { $0.key == key }
        }

        mutating func append(_ pair: Node.Pair) {
            pairs.append(pair)
            if places != nil {
                places?[pair.key] = pairs.count - 1
            } else if pairs.count == 32 {
                places = Dictionary(uniqueKeysWithValues: zip(pairs.map(\.key), pairs.indices))
            }
        }
    }

    private var open: [Open] = []
    private var anchors: [String: (node: Node, size: Size)] = [:]
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
        check(event)
        switch event.kind {
        case .streamEnd: return false
        case .streamStart, .documentEnd: break
        case .documentStart:
            documents += 1
            if documents > 1 { throw .severalDocuments(at: event.location) }
        case .scalar(let scalar):
            try add(Node(.scalar(scalar), at: event.location), anchor: event.anchor)
        case .alias(let name): try addAlias(name, at: event.location)
        case .sequenceStart: try begin(event, isMapping: false)
        case .mappingStart: try begin(event, isMapping: true)
        case .sequenceEnd, .mappingEnd: try end()
        }
        return true
    }

    private mutating func check(_ event: Event) {
        guard let tag = event.tag, tag != CoreTag.nonSpecific else { return }
        guard let core = CoreTag(tag) else { return diagnostics.append(.unknownTag(tag, at: event.location)) }
        if !core.accepts(event.kind) { diagnostics.append(.wrongTag(tag, on: event.kind, at: event.location)) }
    }
}

extension Composer {
    private mutating func begin(_ event: Event, isMapping: Bool) throws(Diagnostic) {
        if open.count >= Self.deepest { throw .nestedTooDeep(limit: Self.deepest, at: event.location) }
        open.append(Open(anchor: event.anchor, location: event.location, isMapping: isMapping))
    }

    private mutating func end() throws(Diagnostic) {
        let done = open.removeLast()
        let isLost = done.hasLostKey && done.pairs.isEmpty
        let content: Node.Content = isLost ? .unreadable : done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
        try add(Node(content, at: done.location), anchor: done.anchor, size: done.size)
    }

    private mutating func addAlias(_ name: String, at location: SourceLocation) throws(Diagnostic) {
        guard !open.contains(where: { $0.anchor == name }) else {
            return passOver(.recursiveAlias(name, at: location), at: location)
        }
        guard let (node, size) = anchors[name] else {
            return passOver(.unknownAlias(name, known: anchors.keys.sorted(), at: location), at: location)
        }
        // Aliases of aliases nest as deep as brackets do, on one line each.
        if open.count + size.depth > Self.deepest { throw .nestedTooDeep(limit: Self.deepest, at: location) }
        var repeated = size
        repeated.repeated = size.nodes
        try add(node, anchor: nil, size: repeated, at: location)
    }

    private mutating func add(
        _ node: Node, anchor: String?, size: Size = Size(), at place: SourceLocation? = nil
    ) throws(Diagnostic) {
        if let anchor { anchors[anchor] = (node, size) }
        guard let last = open.indices.last else {
            root = node
            return
        }
        open[last].size.add(size)
        if open[last].size.repeated > Self.largestExpansion {
            throw .aliasExpansion(limit: Self.largestExpansion, at: place ?? node.location)
        }
        put(node, at: place ?? node.location)
    }

    /// Notes that nothing can stand here, and goes on behind it.
    private mutating func passOver(_ diagnostic: Diagnostic, at place: SourceLocation) {
        diagnostics.append(diagnostic)
        put(nil, at: place)
    }

    private mutating func put(_ node: Node?, at place: SourceLocation) {
        guard let last = open.indices.last else { return }
        guard open[last].isMapping else {
            if let node { open[last].items.append(node) }
            return
        }
        if let key = open[last].pendingKey {
            open[last].pendingKey = nil
            putValue(node, of: key.text, at: key.location)
        } else {
            if let node, node.scalar == nil { diagnostics.append(.keyIsNotText(node, at: place)) }
            open[last].pendingKey = (node?.scalar?.text, place)
            if node?.scalar == nil { open[last].hasLostKey = true }
        }
    }

    private mutating func putValue(_ node: Node?, of key: String?, at place: SourceLocation) {
        let last = open.count - 1
        guard let key else { return }
        if let first = open[last].pair(of: key) {
            return diagnostics.append(.duplicateKey(key, at: place, first: first.keyLocation))
        }
        let value = node ?? Node(.unreadable, at: place)
        open[last].append(Node.Pair(key: key, keyLocation: place, value: value))
    }
}

internal import Bytes

/// A text as a tree in two flat arrays: ten thousand nested quotes cost no recursion, and freeing it is freeing two arrays.
struct Tree {
    static let root: NodeID = 0

    var nodes: [Node] = [Node(kind: .document)]
    /// All the bytes that nodes point to.
    var bytes: [UInt8] = []

    subscript(_ id: NodeID) -> Node {
        @inline(__always) get { nodes[Int(id)] }
        @inline(__always) _modify { yield &nodes[Int(id)] }
    }

    /// Adds a node without kin.
    mutating func add(_ node: Node) -> NodeID {
        nodes.append(node)
        return NodeID(nodes.count - 1)
    }

    /// Adds a node as the last child of another.
    mutating func add(_ node: Node, to parent: NodeID) -> NodeID {
        let id = NodeID(nodes.count)
        nodes.append(node)
        unsafe nodes.withUnsafeMutableBufferPointer { nodes in
            let last = unsafe nodes[Int(parent)].last
            unsafe nodes[Int(id)].parent = parent
            if last == nowhere {
                unsafe nodes[Int(parent)].first = id
            } else {
                unsafe nodes[Int(last)].next = id
            }
            unsafe nodes[Int(parent)].last = id
        }
        return id
    }

    mutating func append(_ child: NodeID, to parent: NodeID) {
        let last = self[parent].last
        self[child].parent = parent
        if last == nowhere { self[parent].first = child } else { self[last].next = child }
        self[parent].last = child
    }

    mutating func replaceChildren(of parent: NodeID, with children: ArraySlice<NodeID>) {
        self[parent].first = nowhere
        self[parent].last = nowhere
        for child in children {
            self[child].next = nowhere
            append(child, to: parent)
        }
    }

    /// Adds bytes to the arena and returns where they stand.
    mutating func store(_ text: some Collection<UInt8>) -> (start: Int32, end: Int32) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        return (start, Int32(bytes.count))
    }

    /// The bytes from one place of the arena to another as text.
    func text(_ start: Int32, _ end: Int32) -> String {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe String(utf8: UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(end)]))
        }
    }

    func head(of id: NodeID) -> ArraySlice<UInt8> { bytes[Int(self[id].start)..<Int(self[id].middle)] }

    func body(of id: NodeID) -> ArraySlice<UInt8> { bytes[Int(self[id].middle)..<Int(self[id].end)] }
}

extension Tree {
    /// What a walk meets: a node before its children, and again after them.
    enum Step { case enter, leave }

    /// The step after `step` at `id` in a walk of what stands under `top`; `nil` when the walk is done.
    ///
    /// Blocks without children are left like the others, so that a walk needs no stack. Texts and other inlines that never
    /// have any are not.
    @inline(__always)
    func step(after step: Step, at id: NodeID, under top: NodeID, skipping: Bool = false) -> (Step, NodeID)? {
        let node = self[id]
        if step == .enter, !node.isLeaf {
            return node.first == nowhere || skipping ? (.leave, id) : (.enter, node.first)
        }
        if id == top { return nil }
        return node.next == nowhere ? (.leave, node.parent) : (.enter, node.next)
    }
}

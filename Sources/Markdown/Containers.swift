/// The quotes and items around a block, outermost first, and what their lines must begin with.
struct Containers {
    private enum Container {
        case quote
        /// The column, from 0, at which the text of the item begins.
        case item(column: Int)
    }

    private var containers: [Container] = []

    static let none = Containers()

    private init() {}

    init(of block: NodeID, in tree: Tree, _ manuscript: Manuscript) {
        var id = tree[block].parent
        while id != Tree.root {
            if tree[id].kind == .quote { containers.append(.quote) }
            if tree[id].kind == .item || tree[id].kind == .footnote {
                containers.append(.item(column: Self.textColumn(of: id, in: tree, manuscript)))
            }
            id = tree[id].parent
        }
        containers.reverse()
    }

    /// Where the text of a line begins, if it continues all of the containers and is not indented like code.
    func textStart(in line: Range<Int>, of bytes: [UInt8]) -> Int? {
        var cursor = Cursor(index: line.lowerBound)
        for container in containers {
            switch container {
            case .quote:
                let base = cursor.column
                cursor.skipBlanks(in: line, of: bytes)
                guard cursor.index < line.upperBound, bytes[cursor.index] == UInt8(ascii: ">") else { return nil }
                if cursor.column - base > 3 { return nil }
                cursor.advance(over: bytes[cursor.index])
                if cursor.index < line.upperBound, bytes[cursor.index] == 0x20 { cursor.advance(over: 0x20) }
            case .item(let column):
                cursor.skipBlanks(in: line, of: bytes, until: column)
                if cursor.column < column { return nil }
            }
        }
        let base = containers.isEmpty ? 0 : cursor.column
        cursor.skipBlanks(in: line, of: bytes)
        return cursor.column - base > 3 ? nil : cursor.index
    }

    private static func textColumn(of item: NodeID, in tree: Tree, _ manuscript: Manuscript) -> Int {
        let line = manuscript.line(Int(tree[item].place))
        let marker = line.lowerBound + Int(tree[item].length) - 1
        let first = tree[item].first
        if first != nowhere, tree[first].place == tree[item].place, !isIndentedCode(first, tree, manuscript, line) {
            return Cursor.column(of: line.lowerBound + Int(tree[first].length) - 1, in: line, of: manuscript.bytes)
        }
        let number = manuscript.bytes[marker..<line.upperBound].prefix(while: isDigit).count
        return Cursor.column(of: marker, in: line, of: manuscript.bytes) + (number == 0 ? 1 : number + 1) + 1
    }

    private static func isIndentedCode(
        _ block: NodeID, _ tree: Tree, _ manuscript: Manuscript, _ line: Range<Int>
    ) -> Bool {
        guard tree[block].kind == .codeBlock else { return false }
        let first = line.lowerBound + Int(tree[block].length) - 1
        return manuscript.bytes[first] != UInt8(ascii: "`") && manuscript.bytes[first] != UInt8(ascii: "~")
    }
}

/// A position in a line, and its column from 0 with tab stops at every fourth.
private struct Cursor {
    var index: Int
    var column = 0

    mutating func advance(over byte: UInt8) {
        index += 1
        column += byte == 0x09 ? 4 - column % 4 : 1
    }

    mutating func skipBlanks(in line: Range<Int>, of bytes: [UInt8], until column: Int = .max) {
        while index < line.upperBound, isBlank(bytes[index]), self.column < column { advance(over: bytes[index]) }
    }

    static func column(of offset: Int, in line: Range<Int>, of bytes: [UInt8]) -> Int {
        var cursor = Cursor(index: line.lowerBound)
        while cursor.index < offset { cursor.advance(over: bytes[cursor.index]) }
        return cursor.column
    }
}

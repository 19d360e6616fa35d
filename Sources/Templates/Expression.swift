/// What stands between `{{` and `}}`, and in the tags.
///
/// The parser refuses expressions that nest deeper than ``Parser/deepest``: walking and freeing them by recursion is safe.
struct Expression: Sendable {
    indirect enum Node: Sendable {
        case literal(Literal)
        case name(String)
        case list([Expression])
        case tuple([Expression])
        case field(Expression, Name)
        case index(Expression, Expression)
        case slice(Expression, Slice)
        case negation(Expression)
        case not(Expression)
        case arithmetic(Arithmetic, Expression, Expression)
        case concatenation([Expression])
        case comparison(Expression, [Comparison])
        case and([Expression])
        case or([Expression])
        case conditional(condition: Expression, then: Expression, otherwise: Expression?)
        /// A filter block has no input of its own: it works on what the block prints.
        case filter(Expression?, Name, Arguments)
        case test(Expression, Name, Arguments, isNegated: Bool)
        case call(Expression, Arguments)
        /// Comes of a mistake that was told.
        case invalid
    }

    enum Literal: Hashable, Sendable {
        case none
        case boolean(Bool)
        case integer(Int)
        case number(Double)
        case text(String)
    }

    enum Arithmetic: String, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case floorDivide = "//"
        case remainder = "%"
        case power = "**"
    }

    struct Comparison: Sendable {
        enum Operator: String, Sendable {
            case equal = "=="
            case unequal = "!="
            case less = "<"
            case lessOrEqual = "<="
            case greater = ">"
            case greaterOrEqual = ">="
            case contained = "in"
            case notContained = "not in"
        }

        let relation: Operator
        let operand: Expression
    }

    struct Slice: Sendable {
        let start: Expression?
        let end: Expression?
        let step: Expression?
    }

    let node: Node
    let span: Span
    /// How many expressions stand inside one another here.
    let depth: Int
}

/// A word with its place.
struct Name: Hashable, Sendable {
    let text: String
    let span: Span
}

/// What stands in the parentheses of a call, a filter or a test.
struct Arguments: Sendable {
    var positional: [Expression] = []
    var named: [(name: Name, value: Expression)] = []

    var count: Int { positional.count + named.count }
    var depth: Int { (positional + named.map(\.value)).map(\.depth).max() ?? 0 }
}

extension Expression {
    /// Whether it is written out.
    var isLiteral: Bool { if case .literal = node { true } else { false } }
}

internal import Diagnostics

// The grammar and its precedence are Jinja2's (jinja2/parser.py, 3.1): conditional, or, and, not, comparison,
// + -, ~, * / // %, **, unary, then what is written behind a value: . [] () | is.

extension Parser {
    mutating func expression() throws(Diagnostic) -> Expression {
        try nested { (parser) throws(Diagnostic) in try parser.conditional() }
    }

    /// Values with commas between them are a tuple.
    mutating func expressionOrTuple() throws(Diagnostic) -> Expression {
        let first = try expression()
        guard isSymbol(",") else { return first }
        var items = [first]
        while accept(symbol: ","), current.kind != .tagEnd, !isSymbol(")") { items.append(try expression()) }
        return make(.tuple(items), from: first.span, parts: items)
    }

    /// What a loop goes through; its `if` belongs to the loop, so there is no inline condition here.
    mutating func loopItems() throws(Diagnostic) -> Expression {
        try nested { (parser) throws(Diagnostic) in try parser.disjunction() }
    }

    private mutating func nested(
        _ read: (inout Parser) throws(Diagnostic) -> Expression
    ) throws(Diagnostic) -> Expression {
        guard depth < Self.deepest else { throw .tooDeep(at: place(current.span)) }
        depth += 1
        defer { depth -= 1 }
        let result = try read(&self)
        guard result.depth <= Self.deepest else { throw .tooDeep(at: place(result.span)) }
        return result
    }

    private func make(_ node: Expression.Node, from start: Span, parts: [Expression], extra: Int = 0) -> Expression {
        let last = tokens[max(index - 1, 0)].span
        let depth = max(parts.map(\.depth).max() ?? 0, extra) + 1
        return Expression(node: node, span: start.through(last), depth: depth)
    }

    private mutating func conditional() throws(Diagnostic) -> Expression {
        var value = try disjunction()
        while accept(word: "if") {
            let condition = try disjunction()
            let otherwise = accept(word: "else") ? try expression() : nil
            value = make(
                .conditional(condition: condition, then: value, otherwise: otherwise), from: value.span,
                parts: [value, condition] + (otherwise.map { [$0] } ?? []))
            try limit(value)
        }
        return value
    }

    private func limit(_ expression: Expression) throws(Diagnostic) {
        guard expression.depth <= Self.deepest else { throw .tooDeep(at: place(expression.span)) }
    }

    private mutating func disjunction() throws(Diagnostic) -> Expression {
        var parts = [try conjunction()]
        while accept(word: "or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : make(.or(parts), from: parts[0].span, parts: parts)
    }

    private mutating func conjunction() throws(Diagnostic) -> Expression {
        var parts = [try negation()]
        while accept(word: "and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : make(.and(parts), from: parts[0].span, parts: parts)
    }

    private mutating func negation() throws(Diagnostic) -> Expression {
        let start = current.span
        guard accept(word: "not") else { return try comparison() }
        let operand = try nested { (parser) throws(Diagnostic) in try parser.negation() }
        return make(.not(operand), from: start, parts: [operand])
    }

    private mutating func comparison() throws(Diagnostic) -> Expression {
        let first = try sum()
        var rest: [Expression.Comparison] = []
        while let relation = acceptRelation() {
            rest.append(Expression.Comparison(relation: relation, operand: try sum()))
        }
        guard !rest.isEmpty else { return first }
        return make(.comparison(first, rest), from: first.span, parts: [first] + rest.map(\.operand))
    }

    private mutating func acceptRelation() -> Expression.Comparison.Operator? {
        if case .symbol(let symbol) = current.kind, let relation = Expression.Comparison.Operator(rawValue: symbol) {
            advance()
            return relation
        }
        if accept(word: "in") { return .contained }
        guard isWord("not"), index + 1 < tokens.count, text(of: tokens[index + 1]) == "in" else { return nil }
        advance()
        advance()
        return .notContained
    }

    private mutating func acceptArithmetic(_ symbols: [String]) -> Expression.Arithmetic? {
        guard case .symbol(let symbol) = current.kind, symbols.contains(symbol) else { return nil }
        advance()
        return Expression.Arithmetic(rawValue: symbol)
    }

    private mutating func sum() throws(Diagnostic) -> Expression {
        var left = try concatenation()
        while let operation = acceptArithmetic(["+", "-"]) {
            let right = try concatenation()
            left = make(.arithmetic(operation, left, right), from: left.span, parts: [left, right])
            try limit(left)
        }
        return left
    }

    private mutating func concatenation() throws(Diagnostic) -> Expression {
        var parts = [try product()]
        while accept(symbol: "~") { parts.append(try product()) }
        return parts.count == 1 ? parts[0] : make(.concatenation(parts), from: parts[0].span, parts: parts)
    }

    private mutating func product() throws(Diagnostic) -> Expression {
        var left = try power()
        while let operation = acceptArithmetic(["*", "/", "//", "%"]) {
            let right = try power()
            left = make(.arithmetic(operation, left, right), from: left.span, parts: [left, right])
            try limit(left)
        }
        return left
    }

    /// From left to right, and looser than a sign, unlike Python.
    private mutating func power() throws(Diagnostic) -> Expression {
        var left = try unary()
        while let operation = acceptArithmetic(["**"]) {
            let right = try unary()
            left = make(.arithmetic(operation, left, right), from: left.span, parts: [left, right])
            try limit(left)
        }
        return left
    }

    /// A sign binds more tightly than a filter: `-1|abs` is `(-1)|abs`.
    private mutating func unary(withFilters: Bool = true) throws(Diagnostic) -> Expression {
        let start = current.span
        var value: Expression
        if accept(symbol: "-") {
            let operand = try nested { (parser) throws(Diagnostic) in try parser.unary(withFilters: false) }
            value = make(.negation(operand), from: start, parts: [operand])
        } else if accept(symbol: "+") {
            value = try nested { (parser) throws(Diagnostic) in try parser.unary(withFilters: false) }
        } else {
            value = try suffixes(of: primary())
        }
        return withFilters ? try filtersAndTests(of: value) : value
    }
}

// MARK: - Values

extension Parser {
    private mutating func primary() throws(Diagnostic) -> Expression {
        let token = current
        switch token.kind {
        case .string: return try adjacentStrings()
        case .integer, .number: return try number()
        case .name: return try nameOrConstant()
        case .symbol("("): return try parenthesised()
        case .symbol("["): return try list()
        case .symbol("{"): throw .unsupported("a dictionary", at: place(token.span))
        default: throw expected("a value")
        }
    }

    private mutating func literal(_ literal: Expression.Literal, _ span: Span) -> Expression {
        Expression(node: .literal(literal), span: span, depth: 1)
    }

    private mutating func adjacentStrings() throws(Diagnostic) -> Expression {
        let start = current.span
        var text = ""
        while current.kind == .string {
            text += StringLiteral(file.bytes[current.span.start..<current.span.end]).text
            advance()
        }
        return literal(.text(text), start.through(tokens[index - 1].span))
    }

    private mutating func number() throws(Diagnostic) -> Expression {
        let token = current
        let digits = text(of: token).lowercased().filter { $0 != "_" }
        advance()
        if token.kind == .number, let value = Double(digits) { return literal(.number(value), token.span) }
        let radix = ["0x": 16, "0o": 8, "0b": 2][String(digits.prefix(2))]
        if let value = radix.map({ Int(digits.dropFirst(2), radix: $0) }) ?? Int(digits) {
            return literal(.integer(value), token.span)
        }
        throw .wrongNumber(text(of: token), at: place(token.span))
    }

    private static let constants: [String: Expression.Literal] = [
        "true": .boolean(true), "True": .boolean(true), "false": .boolean(false), "False": .boolean(false),
        "none": .none, "None": .none,
    ]

    private mutating func nameOrConstant() throws(Diagnostic) -> Expression {
        let span = current.span
        if let constant = Self.constants[text(of: current)] {
            advance()
            return literal(constant, span)
        }
        let name = try name("a value")
        return Expression(node: .name(name.text), span: span, depth: 1)
    }

    private mutating func parenthesised() throws(Diagnostic) -> Expression {
        let start = current.span
        advance()
        if accept(symbol: ")") { return make(.tuple([]), from: start, parts: []) }
        let inner = try expressionOrTuple()
        try expect(symbol: ")")
        return Expression(node: inner.node, span: start.through(tokens[index - 1].span), depth: inner.depth)
    }

    private mutating func list() throws(Diagnostic) -> Expression {
        let start = current.span
        advance()
        var items: [Expression] = []
        while !isSymbol("]") {
            items.append(try expression())
            guard accept(symbol: ",") else { break }
        }
        try expect(symbol: "]")
        return make(.list(items), from: start, parts: items)
    }
}

// MARK: - What is written behind a value

extension Parser {
    private mutating func suffixes(of value: Expression) throws(Diagnostic) -> Expression {
        var value = value
        while true {
            if accept(symbol: ".") {
                value = try field(of: value)
            } else if isSymbol("[") {
                value = try subscripted(value)
            } else if isSymbol("(") {
                let arguments = try arguments()
                value = make(.call(value, arguments), from: value.span, parts: [value], extra: arguments.depth)
            } else {
                return value
            }
            try limit(value)
        }
    }

    private mutating func field(of value: Expression) throws(Diagnostic) -> Expression {
        if current.kind == .integer, let position = Int(text(of: current)) {
            let item = literal(.integer(position), current.span)
            advance()
            return make(.index(value, item), from: value.span, parts: [value])
        }
        guard current.kind == .name else { throw expected("the name of a field") }
        let name = Name(text: text(of: current), span: current.span)
        advance()
        return make(.field(value, name), from: value.span, parts: [value])
    }

    private mutating func subscripted(_ value: Expression) throws(Diagnostic) -> Expression {
        advance()
        let start = isSymbol(":") ? nil : try expression()
        guard accept(symbol: ":") else {
            try expect(symbol: "]")
            guard let start else { throw expected("a value") }
            if case .literal(.text(let name)) = start.node {
                return make(.field(value, Name(text: name, span: start.span)), from: value.span, parts: [value])
            }
            return make(.index(value, start), from: value.span, parts: [value, start])
        }
        let end = isSymbol(":") || isSymbol("]") ? nil : try expression()
        let step = accept(symbol: ":") && !isSymbol("]") ? try expression() : nil
        try expect(symbol: "]")
        let slice = Expression.Slice(start: start, end: end, step: step)
        return make(.slice(value, slice), from: value.span, parts: [value] + [start, end, step].compactMap { $0 })
    }

    mutating func arguments() throws(Diagnostic) -> Arguments {
        var arguments = Arguments()
        try expect(symbol: "(")
        while !isSymbol(")") {
            if current.kind == .name, tokens[index + 1].kind == .symbol("=") {
                let name = try name("the name of an argument")
                try expect(symbol: "=")
                arguments.named.append((name, try expression()))
            } else {
                guard arguments.named.isEmpty else { throw .positionalAfterNamed(at: place(current.span)) }
                arguments.positional.append(try expression())
            }
            guard accept(symbol: ",") else { break }
        }
        try expect(symbol: ")")
        return arguments
    }

    /// `parsesFirst`: a filter block starts with the name of a filter, without `|`.
    mutating func filtersAndTests(of value: Expression?, parsesFirst: Bool = false) throws(Diagnostic) -> Expression {
        var value = value
        let start = value?.span ?? current.span
        var isFirst = parsesFirst
        while true {
            if isFirst || accept(symbol: "|") {
                isFirst = false
                value = try filter(of: value, from: start)
            } else if let input = value, isWord("is") {
                value = try test(of: input)
            } else if let input = value, isSymbol("(") {
                let arguments = try arguments()
                value = make(.call(input, arguments), from: start, parts: [input], extra: arguments.depth)
            } else if let value {
                return value
            } else {
                throw expected("the name of a filter")
            }
            if let value { try limit(value) }
        }
    }

    private mutating func filter(of value: Expression?, from start: Span) throws(Diagnostic) -> Expression {
        let name = try name("the name of a filter")
        let arguments = isSymbol("(") ? try arguments() : Arguments()
        return make(
            .filter(value, name, arguments), from: start, parts: value.map { [$0] } ?? [], extra: arguments.depth)
    }

    private mutating func test(of value: Expression) throws(Diagnostic) -> Expression {
        advance()
        let isNegated = accept(word: "not")
        let isOperator = isWord("in")
        let name = Name(text: text(of: current), span: current.span)
        guard current.kind == .name, isOperator || !Self.keywords.contains(name.text) else {
            throw expected("the name of a test")
        }
        advance()
        let arguments = try testArguments()
        return make(
            .test(value, name, arguments, isNegated: isNegated), from: value.span, parts: [value],
            extra: arguments.depth)
    }

    /// `is divisibleby(3)` and `is divisibleby 3` are the same.
    private mutating func testArguments() throws(Diagnostic) -> Arguments {
        if isSymbol("(") { return try arguments() }
        let isValue: Bool =
            switch current.kind {
            case .string, .integer, .number, .symbol("["): true
            case .name: !Self.keywords.contains(text(of: current))
            default: false
            }
        guard isValue else { return Arguments() }
        return Arguments(positional: [try suffixes(of: primary())])
    }
}

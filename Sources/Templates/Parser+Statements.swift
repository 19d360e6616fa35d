internal import Diagnostics

extension Parser {
    static let tags: Set<String> = [
        "block", "call", "extends", "filter", "for", "from", "if", "import", "include", "macro", "raw", "set", "with",
    ]
    private static let ends: Set<String> = [
        "elif", "else", "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endset", "endwith",
    ]

    /// Up to a tag that is one of `ends`, which is left to the caller, or that ends an outer statement.
    mutating func statements(until ends: Set<String>) -> [Statement] {
        var statements: [Statement] = []
        while !hasGivenUp {
            switch current.kind {
            case .endOfFile: return statements
            case .text:
                statements.append(Statement(node: .text, span: current.span))
                advance()
            case .outputStart:
                statements.append(output())
            case .tagStart:
                if isEnd(of: ends) { return statements }
                if let statement = tag() { statements.append(statement) }
            default: advance()
            }
        }
        return statements
    }

    private var keyword: String { index + 1 < tokens.count ? text(of: tokens[index + 1]) : "" }

    private func isEnd(of ends: Set<String>) -> Bool {
        let keyword = keyword
        if ends.contains(keyword) { return true }
        return Self.ends.contains(keyword) && (open.isEmpty || open.contains { belongs(keyword, to: $0.keyword) })
    }

    private func belongs(_ end: String, to tag: String) -> Bool {
        end == "end" + tag || (end == "else" && (tag == "if" || tag == "for")) || (end == "elif" && tag == "if")
    }

    /// An end without a beginning, found between all other tags.
    mutating func skipStrayEnd() {
        guard current.kind == .tagStart, !hasGivenUp else { return }
        let span = tokens[index + 1].span
        diagnostics.append(.strayEnd(keyword, at: place(span)))
        skipTag()
    }

    private mutating func output() -> Statement {
        let start = current.span
        advance()
        let expression = head { (parser) throws(Diagnostic) in try parser.expressionOrTuple() }
        return Statement(node: .output(expression), span: start.through(expression.span))
    }

    private mutating func tag() -> Statement? {
        let start = current.span
        let word = Name(text: keyword, span: tokens[index + 1].span)
        advance()
        guard depth < Self.deepest else {
            diagnostics.append(.tooDeep(at: place(word.span)))
            hasGivenUp = true
            return nil
        }
        guard Self.tags.contains(word.text), current.kind == .name else {
            diagnostics.append(unknownTag(word))
            skipTag()
            return nil
        }
        advance()
        depth += 1
        defer { depth -= 1 }
        return node(word).map { Statement(node: $0, span: start.through(word.span)) }
    }

    private func unknownTag(_ word: Name) -> Diagnostic {
        if Self.ends.contains(word.text) { return .strayEnd(word.text, at: place(word.span)) }
        guard current.kind == .name else { return expected("the name of a tag") }
        return .unknownTag(word.text, known: Self.tags.sorted(), at: place(word.span))
    }

    private mutating func node(_ word: Name) -> Statement.Node? {
        switch word.text {
        case "if": return conditional(word)
        case "for": return loop(word)
        case "set": return set(word)
        case "with": return with(word)
        case "filter": return filterBlock(word)
        case "macro": return macro(word)
        case "call": return call(word)
        case "block": return block(word)
        default: return simple(word)
        }
    }

    /// The tags that have no body.
    private mutating func simple(_ word: Name) -> Statement.Node? {
        do throws(Diagnostic) {
            let node: Statement.Node? =
                switch word.text {
                case "extends": try extends(word)
                case "include": try include()
                case "import": try importing()
                case "from": try importingNames()
                default: throw .strayEnd(word.text, at: place(word.span))
                }
            guard current.kind == .tagEnd else { throw expected("the end of the tag") }
            advance()
            return node
        } catch {
            diagnostics.append(error)
            skipTag()
            return nil
        }
    }
}

// MARK: - Bodies

extension Parser {
    /// The statements of a tag up to one of `ends`; tells where a tag was never closed.
    private mutating func body(of tag: Name, until ends: Set<String>) -> [Statement] {
        open.append((tag.text, tag.span))
        defer { open.removeLast() }
        let statements = statements(until: ends)
        if !hasGivenUp, current.kind == .endOfFile || !ends.contains(keyword) {
            diagnostics.append(.unclosed(tag.text, closing: "end" + tag.text, at: place(tag.span)))
        }
        return statements
    }

    /// Whether the tag that ended a body is `word`; it is left behind with all that stands in it.
    private mutating func take(_ word: String) -> Bool {
        guard current.kind == .tagStart, keyword == word else { return false }
        advance()
        advance()
        return true
    }

    private mutating func closeTag() {
        if current.kind == .tagEnd { return advance() }
        diagnostics.append(expected("the end of the tag"))
        skipTag()
    }

    /// The end tag, where it is there; where it is not, that was told.
    private mutating func end(_ word: String) {
        if take(word) { closeTag() }
    }

    private mutating func conditional(_ tag: Name) -> Statement.Node {
        var branches: [Statement.Branch] = []
        var otherwise: [Statement]?
        var isElse = false
        repeat {
            if isElse {
                closeTag()
                otherwise = body(of: tag, until: ["endif"])
                break
            }
            let condition = head { (parser) throws(Diagnostic) in try parser.expressionOrTuple() }
            let body = body(of: tag, until: ["elif", "else", "endif"])
            branches.append(Statement.Branch(condition: condition, body: body))
            isElse = take("else")
        } while isElse || take("elif")
        end("endif")
        return .conditional(branches, otherwise: otherwise)
    }

    private mutating func loop(_ tag: Name) -> Statement.Node {
        var targets: [Name] = []
        var condition: Expression?
        let items = head { (parser) throws(Diagnostic) in
            targets = try parser.targets()
            try parser.expect(word: "in")
            let items = try parser.loopItems()
            condition = parser.accept(word: "if") ? try parser.expression() : nil
            if parser.isWord("recursive") {
                throw .unsupported("a recursive loop", at: parser.place(parser.current.span))
            }
            return items
        }
        let body = body(of: tag, until: ["else", "endfor"])
        var otherwise: [Statement]?
        if take("else") {
            closeTag()
            otherwise = self.body(of: tag, until: ["endfor"])
        }
        end("endfor")
        return .loop(
            Statement.Loop(targets: targets, items: items, condition: condition, body: body, otherwise: otherwise))
    }

    private mutating func targets() throws(Diagnostic) -> [Name] {
        let isParenthesised = accept(symbol: "(")
        var names = [try name("the name of a variable")]
        while accept(symbol: ",") {
            if isWord("in") || isSymbol("=") { break }
            names.append(try name("the name of a variable"))
        }
        if isParenthesised { try expect(symbol: ")") }
        return names
    }

    private mutating func set(_ tag: Name) -> Statement.Node? {
        var names: [Name] = []
        var field: Name?
        var isBlock = false
        let value = head { (parser) throws(Diagnostic) in
            names = try parser.targets()
            if names.count == 1, parser.accept(symbol: ".") { field = try parser.name("the name of a field") }
            if parser.accept(symbol: "=") { return try parser.expressionOrTuple() }
            guard names.count == 1, field == nil else { throw parser.expected("« = »") }
            isBlock = true
            let place = Expression(node: .invalid, span: names[0].span, depth: 1)
            guard parser.accept(symbol: "|") else { return place }
            return try parser.filtersAndTests(of: nil, parsesFirst: true)
        }
        guard let name = names.first else { return nil }
        if isBlock { return setBlock(tag, name, value) }
        return field.map { .setField(name, $0, value) } ?? .set(names, value)
    }

    private mutating func setBlock(_ tag: Name, _ name: Name, _ filter: Expression) -> Statement.Node {
        let statements = body(of: tag, until: ["endset"])
        end("endset")
        if case .filter = filter.node { return .setBlock(name, filter: filter, statements) }
        return .setBlock(name, filter: nil, statements)
    }

    private mutating func with(_ tag: Name) -> Statement.Node {
        var assignments: [(name: Name, value: Expression)] = []
        _ = head { (parser) throws(Diagnostic) in
            while parser.current.kind == .name {
                let name = try parser.name("the name of a variable")
                try parser.expect(symbol: "=")
                assignments.append((name, try parser.expression()))
                guard parser.accept(symbol: ",") else { break }
            }
            return Expression(node: .invalid, span: tag.span, depth: 1)
        }
        let statements = body(of: tag, until: ["endwith"])
        end("endwith")
        return .with(assignments, statements)
    }

    private mutating func filterBlock(_ tag: Name) -> Statement.Node {
        let filter = head { (parser) throws(Diagnostic) in
            try parser.filtersAndTests(of: nil, parsesFirst: true)
        }
        let statements = body(of: tag, until: ["endfilter"])
        end("endfilter")
        return .filter(filter, statements)
    }

    private mutating func macro(_ tag: Name) -> Statement.Node? {
        var name: Name?
        var parameters: [Statement.Macro.Parameter] = []
        _ = head { (parser) throws(Diagnostic) in
            name = try parser.name("the name of a macro")
            parameters = try parser.parameters()
            return Expression(node: .invalid, span: tag.span, depth: 1)
        }
        let statements = body(of: tag, until: ["endmacro"])
        if take("endmacro") { closeNamedEnd(name) }
        return name.map { .macro(Statement.Macro(name: $0, parameters: parameters, body: statements)) }
    }

    private mutating func parameters() throws(Diagnostic) -> [Statement.Macro.Parameter] {
        var parameters: [Statement.Macro.Parameter] = []
        try expect(symbol: "(")
        while !isSymbol(")") {
            let name = try name("the name of a parameter")
            if parameters.contains(where: { $0.name.text == name.text }) {
                throw .duplicateParameter(name.text, at: place(name.span))
            }
            let fallback = accept(symbol: "=") ? try expression() : nil
            if fallback == nil, parameters.last?.fallback != nil {
                throw .requiredAfterOptional(name.text, at: place(name.span))
            }
            parameters.append(Statement.Macro.Parameter(name: name, fallback: fallback))
            guard accept(symbol: ",") else { break }
        }
        try expect(symbol: ")")
        return parameters
    }

    private mutating func call(_ tag: Name) -> Statement.Node {
        let value = head { (parser) throws(Diagnostic) in
            if parser.isSymbol("(") {
                throw .unsupported("a call block with parameters", at: parser.place(parser.current.span))
            }
            return try parser.expression()
        }
        let statements = body(of: tag, until: ["endcall"])
        end("endcall")
        return .call(value, statements)
    }

    private mutating func block(_ tag: Name) -> Statement.Node? {
        var name: Name?
        var marks: Set<String> = []
        _ = head { (parser) throws(Diagnostic) in
            name = try parser.name("the name of a block")
            while parser.isWord("scoped") || parser.isWord("required") {
                marks.insert(parser.text(of: parser.current))
                parser.advance()
            }
            return Expression(node: .invalid, span: tag.span, depth: 1)
        }
        let statements = body(of: tag, until: ["endblock"])
        if take("endblock") { closeNamedEnd(name) }
        return name.map { declare($0, marks, statements) }
    }

    private mutating func declare(_ name: Name, _ marks: Set<String>, _ body: [Statement]) -> Statement.Node {
        let block = Statement.Block(
            name: name, isScoped: marks.contains("scoped"), isRequired: marks.contains("required"), body: body)
        if let first = blocks[name.text] {
            diagnostics.append(
                .duplicateBlock(name.text, at: place(name.span), first: place(first.name.span)))
        } else {
            blocks[name.text] = block
        }
        return .block(block)
    }

    /// `endblock` and `endmacro` may repeat the name of what they end.
    private mutating func closeNamedEnd(_ name: Name?) {
        if current.kind == .name {
            let found = Name(text: text(of: current), span: current.span)
            if let name, found.text != name.text {
                diagnostics.append(.wrongEndName(found.text, expected: name.text, at: place(found.span)))
            }
            advance()
        }
        closeTag()
    }
}

// MARK: - Other templates

extension Parser {
    private mutating func templateName() throws(Diagnostic) -> Name {
        let token = current
        guard token.kind == .string else { throw .templateNameNotLiteral(at: place(token.span)) }
        advance()
        return Name(text: StringLiteral(file.bytes[token.span.start..<token.span.end]).text, span: token.span)
    }

    private mutating func extends(_ tag: Name) throws(Diagnostic) -> Statement.Node {
        let name = try templateName()
        if parent != nil { throw .secondExtends(at: place(tag.span)) }
        if !open.isEmpty { throw .extendsInside(at: place(tag.span)) }
        parent = name
        return .extends(name)
    }

    private mutating func include() throws(Diagnostic) -> Statement.Node {
        var names: [Name] = []
        if accept(symbol: "[") {
            repeat { names.append(try templateName()) } while accept(symbol: ",") && !isSymbol("]")
            try expect(symbol: "]")
        } else {
            names = [try templateName()]
        }
        var ignoresMissing = false
        if accept(word: "ignore") {
            try expect(word: "missing")
            ignoresMissing = true
        }
        let hasContext = try contextMark(default: true)
        return .include(Statement.Include(names: names, ignoresMissing: ignoresMissing, hasContext: hasContext))
    }

    private mutating func contextMark(default fallback: Bool) throws(Diagnostic) -> Bool {
        guard isWord("with") || isWord("without") else { return fallback }
        let hasContext = isWord("with")
        advance()
        try expect(word: "context")
        return hasContext
    }

    private mutating func importing() throws(Diagnostic) -> Statement.Node {
        let name = try templateName()
        try expect(word: "as")
        let alias = try self.name("a name for the imported template")
        return .importing(name, alias: alias, withContext: try contextMark(default: false))
    }

    private mutating func importingNames() throws(Diagnostic) -> Statement.Node {
        let template = try templateName()
        try expect(word: "import")
        var names: [(name: Name, alias: Name)] = []
        repeat {
            if isWord("with") || isWord("without") { break }
            let name = try self.name("the name of a macro")
            names.append((name, accept(word: "as") ? try self.name("a name for the macro") : name))
        } while accept(symbol: ",")
        return .importingNames(template, names, withContext: try contextMark(default: false))
    }
}

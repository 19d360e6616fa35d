internal import Diagnostics

/// Words → statements. Goes on after each mistake, so that one run tells all that is wrong in a file.
struct Parser {
    /// How deep tags and expressions may nest. Far beyond what anyone reads, and within the stack of any thread.
    static let deepest = 100

    let file: SourceFile
    let tokens: [Token]
    var index = 0
    var depth = 0
    var diagnostics: [Diagnostic]
    var blocks: [String: Statement.Block] = [:]
    var parent: Name?
    /// The tags that wait for their end, the innermost last.
    var open: [(keyword: String, span: Span)] = []
    /// Set when the file nests too deeply to be read on.
    var hasGivenUp = false

    private init(_ file: SourceFile) {
        self.file = file
        let lexer = Lexer(file)
        (tokens, diagnostics) = (lexer.tokens, lexer.diagnostics)
    }

    static func parse(_ file: SourceFile, name: String) -> Template {
        var parser = Parser(file)
        var body: [Statement] = []
        while !parser.hasGivenUp && parser.current.kind != .endOfFile {
            body += parser.statements(until: [])
            parser.skipStrayEnd()
        }
        return Template(
            name: name, file: file, body: body, blocks: parser.blocks, parent: parser.parent,
            diagnostics: parser.diagnostics)
    }
}

// MARK: - Words

extension Parser {
    var current: Token { tokens[index] }

    func text(of token: Token) -> String {
        String(decoding: file.bytes[token.span.start..<token.span.end], as: UTF8.self)
    }

    func isSymbol(_ symbol: String) -> Bool { current.kind == .symbol(symbol) }
    func isWord(_ word: String) -> Bool {
        guard current.kind == .name, current.span.end - current.span.start == word.utf8.count else { return false }
        return file.bytes[current.span.start..<current.span.end].elementsEqual(word.utf8)
    }

    mutating func advance() { if index + 1 < tokens.count { index += 1 } }

    mutating func accept(symbol: String) -> Bool {
        guard isSymbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func accept(word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    mutating func expect(symbol: String) throws(Diagnostic) {
        guard accept(symbol: symbol) else { throw expected("« \(symbol) »") }
    }

    mutating func expect(word: String) throws(Diagnostic) {
        guard accept(word: word) else { throw expected("« \(word) »") }
    }

    mutating func name(_ what: String) throws(Diagnostic) -> Name {
        let name = Name(text: text(of: current), span: current.span)
        guard current.kind == .name, !Self.keywords.contains(name.text) else { throw expected(what) }
        advance()
        return name
    }

    static let keywords: Set<String> = ["and", "else", "if", "in", "is", "not", "or"]

    /// What was found where something else was needed.
    func expected(_ what: String) -> Diagnostic {
        let found: String? =
            switch current.kind {
            case .endOfFile: nil
            case .outputEnd, .tagEnd, .text, .outputStart, .tagStart: nil
            case .name, .string, .integer, .number, .symbol: text(of: current)
            }
        return .unexpected(found, expected: what, at: place(current.span))
    }

    func place(_ span: Span) -> SourceLocation {
        let line = file.bytes[span.start..<max(span.start, min(span.end, file.bytes.count))].prefix { $0 != 0x0A }
        return file.location(at: span.start, length: max(1, line.count { $0 & 0xC0 != 0x80 }))
    }

    /// To the end of the tag in which a mistake was found; what follows is read as if nothing had been wrong.
    mutating func skipTag() {
        while current.kind != .tagEnd && current.kind != .outputEnd && current.kind != .endOfFile { advance() }
        advance()
    }

    /// Reads an expression of a tag's head; a mistake in it is told, and the tag goes on without it.
    mutating func head(_ read: (inout Parser) throws(Diagnostic) -> Expression) -> Expression {
        let start = current.span
        do throws(Diagnostic) {
            let expression = try read(&self)
            guard current.kind == .tagEnd || current.kind == .outputEnd else { throw expected("the end of the tag") }
            advance()
            return expression
        } catch {
            diagnostics.append(error)
            skipTag()
            return Expression(node: .invalid, span: start, depth: 1)
        }
    }
}

internal import Diagnostics

/// Checks a template with all that it extends, includes and imports, and translates it, in one walk.
///
/// Everything is checked as it will run: blocks and includes with the variables that are there at that point, macros once
/// for each combination of argument types. After a mistake the walk goes on with ``Type/unknown``, which fits everywhere.
struct Compiler {
    let library: TemplateLibrary
    var environment: Environment { library.environment }
    var code = Code()
    var needs = FieldNeeds()
    var diagnostics: [Diagnostic] = []
    private var told: Set<Diagnostic> = []

    // Where the walk stands.
    var template = 0
    /// The tags that led here from the page's own template: includes, parents, imports, macros.
    var trail: [Waymark] = []
    var nesting = 0
    var scopes: [Scope] = []
    /// What every template sees, also without context.
    var globalScope = Scope()
    var facts: [Path: Type] = [:]
    var context = MarkupContext(isXML: false)
    let format: OutputFormat
    /// Whether text and output tags are passed over: at the top of a template that extends another or is imported.
    var isSilent = false

    // Registers of the frame that is being translated.
    var isMainFrame = true
    var nextRegister: Int32 = 0
    var frameSize: Int32 = 0
    /// A place that is jumped to: text on both sides of it must not be merged.
    var lastLabel = -1
    var nextIdentity = 1

    // Blocks and macros.
    var blocks: BlockTable = BlockTable()
    var openBlocks: [OpenBlock] = []
    /// How many scopes the blocks of the templates in hand see.
    var blockScopes: [Int] = []
    var openTemplates: [Int] = []
    /// Every template that went into the program.
    var used: Set<Int> = []
    var walks = 0
    /// What the bodies of macros see, and which of it is being filled.
    var homes: [[Scope]] = []
    var openHomes: [Int] = []
    /// Imported templates that hold nothing but macros: the same for everyone who imports them.
    var modules: [Int: [String: Binding]] = [:]
    var isImporting = false
    var instances: [MacroInstance.Key: Int] = [:]
    var waiting: [MacroInstance] = []
    var runningInstance = 0
    /// Types that a `namespace` was found to need, from one pass to the next.
    var namespaceTypes: [NamespaceKey: Type] = [:]
    /// By register: which of those types a field of a namespace has.
    var namespaceKeys: [Int32: NamespaceKey] = [:]
    var needsAnotherPass = false
    /// How many conditions and loops stand around the walk: a macro that calls itself outside all of them never ends.
    var conditions = 0
    var filterBlockInput: Typed?

    init(_ library: TemplateLibrary, format: OutputFormat) {
        (self.library, self.format) = (library, format)
        context = MarkupContext(isXML: format == .xml)
    }

    /// Ends a pass over the whole program.
    static func compile(_ library: TemplateLibrary, entry: Int, variables: [Variable]) -> TemplateLibrary.Compilation {
        var types: [NamespaceKey: Type] = [:]
        for pass in 0...mostPasses {
            var compiler = Compiler(library, format: OutputFormat(fileName: library.templates[entry].name))
            compiler.namespaceTypes = types
            compiler.compile(entry, variables)
            if !compiler.needsAnotherPass || pass == mostPasses { return compiler.result(entry) }
            types = compiler.namespaceTypes
        }
        preconditionFailure("Templates: the last pass over a program always has a result")
    }

    /// Each pass widens at least one type; a chain of namespaces as long as this is nobody's.
    private static let mostPasses = 32

    private mutating func compile(_ entry: Int, _ variables: [Variable]) {
        scopes = [Scope()]
        for variable in environment.globals + variables { declare(variable.name, variable.type, at: newRegister()) }
        globalScope = scopes[0].keeping(Set(environment.globals.map(\.name)))
        scopes.append(Scope())
        walk(entry)
        endMain(entry)
        while !waiting.isEmpty { translate(waiting.removeFirst()) }
        code.placeConstants()
    }

    private mutating func endMain(_ entry: Int) {
        emit(.end)
        if format.isMarkup, let mistake = endMistake(entry) { report(mistake) }
        code.mainFrameSize = frameSize
    }

    private func endMistake(_ entry: Int) -> Diagnostic? {
        guard context.merged(with: MarkupContext(isXML: format == .xml)) == nil else { return nil }
        let file = library.templates[entry].file
        return .endsInside(context.description, at: file.location(at: max(0, file.bytes.count - 1)))
    }

    private func result(_ entry: Int) -> TemplateLibrary.Compilation {
        let isWhole = !diagnostics.hasErrors && !used.contains { library.templates[$0].diagnostics.hasErrors }
        let program = !isWhole ? nil : Program(code, needs, environment, format)
        return TemplateLibrary.Compilation(program: program, diagnostics: diagnostics.inReadingOrder())
    }
}

// MARK: - Mistakes

extension Compiler {
    func place(_ span: Span) -> SourceLocation { library.templates[template].location(span) }

    /// Tells a mistake once, however often the walk comes by.
    mutating func report(_ diagnostic: Diagnostic) {
        guard told.insert(diagnostic).inserted else { return }
        var diagnostic = diagnostic
        diagnostic.notes += way
        diagnostics.append(diagnostic)
    }
}

// MARK: - Code

extension Compiler {
    var here: Int32 { Int32(code.instructions.count) }

    mutating func emit(
        _ operation: Instruction.Operation, mode: UInt8 = 0, count: Int = 0, _ a: Int32 = 0, _ b: Int32 = 0,
        _ c: Int32 = 0
    ) {
        code.instructions.append(
            Instruction(operation: operation, mode: mode, count: UInt16(clamping: count), a: a, b: b, c: c))
    }

    /// A jump whose end is not known yet; its index.
    mutating func emitJump(_ operation: Instruction.Operation = .jump, on operand: Int32 = 0) -> Int {
        emit(operation, operand)
        return code.instructions.count - 1
    }

    /// Lets jumps end here.
    mutating func land(_ jumps: Int...) { land(jumps) }

    mutating func land(_ jumps: [Int]) {
        for jump in jumps { code.instructions[jump].c = here }
        lastLabel = code.instructions.count
    }

    mutating func label() -> Int32 {
        lastLabel = code.instructions.count
        return here
    }

    mutating func newRegister() -> Int32 { newRegisters(1) }

    /// The first of several registers that stand side by side.
    mutating func newRegisters(_ count: Int) -> Int32 {
        let first = nextRegister
        nextRegister += Int32(count)
        frameSize = max(frameSize, nextRegister)
        return isMainFrame ? -1 - first : first
    }

    /// The register `offset` places after `operand`.
    func register(_ operand: Int32, _ offset: Int) -> Int32 {
        operand < 0 ? operand - Int32(offset) : operand + Int32(offset)
    }

    /// Gives the registers back that `work` takes for intermediate values.
    mutating func releasing(_ work: (inout Compiler) -> Void) {
        let mark = nextRegister
        work(&self)
        nextRegister = mark
    }

    mutating func constant(_ cell: Cell) -> Int32 {
        code.constants.append(cell)
        return -Code.constantBase - Int32(code.constants.count)
    }

    mutating func constant(_ literal: Expression.Literal) -> Typed {
        let (cell, type): (Cell, Type) =
            switch literal {
            case .none: (.none, .none)
            case .boolean(let value): (.boolean(value), .boolean)
            case .integer(let value): (.integer(value), .integer)
            case .number(let value): (.number(value), .number)
            case .text(let value): (code.memory.text(value), .text)
            }
        var typed = Typed(constant(cell), type)
        typed.literal = literal
        return typed
    }
}

// MARK: - Names

extension Compiler {
    mutating func newIdentity() -> Int {
        nextIdentity += 1
        return nextIdentity
    }

    mutating func declare(_ name: String, _ type: Type, at operand: Int32) {
        let local = Local(operand: operand, type: type, id: newIdentity())
        scopes[scopes.count - 1].names[name] = .variable(local)
    }

    func binding(_ name: String) -> Binding? {
        for scope in scopes.reversed() { if let binding = scope.names[name] { return binding } }
        return nil
    }

    var knownNames: [String] {
        let names = scopes.flatMap { $0.names.keys } + ["range", "namespace"]
        return Set(names).sorted()
    }

    /// What is known of a variable here.
    func type(of local: Local) -> Type { facts[Path(root: local.id)] ?? local.type }

    mutating func inScope(_ work: (inout Compiler) -> Void) {
        let (mark, count) = (nextRegister, scopes.count)
        scopes.append(Scope())
        work(&self)
        scopes.removeLast(scopes.count - count)
        nextRegister = mark
    }

    /// Runs `work` where the facts of a condition hold.
    mutating func assuming(_ new: [Fact], _ work: (inout Compiler) -> Void) {
        let saved = facts
        conditions += 1
        defer { conditions -= 1 }
        for fact in new { facts[fact.path] = fact.type }
        work(&self)
        facts = saved
    }

    /// What namespaces hold may have changed: nothing is known of it any more.
    mutating func forgetNamespaces() {
        facts = facts.filter { $0.key.root >= 0 }
    }
}

/// A field of a `namespace(…)`, by the place of its call and the macro instance around it.
struct NamespaceKey: Hashable {
    let template: Int
    let offset: Int
    let instance: Int
    let field: String
}

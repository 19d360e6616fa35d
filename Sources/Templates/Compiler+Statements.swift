internal import Diagnostics

extension Compiler {
    mutating func translate(_ statements: [Statement]) {
        guard nesting < Parser.deepest else {
            if let first = statements.first { report(.tooDeep(at: place(first.span))) }
            return
        }
        nesting += 1
        for statement in statements { translate(statement) }
        nesting -= 1
    }

    private mutating func translate(_ statement: Statement) {
        switch statement.node {
        case .text:
            checkUnshown(statement.span)
            printText(statement.span)
        case .output(let expression): output(expression)
        case .conditional(let branches, let otherwise): conditional(branches, otherwise, statement.span)
        case .loop(let loop): self.loop(loop, statement.span)
        case .set(let names, let value): set(names, value)
        case .setField(let name, let field, let value): setField(name, field, value)
        case .setBlock(let name, let filter, let body): setBlock(name, filter, body)
        case .with(let assignments, let body): with(assignments, body)
        case .filter(let filter, let body): filterBlock(filter, body)
        case .macro(let macro): declareMacro(macro)
        case .call(let call, let body): callBlock(call, body)
        case .block(let block): self.block(block)
        case .extends: break
        case .include(let include): self.include(include, statement.span)
        case .importing(let name, let alias, let withContext):
            bind(alias.text, to: .module(importing(name, withContext: withContext) ?? [:]))
        case .importingNames(let name, let names, let withContext):
            importNames(name, names, withContext: withContext)
        }
    }

    mutating func bind(_ name: String, to binding: Binding) { scopes[scopes.count - 1].names[name] = binding }

    private mutating func importNames(_ template: Name, _ names: [(name: Name, alias: Name)], withContext: Bool) {
        guard let found = importing(template, withContext: withContext) else {
            for (_, alias) in names { declare(alias.text, .unknown, at: constant(Cell.none)) }
            return
        }
        for (name, alias) in names {
            if let binding = found[name.text] {
                bind(alias.text, to: binding)
            } else {
                report(.unknownMacro(name.text, known: found.keys.sorted(), at: place(name.span)))
                declare(alias.text, .unknown, at: constant(Cell.none))
            }
        }
    }

    /// At the top of a template a macro sees what the template defines later, too; elsewhere what is there by now.
    mutating func declareMacro(_ macro: Statement.Macro) {
        let isTop = blockScopes.last == scopes.count && openBlocks.isEmpty
        if !isTop { openHome() }
        guard let home = openHomes.last else { return }
        bind(macro.name.text, to: .macro(MacroReference(macro: macro, template: template, home: home)))
        if !isTop {
            homes[home] = scopes
            openHomes.removeLast()
        }
    }

    private mutating func callBlock(_ call: Expression, _ body: [Statement]) {
        guard !isSilent else { return }
        guard case .call(let callee, let arguments) = call.node, case .macro(let macro, let name) = resolve(callee)
        else {
            if case .invalid = call.node { return }
            return report(.callNeedsMacro(at: place(call.span)))
        }
        guard !format.isMarkup || context.place == .text else {
            return report(.noMarkupHere("a « call » block", context.description, at: place(call.span)))
        }
        releasing { $0.print(.macro(macro, name), arguments, call.span, body: body) }
    }

    /// After ways through a template that must lead to the same place in the HTML.
    mutating func merge(_ one: MarkupContext, with other: MarkupContext, at span: Span, what: String) {
        guard format.isMarkup else { return }
        if let merged = one.merged(with: other) {
            context = merged
        } else {
            report(.branchesDiffer(what, one.description, other.description, at: place(span)))
            context = one
        }
    }
}

// MARK: - if

extension Compiler {
    /// What a branch leaves behind.
    private struct Ending {
        let context: MarkupContext
        let variables: [String: Type]
    }

    private mutating func conditional(_ branches: [Statement.Branch], _ otherwise: [Statement]?, _ span: Span) {
        let names = assigned(in: branches.flatMap(\.body) + (otherwise ?? []))
        for name in names { prepare(name) }
        let (before, mark, start) = (facts, nextRegister, context)
        var endings: [Ending] = []
        var ends: [Int] = []
        var isCertain = false
        let variables = scopes[scopes.count - 1].names
        for branch in branches where !isCertain {
            let test = value(branch.condition)
            let skip = emitJump(.jumpIfFalse, on: test.operand)
            nextRegister = mark
            if test.known != false {
                let learned = facts
                for fact in test.whenTrue { facts[fact.path] = fact.type }
                endings.append(ending(of: branch.body, names, variables, start))
                facts = learned
                ends.append(emitJump())
            }
            land(skip)
            isCertain = test.known == true
            for fact in test.whenFalse { facts[fact.path] = fact.type }
        }
        if !isCertain { endings.append(ending(of: otherwise ?? [], names, variables, start)) }
        land(ends)
        facts = before
        if names.contains(where: Self.isNamespaceField) { forgetNamespaces() }
        nextRegister = mark
        meet(endings, names, span)
    }

    private static func isNamespaceField(_ name: String) -> Bool { name.utf8.contains(UInt8(ascii: ".")) }

    private mutating func ending(
        of body: [Statement], _ names: [String], _ variables: [String: Binding], _ start: MarkupContext
    ) -> Ending {
        let (mark, saved) = (nextRegister, facts)
        context = start
        scopes[scopes.count - 1].names = variables
        conditions += 1
        translate(body)
        conditions -= 1
        var types: [String: Type] = [:]
        for name in names {
            if case .variable(let local) = scopes[scopes.count - 1].names[name] { types[name] = type(of: local) }
        }
        let result = Ending(context: context, variables: types)
        scopes[scopes.count - 1].names = variables
        (facts, nextRegister) = (saved, mark)
        return result
    }

    private mutating func meet(_ endings: [Ending], _ names: [String], _ span: Span) {
        guard let first = endings.first else { return }
        context = first.context
        for ending in endings.dropFirst() {
            merge(context, with: ending.context, at: span, what: "the branches of « if »")
        }
        for name in names {
            guard case .variable(let local) = scopes[scopes.count - 1].names[name] else { continue }
            var type = endings[0].variables[name] ?? .none
            for ending in endings.dropFirst() {
                let other = ending.variables[name] ?? .none
                if let joint = Type.joined(type, other) {
                    type = joint
                } else {
                    report(.unlikeBranches(name, type, other, at: place(span)))
                    type = .unknown
                }
            }
            declare(name, type, at: local.operand)
        }
    }

    /// Gives a variable that a branch sets its register before the branches part.
    private mutating func prepare(_ name: String) {
        if case .variable = scopes[scopes.count - 1].names[name] { return }
        guard !Self.isNamespaceField(name) else { return }
        let register = newRegister()
        if case .variable(let outer) = binding(name) {
            emit(.move, register, outer.operand)
            declare(name, type(of: outer), at: register)
        } else {
            emit(.move, register, constant(Cell.none))
            declare(name, .none, at: register)
        }
    }

    /// The variables that statements set in the scope in which they stand; `ns.` for the fields of namespaces.
    private func assigned(in statements: [Statement]) -> [String] {
        var names: [String] = []
        for statement in statements {
            switch statement.node {
            case .set(let targets, let value):
                if !isNamespaceCall(value) { names += targets.map(\.text) }
            case .setBlock(let name, _, _): names.append(name.text)
            case .setField(let name, _, _): names.append(name.text + ".")
            case .conditional(let branches, let otherwise):
                names += assigned(in: branches.flatMap(\.body) + (otherwise ?? []))
            default: break
            }
        }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

// MARK: - for

extension Compiler {
    private mutating func loop(_ loop: Statement.Loop, _ span: Span) {
        let mark = nextRegister
        var items = required(loop.items)
        if items.type.element == nil {
            report(.notIterable(items.type, at: place(loop.items.span)))
            items.type = .unknown
        }
        var learned: [(target: Int, fact: Fact)] = []
        if let condition = loop.condition { (items, learned) = filtered(items, loop.targets, condition) }
        let state = newRegisters(4)
        emit(.move, register(state, 2), constant(Cell.none))
        let start = code.instructions.count
        emit(.loopStart, state, items.operand)
        let before = (facts, context)
        forgetNamespaces()
        let top = label()
        inScope { compiler in
            compiler.emit(.loopItem, compiler.register(state, 3), state)
            let element = items.type.element ?? .unknown
            compiler.take(loop.targets, from: Typed(compiler.register(state, 3), element))
            compiler.bind("loop", to: .loop(operand: state, element: element, id: compiler.newIdentity()))
            compiler.assuming(compiler.transferred(learned, to: loop.targets)) { $0.translate(loop.body) }
        }
        emit(.loopNext, state, 0, top)
        merge(before.1, with: context, at: span, what: "the body of « for »")
        facts = before.0
        forgetNamespaces()
        end(loop, start, before.1, span)
        nextRegister = mark
    }

    private mutating func end(_ loop: Statement.Loop, _ start: Int, _ before: MarkupContext, _ span: Span) {
        guard let otherwise = loop.otherwise else { return land(start) }
        let skip = emitJump()
        land(start)
        let after = context
        context = before
        inScope { $0.translate(otherwise) }
        merge(after, with: context, at: span, what: "« for » and its « else »")
        land(skip)
    }

    /// The items for which the loop's condition holds (`loop` counts only those), and what it shows of each.
    private mutating func filtered(
        _ items: Typed, _ targets: [Name], _ condition: Expression
    ) -> (Typed, [(target: Int, fact: Fact)]) {
        var learned: [(target: Int, fact: Fact)] = []
        let result = collect(from: items, into: nil) { compiler, item in
            compiler.inScope { compiler in
                compiler.take(targets, from: item)
                let test = compiler.value(condition)
                learned = compiler.attributed(test.whenTrue, to: targets)
                let skip = compiler.emitJump(.jumpIfFalse, on: test.operand)
                compiler.emit(.listAppend, item.operand)
                compiler.land(skip)
            }
        }
        return (Typed(result, items.type.asList), learned)
    }

    /// Which of a loop's variables each fact is about.
    private func attributed(_ facts: [Fact], to targets: [Name]) -> [(target: Int, fact: Fact)] {
        facts.compactMap { fact in
            let target = targets.firstIndex { target in
                if case .variable(let local) = binding(target.text) { local.id == fact.path.root } else { false }
            }
            return target.map { ($0, fact) }
        }
    }

    /// The same facts about the variables that the body of the loop sees.
    private func transferred(_ learned: [(target: Int, fact: Fact)], to targets: [Name]) -> [Fact] {
        learned.compactMap { target, fact in
            guard case .variable(let local) = binding(targets[target].text) else { return nil }
            return Fact(path: Path(root: local.id, fields: fact.path.fields), type: fact.type)
        }
    }

    /// Names for a value, or for the parts of a tuple.
    private mutating func take(_ targets: [Name], from typed: Typed) {
        if targets.count == 1 { return declare(targets[0].text, typed.type, at: typed.operand) }
        let parts = unpacked(typed.type, targets)
        for (offset, target) in targets.enumerated() {
            let register = newRegister()
            emit(.field, register, typed.operand, Int32(offset))
            declare(target.text, parts[offset], at: register)
        }
    }

    private mutating func unpacked(_ type: Type, _ targets: [Name]) -> [Type] {
        if let parts = type.parts, parts.count == targets.count { return parts }
        if type != .unknown {
            report(
                .cannotUnpack(
                    type, into: targets.count, at: place(targets[0].span.through(targets[targets.count - 1].span))))
        }
        return Array(repeating: .unknown, count: targets.count)
    }
}

// MARK: - set and with

extension Compiler {
    private mutating func set(_ names: [Name], _ expression: Expression) {
        if names.count == 1, isNamespaceCall(expression) { return setNamespace(names[0], expression) }
        let mark = nextRegister
        let typed = value(expression)
        if names.count == 1 {
            assign(names[0], typed, mark)
        } else {
            let parts = unpacked(typed.type, names)
            let registers = newRegisters(names.count)
            for offset in names.indices { emit(.field, register(registers, offset), typed.operand, Int32(offset)) }
            for (offset, name) in names.enumerated() {
                assign(name, Typed(register(registers, offset), parts[offset]), nextRegister)
            }
        }
    }

    /// Moves a value into the register of a variable, a new one where the scope has none of that name.
    private mutating func assign(_ name: Name, _ typed: Typed, _ mark: Int32) {
        if case .variable(let local) = scopes[scopes.count - 1].names[name.text], isOwn(local.operand) {
            emit(.move, local.operand, typed.operand)
            declare(name.text, typed.type, at: local.operand)
            nextRegister = mark
        } else {
            nextRegister = mark
            let register = newRegister()
            if register != typed.operand { emit(.move, register, typed.operand) }
            declare(name.text, typed.type, at: register)
        }
    }

    /// Whether a register may be written by `set`: not the ones of loops, which other names may share.
    private func isOwn(_ operand: Int32) -> Bool { operand > -Code.constantBase }

    private mutating func setBlock(_ name: Name, _ filter: Expression?, _ body: [Statement]) {
        let mark = nextRegister
        var typed = block(body, at: name.span)
        if let filter { typed = applying(filter, to: typed) }
        assign(name, typed, mark)
    }

    /// What a body prints, as markup: its values are escaped already.
    private mutating func block(_ body: [Statement], at span: Span) -> Typed {
        captured(into: nil, as: .markup) { compiler in
            compiler.context = MarkupContext(isXML: compiler.format == .xml)
            compiler.inScope { $0.translate(body) }
            if compiler.format.isMarkup,
                compiler.context.merged(with: MarkupContext(isXML: compiler.format == .xml)) == nil
            {
                compiler.report(.mustEndInText("the block", compiler.context.description, at: compiler.place(span)))
            }
        }
    }

    private mutating func applying(_ filter: Expression, to typed: Typed) -> Typed {
        let saved = filterBlockInput
        defer { filterBlockInput = saved }
        filterBlockInput = typed
        return value(filter)
    }

    private mutating func filterBlock(_ filter: Expression, _ body: [Statement]) {
        guard !isSilent else { return }
        releasing { compiler in
            let typed = compiler.applying(filter, to: compiler.block(body, at: filter.span))
            compiler.printValue(typed, at: filter.span)
        }
    }

    private mutating func with(_ assignments: [(name: Name, value: Expression)], _ body: [Statement]) {
        inScope { compiler in
            // Each value is taken before the new names hold, as Jinja2 has it since 2.9.
            let values = assignments.map { ($0.name, compiler.freshValue($0.value)) }
            for (name, typed) in values { compiler.declare(name.text, typed.type, at: typed.operand) }
            compiler.translate(body)
        }
    }

    private mutating func freshValue(_ expression: Expression) -> Typed {
        let register = newRegister()
        return value(expression, into: register)
    }
}

// MARK: - namespace

extension Compiler {
    private func isNamespaceCall(_ expression: Expression) -> Bool {
        guard case .call(let callee, _) = expression.node, case .name("namespace") = callee.node else { return false }
        return binding("namespace") == nil
    }

    private mutating func setNamespace(_ name: Name, _ expression: Expression) {
        guard case .call(_, let arguments) = expression.node else { return }
        if let first = arguments.positional.first {
            report(.extraArgument("namespace", takes: 0, at: place(first.span)))
        }
        var fields: [String: Local] = [:]
        for (field, initial) in arguments.named {
            let register = newRegister()
            let typed = value(initial, into: register)
            let key = NamespaceKey(
                template: template, offset: field.span.start, instance: runningInstance, field: field.text)
            let type = namespaceTypes[key].flatMap { Type.joined($0, typed.type) } ?? typed.type
            namespaceTypes[key] = type
            namespaceKeys[register] = key
            fields[field.text] = Local(operand: register, type: type, id: -newIdentity())
        }
        bind(name.text, to: .namespace(fields))
    }

    /// A field of a namespace takes every value that fits its type; where the type must grow for it, the whole is
    /// checked once more with the wider type.
    private mutating func setField(_ name: Name, _ field: Name, _ expression: Expression) {
        guard case .namespace(let fields) = binding(name.text) else {
            _ = value(expression)
            return report(.notANamespace(name.text, at: place(name.span)))
        }
        let typed = value(expression)
        guard let local = fields[field.text] else {
            let known = fields.keys.sorted()
            return report(.unknownField(field.text, of: "namespace", known: known, at: place(field.span)))
        }
        emit(.move, local.operand, typed.operand)
        forgetNamespaces()
        guard let type = Type.joined(local.type, typed.type) else {
            return report(
                .unlike(local.type, typed.type, in: "« \(name.text).\(field.text) »", at: place(expression.span)))
        }
        if type != local.type, let key = namespaceKeys[local.operand] {
            namespaceTypes[key] = type
            needsAnotherPass = true
        }
    }
}

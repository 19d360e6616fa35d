internal import Diagnostics

extension Compiler {
    /// Enough for any real use; more comes of a macro that calls itself with ever new types.
    private static let mostInstances = 64

    /// Translates a call whose text goes right into the output.
    mutating func print(_ callee: Callee, _ arguments: Arguments, _ span: Span, body: [Statement]? = nil) {
        switch callee {
        case .macro(let macro, let name): callMacro(macro, name, arguments, body: body)
        case .caller(let operand):
            rejectArguments(arguments, of: "caller")
            emit(.callClosure, operand)
            lastLabel = code.instructions.count
        case .superBlock:
            rejectArguments(arguments, of: "super")
            printSuper(at: span)
        case .block(let name):
            rejectArguments(arguments, of: "self.\(name.text)")
            printBlock(named: name)
        case .range, .cycle, .changed: break
        }
    }

    private mutating func rejectArguments(_ arguments: Arguments, of callee: String) {
        guard let first = arguments.positional.first ?? arguments.named.first?.value else { return }
        report(.extraArgument(callee, takes: 0, at: place(first.span)))
    }

    private mutating func callMacro(
        _ reference: MacroReference, _ name: Name, _ arguments: Arguments, body: [Statement]?
    ) {
        let parameters = reference.macro.parameters.map {
            Filter.Parameter($0.name.text, isRequired: $0.fallback == nil)
        }
        let mark = nextRegister
        let closure = body.map { translateCallBody($0) }
        let bound = bind(arguments, to: parameters, of: name)
        let registers = newRegisters(bound.count)
        let types: [Type?] = bound.enumerated().map { offset, argument in
            argument.map { settled(value($0, into: register(registers, offset)).type) }
        }
        if let index = instance(reference, types, hasCaller: body != nil, name) {
            if index + 1 == runningInstance && conditions == 0 {
                report(.endlessMacro(name.text, at: place(name.span)))
            }
            emit(.call, mode: closure == nil ? 0 : 1, count: bound.count, Int32(index), registers, closure ?? 0)
        }
        nextRegister = mark
        lastLabel = code.instructions.count
    }

    private func settled(_ type: Type) -> Type { type == .json ? .markup : type }

    /// The block of a `call` tag: code of its own that runs in the frame in which it stands.
    private mutating func translateCallBody(_ body: [Statement]) -> Int32 {
        let closure = newRegister()
        emit(.closure, closure)
        let start = code.instructions.count - 1
        let skip = emitJump()
        code.instructions[start].c = label()
        let saved = context
        context = MarkupContext(isXML: format == .xml)
        // Its registers stay taken: the macro that runs meanwhile may not be given the same.
        let mark = nextRegister
        let count = scopes.count
        scopes.append(Scope())
        translate(body)
        endContext(saved, of: "a « call » block", at: body.first?.span ?? Span(0, 0))
        scopes.removeLast(scopes.count - count)
        nextRegister = max(mark, nextRegister)
        emit(.end)
        land(skip)
        return closure
    }

    /// What prints into a place of its own has to end where it began: in the text between tags.
    private mutating func endContext(_ saved: MarkupContext, of what: String, at span: Span) {
        if format.isMarkup, context.merged(with: MarkupContext(isXML: format == .xml)) == nil {
            report(.mustEndInText(what, context.description, at: place(span)))
        }
        context = saved
    }

    private mutating func instance(
        _ reference: MacroReference, _ types: [Type?], hasCaller: Bool, _ name: Name
    ) -> Int? {
        let offset = reference.macro.name.span.start
        let key = MacroInstance.Key(
            template: reference.template, offset: offset, home: reference.home, arguments: types, hasCaller: hasCaller)
        if let index = instances[key] { return index }
        let others = instances.keys.count { $0.template == key.template && $0.offset == offset }
        guard others < Self.mostInstances else {
            report(.endlessMacro(name.text, at: place(name.span)))
            return nil
        }
        let index = code.functions.count
        code.functions.append(Code.Function())
        instances[key] = index
        let step = waymark(name.span, "called from here")
        waiting.append(MacroInstance(key: key, index: index, reference: reference, trail: trail + [step]))
        return index
    }

    /// The body of a macro, in a frame of its own.
    mutating func translate(_ instance: MacroInstance) {
        template = instance.reference.template
        trail = instance.trail
        scopes = visible(homes[instance.reference.home]) + [Scope()]
        (facts, isMainFrame, nextRegister, frameSize) = ([:], false, 0, 0)
        (isSilent, nesting, conditions, runningInstance) = (false, 0, 0, instance.index + 1)
        openBlocks = []
        context = MarkupContext(isXML: format == .xml)
        code.functions[instance.index].entry = label()
        let macro = instance.reference.macro
        let registers = newRegisters(macro.parameters.count)
        let caller = newRegister()
        scopes[0].names["caller"] = nil
        if instance.key.hasCaller { scopes[scopes.count - 1].names["caller"] = .caller(operand: caller) }
        for (offset, parameter) in macro.parameters.enumerated() {
            declareParameter(parameter, instance.key.arguments[offset], at: register(registers, offset))
        }
        translate(macro.body)
        endContext(context, of: "a macro", at: macro.name.span)
        emit(.end)
        code.functions[instance.index].frameSize = frameSize
    }

    private mutating func declareParameter(_ parameter: Statement.Macro.Parameter, _ type: Type?, at register: Int32) {
        var type = type
        if type == nil, let fallback = parameter.fallback { type = value(fallback, into: register).type }
        declare(parameter.name.text, type ?? .unknown, at: register)
    }

    /// A macro sees what stands in the main frame, which outlives every call; not the registers of another macro.
    private func visible(_ scopes: [Scope]) -> [Scope] {
        scopes.map { scope in
            var scope = scope
            scope.names = scope.names.filter { name, binding in
                switch binding {
                case .variable(let local): local.operand < 0
                case .loop(let operand, _, _): operand < 0
                case .namespace(let fields): fields.values.allSatisfy { $0.operand < 0 }
                case .caller: false
                case .macro, .module: true
                }
            }
            return scope
        }
    }
}

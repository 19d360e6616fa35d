internal import Diagnostics

extension Compiler {
    /// What is called: a macro, or one of the few functions.
    enum Callee {
        case macro(MacroReference, Name)
        case caller(Int32)
        case superBlock
        case block(Name)
        case range(Name)
        case cycle(Int32, Name)
        case changed(Int32, Name)
    }

    mutating func call(_ callee: Expression, _ arguments: Arguments, _ span: Span, into target: Int32?) -> Typed {
        guard let found = resolve(callee) else { return unknown }
        switch found {
        case .range(let name): return range(name, arguments, into: target)
        case .cycle(let loop, let name): return cycle(loop, name, arguments, into: target)
        case .changed(let loop, let name): return changed(loop, name, arguments, into: target)
        case .macro, .caller, .superBlock, .block:
            return captured(into: target, as: .markup) { compiler in
                compiler.context = MarkupContext(isXML: compiler.format == .xml)
                compiler.print(found, arguments, span)
            }
        }
    }

    /// What something prints, as a value.
    mutating func captured(into target: Int32?, as type: Type, _ work: (inout Compiler) -> Void) -> Typed {
        let (saved, wasSilent) = (context, isSilent)
        isSilent = false
        emit(.captureStart)
        lastLabel = code.instructions.count
        work(&self)
        let register = self.target(target)
        let kind: Cell.Kind = type == .markup && format.isMarkup ? .markup : .text
        emit(.captureEnd, mode: kind.rawValue, register)
        lastLabel = code.instructions.count
        (context, isSilent) = (saved, wasSilent)
        return Typed(register, kind == .markup ? .markup : .text)
    }

    mutating func resolve(_ callee: Expression) -> Callee? {
        switch callee.node {
        case .name(let name): return function(Name(text: name, span: callee.span))
        case .field(let base, let name):
            guard case .name(let word) = base.node else { break }
            if word == "self", binding("self") == nil { return .block(name) }
            switch binding(word) {
            case .module(let names):
                if case .macro(let macro) = names[name.text] { return .macro(macro, name) }
                report(.unknownMacro(name.text, known: names.keys.sorted(), at: place(name.span)))
                return nil
            case .loop(let operand, _, _): return loopFunction(operand, name)
            default: break
            }
        default: break
        }
        reportNotCallable(callee)
        return nil
    }

    private mutating func function(_ name: Name) -> Callee? {
        switch binding(name.text) {
        case .macro(let macro): return .macro(macro, name)
        case .caller(let operand): return .caller(operand)
        case .none where name.text == "super": return .superBlock
        case .none where name.text == "range": return .range(name)
        case .none where name.text == "caller":
            report(.noCaller(at: place(name.span)))
            return nil
        case .none:
            report(.unknownMacro(name.text, known: knownMacros, at: place(name.span)))
            return nil
        default:
            report(.notCallable(name.text, filter: nil, at: place(name.span)))
            return nil
        }
    }

    private var knownMacros: [String] {
        let names = scopes.flatMap { scope in
            scope.names.filter { if case .macro = $0.value { true } else { false } }.keys
        }
        return Set(names + ["range", "namespace", "super", "caller"]).sorted()
    }

    private mutating func loopFunction(_ loop: Int32, _ name: Name) -> Callee? {
        if name.text == "cycle" { return .cycle(loop, name) }
        if name.text == "changed" { return .changed(loop, name) }
        report(.unknownField(name.text, of: "loop", known: ["cycle", "changed"], at: place(name.span)))
        return nil
    }

    /// `name.upper()` is Python; the same here is `name | upper`.
    private mutating func reportNotCallable(_ callee: Expression) {
        guard case .field(let base, let name) = callee.node else {
            return report(.notCallable(source(callee), filter: nil, at: place(callee.span)))
        }
        _ = value(base)
        let isFilter = BuiltinFilter(rawValue: name.text) != nil || environment.filters[name.text] != nil
        report(
            .notCallable(
                source(callee), filter: isFilter ? "\(source(base)) | \(name.text)" : nil, at: place(name.span)))
    }
}

// MARK: - Functions

extension Compiler {
    private mutating func range(_ name: Name, _ arguments: Arguments, into target: Int32?) -> Typed {
        let parameters = [
            Filter.Parameter("start", isRequired: true), Filter.Parameter("stop"), Filter.Parameter("step"),
        ]
        let bound = bind(arguments, to: parameters, of: name)
        let registers = newRegisters(3)
        for (offset, expression) in bound.enumerated() {
            argument(expression, .integer, into: register(registers, offset))
        }
        let register = self.target(target)
        emit(.builtin, count: 3, register, registers, Builtin.range.rawValue)
        return Typed(register, .list(.integer))
    }

    private mutating func cycle(_ loop: Int32, _ name: Name, _ arguments: Arguments, into target: Int32?) -> Typed {
        guard !arguments.positional.isEmpty else {
            report(.missingArgument("value", of: name.text, at: place(name.span)))
            return unknown
        }
        let registers = newRegisters(arguments.positional.count)
        var type = Type.unknown
        for (offset, argument) in arguments.positional.enumerated() {
            let typed = value(argument, into: register(registers, offset))
            if let joint = Type.joined(type, typed.type) {
                type = joint
            } else {
                report(.unlike(type, typed.type, in: "« cycle »", at: place(argument.span)))
            }
        }
        let register = self.target(target)
        emit(.cycle, count: arguments.positional.count, register, loop, registers)
        return Typed(register, type)
    }

    /// The register behind a loop's state remembers the value of the item before.
    private mutating func changed(_ loop: Int32, _ name: Name, _ arguments: Arguments, into target: Int32?) -> Typed {
        guard !arguments.positional.isEmpty else {
            report(.missingArgument("value", of: name.text, at: place(name.span)))
            return unknown
        }
        let registers = newRegisters(arguments.positional.count)
        for (offset, argument) in arguments.positional.enumerated() {
            _ = value(argument, into: register(registers, offset))
        }
        let list = newRegister()
        emit(.list, list, registers, Int32(arguments.positional.count))
        let result = self.target(target)
        emit(.changed, result, list, register(loop, 2))
        return Typed(result, .boolean)
    }
}

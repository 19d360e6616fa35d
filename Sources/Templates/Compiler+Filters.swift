internal import Diagnostics

extension Compiler {
    mutating func filter(
        _ input: Expression?, _ name: Name, _ arguments: Arguments, _ span: Span, into target: Int32?
    ) -> Typed {
        if let filter = environment.filters[name.text] {
            return hostFilter(filter, input, name, arguments, span, into: target)
        }
        guard let filter = BuiltinFilter(rawValue: name.text) else {
            let known = BuiltinFilter.allCases.map(\.rawValue) + environment.filters.keys
            report(.unknownFilter(name.text, known: known.sorted(), at: place(name.span)))
            if let input { _ = value(input) }
            return unknown
        }
        var call = FilterCall(filter: filter, name: name, input: input, span: span, target: target)
        let hasOwnArguments = filter == .format || (filter == .map && !arguments.positional.isEmpty)
        if !hasOwnArguments { call.bound = bind(arguments, to: filter.parameters, of: name) }
        switch filter {
        case .default, .d: return defaultValue(call)
        case .format: return format(call, arguments)
        case .safe: return safe(call)
        case .json, .tojson: return json(call)
        case .map: return map(call, arguments)
        case .whereField, .select, .reject, .selectattr, .rejectattr: return select(call)
        case .sort, .groupBy, .groupby, .unique, .min, .max, .sum, .join: return keyed(call)
        default: return plain(call)
        }
    }

    /// What a filter works on: the expression before it, or what its block printed.
    mutating func input(_ call: FilterCall, into target: Int32? = nil) -> Typed {
        if let input = call.input { return value(input, into: target) }
        var typed = filterBlockInput ?? unknown
        if let target {
            emit(.move, target, typed.operand)
            typed.operand = target
        }
        return typed
    }

    mutating func requiredInput(_ call: FilterCall, into target: Int32? = nil) -> Typed {
        if let input = call.input { return required(input, into: target) }
        var typed = input(call, into: target)
        if typed.type.isOptional {
            report(.optional("each item", at: place(call.name.span)))
            typed.type = typed.type == .none ? .unknown : typed.type.present
        }
        return typed
    }

    func inputSpan(_ call: FilterCall) -> Span { call.input?.span ?? call.name.span }
}

/// A use of a built-in filter.
struct FilterCall {
    let filter: BuiltinFilter
    let name: Name
    let input: Expression?
    let span: Span
    let target: Int32?
    var bound: [Expression?] = []

    func argument(_ name: String) -> Expression? {
        filter.parameters.firstIndex { $0.name == name }.flatMap { bound.indices.contains($0) ? bound[$0] : nil }
    }
}

// MARK: - Filters that are one step of the machine

extension Compiler {
    private struct Signature {
        let builtin: Builtin
        let input: WantedType
        let arguments: [WantedType]
    }

    private func signature(_ filter: BuiltinFilter) -> Signature {
        switch filter {
        case .abs: Signature(builtin: .abs, input: .number, arguments: [])
        case .batch: Signature(builtin: .batch, input: .list, arguments: [.integer, .any])
        case .slice: Signature(builtin: .slice, input: .list, arguments: [.integer, .any])
        case .capitalize: Signature(builtin: .capitalize, input: .text, arguments: [])
        case .center: Signature(builtin: .center, input: .text, arguments: [.integer])
        case .count, .length: Signature(builtin: .length, input: .listOrText, arguments: [])
        case .e, .escape: Signature(builtin: .escape, input: .any, arguments: [])
        case .forceescape: Signature(builtin: .forceEscape, input: .any, arguments: [])
        case .first: Signature(builtin: .first, input: .listOrText, arguments: [])
        case .last: Signature(builtin: .last, input: .listOrText, arguments: [])
        case .float: Signature(builtin: .float, input: .any, arguments: [.number])
        case .int: Signature(builtin: .int, input: .any, arguments: [.integer])
        case .indent: Signature(builtin: .indent, input: .text, arguments: [.any, .boolean, .boolean])
        case .limit: Signature(builtin: .limit, input: .listOrText, arguments: [.integer])
        case .list: Signature(builtin: .characters, input: .listOrText, arguments: [])
        case .lower: Signature(builtin: .lower, input: .text, arguments: [])
        case .upper: Signature(builtin: .upper, input: .text, arguments: [])
        case .title: Signature(builtin: .title, input: .text, arguments: [])
        case .replace: Signature(builtin: .replace, input: .text, arguments: [.text, .text, .integer])
        case .reverse: Signature(builtin: .reverse, input: .listOrText, arguments: [])
        case .round: Signature(builtin: .round, input: .number, arguments: [.integer, .text])
        case .string: Signature(builtin: .string, input: .any, arguments: [])
        case .striptags: Signature(builtin: .striptags, input: .text, arguments: [])
        case .trim: Signature(builtin: .trim, input: .text, arguments: [.text])
        case .truncate: Signature(builtin: .truncate, input: .text, arguments: [.integer, .boolean, .text, .integer])
        case .urlencode: Signature(builtin: .urlencode, input: .text, arguments: [])
        default: Signature(builtin: .wordcount, input: .text, arguments: [])
        }
    }

    private mutating func plain(_ call: FilterCall) -> Typed {
        let signature = signature(call.filter)
        let registers = newRegisters(1 + signature.arguments.count)
        var typed = requiredInput(call, into: registers)
        if signature.input == .any {
            typed = printed(typed, at: inputSpan(call))
            if typed.operand != registers { emit(.move, registers, typed.operand) }
        } else if signature.input == .text, let text = textual(typed, at: inputSpan(call)) {
            emit(.builtin, count: 1, registers, text.operand, Builtin.string.rawValue)
            typed.type = .text
        } else if !signature.input.accepts(typed.type) {
            report(
                .filterType(
                    call.name.text, typed.type, expected: signature.input.description, at: place(call.name.span)))
            typed.type = .unknown
        }
        for (offset, wanted) in signature.arguments.enumerated() {
            argument(call.bound[offset], wanted, into: register(registers, offset + 1))
        }
        let target = self.target(call.target)
        emit(.builtin, count: 1 + signature.arguments.count, target, registers, signature.builtin.rawValue)
        if call.filter == .round, typed.type == .integer, call.argument("method") == nil {
            return Typed(target, .integer)
        }
        return Typed(target, plainResult(call.filter, typed.type))
    }

    /// The text of a record or an object that prints one.
    private mutating func textual(_ typed: Typed, at span: Span) -> Typed? {
        guard case .object(let name) = typed.type, environment.types[name]?.printing != .never else { return nil }
        let text = printed(typed, at: span)
        return text.type.isText || text.type == typed.type ? text : nil
    }

    private func plainResult(_ filter: BuiltinFilter, _ input: Type) -> Type {
        switch filter {
        case .abs: input
        case .batch, .slice: .list(input.asList)
        case .count, .length, .int, .wordcount: .integer
        case .e, .escape, .forceescape: .markup
        case .first, .last:
            input == .unknown ? .unknown : input.isText ? .optional(.text) : (input.element ?? .unknown).asOptional
        case .float, .round: .number
        case .limit, .reverse: input.isText && input != .unknown ? .text : input.asList
        case .list: input.isText && input != .unknown ? .list(.text) : input.asList
        case .string: input.isText && input != .unknown ? input : .text
        case .indent, .trim, .capitalize, .title, .upper, .lower, .truncate, .replace, .center:
            input == .unknown ? .unknown : .text
        default: .text
        }
    }

    /// `safe` is for what is safe already: markup stays markup, text is refused.
    private mutating func safe(_ call: FilterCall) -> Typed {
        var typed = requiredInput(call, into: call.target)
        if ![.markup, .json, .unknown].contains(typed.type) {
            report(.notMarkup(typed.type, at: place(call.name.span)))
            typed.type = .unknown
        }
        return typed
    }

    private mutating func json(_ call: FilterCall) -> Typed {
        let register = newRegister()
        let typed = input(call, into: register)
        if let text = jsonText(typed, at: inputSpan(call)), text.operand != register {
            emit(.move, register, text.operand)
        } else if !isJSON(typed.type) {
            report(
                .filterType(
                    call.name.text, typed.type, expected: "texts, numbers, booleans or lists of them",
                    at: place(call.name.span)))
        }
        let target = self.target(call.target)
        emit(.builtin, count: 1, target, register, Builtin.json.rawValue)
        return Typed(target, .json)
    }

    /// A record or an object is written as what it prints.
    private mutating func jsonText(_ typed: Typed, at span: Span) -> Typed? {
        guard case .object(let name) = typed.type, environment.types[name]?.printing != .never else { return nil }
        return printed(typed, at: span)
    }

    private func isJSON(_ type: Type) -> Bool {
        switch type {
        case .object(let name): return environment.types[name]?.printing == .text
        case .optional(let inner): return isJSON(inner)
        case .list(let element): return isJSON(element)
        case .tuple(let items): return items.allSatisfy(isJSON)
        case .group: return false
        default: return true
        }
    }

    private mutating func format(_ call: FilterCall, _ arguments: Arguments) -> Typed {
        for (name, _) in arguments.named {
            report(.unknownArgument(name.text, of: "format", known: [], at: place(name.span)))
        }
        let registers = newRegisters(1 + arguments.positional.count)
        let typed = requiredInput(call, into: registers)
        if !typed.type.isText {
            report(.filterType("format", typed.type, expected: "a text", at: place(call.name.span)))
        }
        for (offset, argument) in arguments.positional.enumerated() {
            _ = printable(argument, into: register(registers, offset + 1))
        }
        let target = self.target(call.target)
        emit(.builtin, count: 1 + arguments.positional.count, target, registers, Builtin.format.rawValue)
        return Typed(target, typed.type.isText ? typed.type : .text)
    }
}

// MARK: - default

extension Compiler {
    private mutating func defaultValue(_ call: FilterCall) -> Typed {
        let target = self.target(call.target)
        let empty = Expression(node: .literal(.text("")), span: call.name.span, depth: 1)
        let fallback = call.bound[0] ?? empty
        if let input = call.input, case .name(let name) = input.node, binding(name) == nil {
            return value(fallback, into: target)
        }
        let typed = input(call, into: target)
        let isForFalse = literalFlag(call.bound[1], "boolean")
        if typed.type == .none && !isForFalse { return value(fallback, into: target) }
        let jump = emitJump(isForFalse ? .jumpIfTrue : .jumpIfPresent, on: target)
        conditions += 1
        let other = value(fallback, into: target)
        conditions -= 1
        land(jump)
        if !typed.type.isOptional && !isForFalse { return Typed(target, typed.type) }
        guard let type = Type.joined(typed.type == .none ? .unknown : typed.type.present, other.type) else {
            report(.unlike(typed.type.present, other.type, in: "« default »", at: place(fallback.span)))
            return unknown
        }
        return Typed(target, type)
    }
}

// MARK: - Filters of the host

extension Compiler {
    private mutating func hostFilter(
        _ filter: Filter, _ input: Expression?, _ name: Name, _ arguments: Arguments, _ span: Span, into target: Int32?
    ) -> Typed {
        let bound = bind(arguments, to: filter.parameters, of: name)
        let registers = newRegisters(1 + bound.count)
        let call = FilterCall(filter: .e, name: name, input: input, span: span, target: target)
        let typed =
            filter.takesOptional ? self.input(call, into: registers) : requiredInput(call, into: registers)
        let given = bound.enumerated().map { offset, argument in
            hostArgument(argument, into: register(registers, offset + 1))
        }
        let result = self.target(target)
        let isFixed = filter.isFixed && bound.isEmpty && input?.isLiteral == true
        emit(
            .host, mode: isFixed ? code.useFixed() : 0, count: 1 + bound.count, result, registers, code.use(filter))
        let isKnown = typed.type != .unknown && !given.contains { $0?.type == .unknown }
        let isComplete = zip(filter.parameters, bound).allSatisfy { !$0.isRequired || $1 != nil }
        guard isKnown, isComplete else { return Typed(result, .unknown) }
        let subject = Filter.Argument(type: typed.type, literal: typed.literal?.value)
        return Typed(result, verdict(filter, subject, given, bound, name))
    }

    private mutating func hostArgument(_ argument: Expression?, into register: Int32) -> Filter.Argument? {
        guard let argument else {
            emit(.move, register, constant(Cell.none))
            return nil
        }
        let typed = value(argument, into: register)
        return Filter.Argument(type: typed.type, literal: typed.literal?.value)
    }

    private mutating func verdict(
        _ filter: Filter, _ input: Filter.Argument, _ given: [Filter.Argument?], _ bound: [Expression?], _ name: Name
    ) -> Type {
        switch filter.check(input, given) {
        case .result(let type):
            for path in filter.reads { need(path.split(separator: "."), of: input.type) }
            return type
        case .wrongInput(let expected):
            report(.filterType(name.text, input.type, expected: expected, at: place(name.span)))
        case .missing(let sentence, let hint):
            report(.missingInput(sentence, hint: hint, at: place(name.span)))
        case .wrongArgument(let parameter, let sentence):
            let span = bound.indices.contains(parameter) ? bound[parameter]?.span : nil
            report(.hostArgument(sentence, at: place(span ?? name.span)))
        }
        return .unknown
    }

    /// Notes what a filter reads by itself; it was its own matter to refuse a value that has no such fields.
    private mutating func need(_ path: some Collection<Substring>, of type: Type) {
        guard let name = path.first, case .object(let typeName) = type.innermost,
            let object = environment.types[typeName], let index = object.indices[String(name)]
        else { return }
        needs.insert(index, of: typeName)
        need(path.dropFirst(), of: object.fields[index].type)
    }
}

extension Type {
    /// What lists and options are made of.
    fileprivate var innermost: Type {
        switch self {
        case .list(let type), .optional(let type): type.innermost
        default: self
        }
    }
}

extension Expression.Literal {
    var value: Value {
        switch self {
        case .none: .none
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .text(let value): .text(value)
        }
    }
}

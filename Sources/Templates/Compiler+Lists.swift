internal import Diagnostics

// Filters that look into the items of a list are translated into loops, so that the checker sees every field and every test.

extension Compiler {
    /// A new list of what `body` makes of each item; `body` appends to it with `listAppend`.
    mutating func collect(
        from list: Typed, into target: Int32?, _ body: (inout Compiler, Typed) -> Void
    ) -> Int32 {
        let state = newRegisters(3)
        let item = register(state, 2)
        emit(.listStart)
        let start = code.instructions.count
        emit(.loopStart, state, list.operand)
        let top = label()
        emit(.loopItem, item, state)
        let mark = nextRegister
        var typed = Typed(item, list.type.element ?? .unknown)
        typed.path = Path(root: newIdentity())
        conditions += 1
        body(&self, typed)
        conditions -= 1
        nextRegister = mark
        emit(.loopNext, state, 0, top)
        land(start)
        let result = self.target(target)
        emit(.listEnd, result)
        return result
    }

    /// The list that a filter works on; tells a mistake where it is none.
    mutating func listInput(_ call: FilterCall) -> Typed {
        var typed = requiredInput(call)
        if typed.type.element == nil {
            report(.filterType(call.name.text, typed.type, expected: "a list", at: place(call.name.span)))
            typed.type = .unknown
        }
        return typed
    }

    /// A field by its dotted path: `state.region`; of tuples also by position.
    mutating func attribute(_ path: Name, of item: Typed) -> Typed {
        var typed = item
        var offset = path.span.start + 1
        for part in path.text.split(separator: ".", omittingEmptySubsequences: false) {
            let span = Span(offset, offset + part.utf8.count)
            offset = span.end + 1
            if let parts = typed.type.parts, let position = Int(part), parts.indices.contains(position) {
                let register = newRegister()
                emit(.field, register, typed.operand, Int32(position))
                typed = Typed(register, parts[position])
            } else {
                typed = field(String(part), of: typed, at: span)
            }
        }
        return typed
    }
}

// MARK: - map, where, select

extension Compiler {
    /// `map(attribute='name', default='…')`, or `map('upper')` with the arguments of that filter.
    mutating func map(_ call: FilterCall, _ arguments: Arguments) -> Typed {
        if let first = arguments.positional.first { return map(call, by: first, arguments) }
        guard let path = literalText(call.argument("attribute"), "attribute") else {
            if call.argument("attribute") == nil {
                report(.missingArgument("attribute", of: "map", at: place(call.name.span)))
            }
            return unknown
        }
        let list = listInput(call)
        let fallback = call.argument("default").map { value($0) }
        return collected(from: list, call) { compiler, item in
            let typed = compiler.attribute(path, of: item)
            return fallback.map { compiler.replacingNone(typed, with: $0, at: call.name.span) } ?? typed
        }
    }

    private mutating func map(_ call: FilterCall, by filter: Expression, _ arguments: Arguments) -> Typed {
        guard let name = literalText(filter, "filter") else { return unknown }
        let rest = Arguments(positional: Array(arguments.positional.dropFirst()), named: arguments.named)
        let list = listInput(call)
        return collected(from: list, call) { $0.apply(name, to: $1, rest) }
    }

    private mutating func collected(
        from list: Typed, _ call: FilterCall, _ make: (inout Compiler, Typed) -> Typed
    ) -> Typed {
        var element = Type.unknown
        let result = collect(from: list, into: call.target) { compiler, item in
            let typed = make(&compiler, item)
            element = typed.type
            compiler.emit(.listAppend, typed.operand)
        }
        return Typed(result, .list(element))
    }

    private mutating func replacingNone(_ typed: Typed, with fallback: Typed, at span: Span) -> Typed {
        let register = newRegister()
        emit(.move, register, typed.operand)
        let jump = emitJump(.jumpIfPresent, on: register)
        emit(.move, register, fallback.operand)
        land(jump)
        if let type = Type.joined(typed.type.present, fallback.type) { return Typed(register, type) }
        report(.unlike(typed.type.present, fallback.type, in: "« default »", at: place(span)))
        return Typed(register, .unknown)
    }

    /// A filter named in an argument, on an item of a list.
    private mutating func apply(_ name: Name, to item: Typed, _ arguments: Arguments) -> Typed {
        let saved = filterBlockInput
        defer { filterBlockInput = saved }
        filterBlockInput = item
        return filter(nil, name, arguments, name.span, into: nil)
    }

    /// Keeps the items for which a field, or the item itself, counts as true, equals a value or passes a test.
    mutating func select(_ call: FilterCall) -> Typed {
        let list = listInput(call)
        let keepsFalse = call.filter == .reject || call.filter == .rejectattr
        let attributeName = literalText(call.argument("attribute"), "attribute")
        let test = literalText(call.argument("test"), "test")
        let wanted = call.argument("value")
        let value = wanted.map { self.value($0) }
        let result = collect(from: list, into: call.target) { compiler, item in
            let typed = attributeName.map { compiler.attribute($0, of: item) } ?? item
            let verdict = compiler.verdict(of: test, on: typed, value, wanted, call)
            let jump = compiler.emitJump(keepsFalse ? .jumpIfTrue : .jumpIfFalse, on: verdict)
            compiler.emit(.listAppend, item.operand)
            compiler.land(jump)
        }
        return Typed(result, list.type.asList)
    }

    private mutating func verdict(
        of test: Name?, on typed: Typed, _ value: Typed?, _ wanted: Expression?, _ call: FilterCall
    ) -> Int32 {
        if let test { return self.test(test, on: typed, value.flatMap { value in wanted.map { (value, $0) } }).operand }
        guard let value, let wanted else { return typed.operand }
        let register = newRegister()
        let subject = Expression(node: .invalid, span: wanted.span, depth: 1)
        _ = compare((typed, subject), .equal, (value, wanted), into: register)
        return register
    }
}

// MARK: - Filters that go by a key: sort, group, unique, sum …

extension Compiler {
    mutating func keyed(_ call: FilterCall) -> Typed {
        let registers = newRegisters(3)
        let list = listInput(call)
        if list.operand != registers { emit(.move, registers, list.operand) }
        let path = literalText(call.argument("attribute"), "attribute")
        var key = list.type.element ?? .unknown
        let keys = collect(from: list, into: register(registers, 1)) { compiler, item in
            let typed = compiler.key(path, of: item, call)
            key = typed.type
            compiler.emit(.listAppend, typed.operand)
        }
        precondition(keys == register(registers, 1), "Templates: the keys of a list went astray")
        return keyedResult(call, list.type, key, registers)
    }

    /// The value of an item by which a filter goes; several fields, with commas between them, sort one after the other.
    private mutating func key(_ path: Name?, of item: Typed, _ call: FilterCall) -> Typed {
        let isOrder = [.sort, .min, .max, .groupby].contains(call.filter)
        guard let path else {
            if call.argument("attribute") != nil { return unknown }
            return checkedKey(isOrder ? ordered(item, at: inputSpan(call)) : item, call)
        }
        let paths = path.text.split(separator: ",").map(String.init)
        guard paths.count > 1, call.filter == .sort else {
            let typed = attribute(path, of: item)
            return checkedKey(isOrder && call.filter != .groupby ? ordered(typed, at: path.span) : typed, call)
        }
        let registers = newRegisters(paths.count)
        var offset = path.span.start
        for (index, part) in paths.enumerated() {
            let typed = ordered(
                attribute(Name(text: part, span: Span(offset, offset + part.utf8.count)), of: item), at: path.span)
            emit(.move, register(registers, index), checkedKey(typed, call).operand)
            offset += part.utf8.count + 1
        }
        let list = newRegister()
        emit(.list, list, registers, Int32(paths.count))
        return Typed(list, .unknown)
    }

    private mutating func checkedKey(_ typed: Typed, _ call: FilterCall) -> Typed {
        let type = typed.type.present
        let span = call.argument("attribute")?.span ?? call.name.span
        switch call.filter {
        case .sort, .min, .max:
            if !type.isNumber && !type.isText && type != .boolean && type.parts == nil && type != .none {
                report(.notOrdered(type, at: place(span)))
            }
        case .sum:
            if typed.type.isOptional || !type.isNumber { report(.notSummable(typed.type, at: place(span))) }
        case .join: return printed(withType(type, typed), at: span)
        default: break
        }
        return typed
    }

    private mutating func keyedResult(_ call: FilterCall, _ list: Type, _ key: Type, _ registers: Int32) -> Typed {
        let target = self.target(call.target)
        let flags = register(registers, 2)
        let element = list.element ?? .unknown
        let reverse: UInt8 = call.filter == .sort && literalFlag(call.argument("reverse"), "reverse") ? 1 : 0
        let exact: UInt8 = literalFlag(call.argument("case_sensitive"), "case_sensitive") ? 2 : 0
        if call.filter == .join {
            argument(call.argument("d"), .text, into: flags)
        } else if call.filter == .sum {
            argument(call.argument("start"), .number, into: flags)
        }
        let (builtin, type): (Builtin, Type) =
            switch call.filter {
            case .sort: (.sort, list.asList)
            case .groupby: (.groupSorted, .list(.group(key: key, element: element)))
            case .groupBy: (.group, .list(.group(key: key, element: element)))
            case .unique: (.unique, list.asList)
            case .min: (.least, element.asOptional)
            case .max: (.greatest, element.asOptional)
            case .sum: (.sum, key.isNumber ? key : .number)
            default: (.join, key == .markup || key == .json ? .markup : .text)
            }
        emit(.builtin, mode: reverse | exact, count: 3, target, registers, builtin.rawValue)
        return Typed(target, type)
    }
}

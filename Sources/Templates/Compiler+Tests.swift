internal import Diagnostics

extension Compiler {
    static let testNames = [
        "boolean", "callable", "defined", "divisibleby", "eq", "equalto", "even", "false", "float", "ge", "greaterthan",
        "gt", "in", "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping", "ne", "none", "number", "odd",
        "sameas", "sequence", "string", "true", "undefined", "upper",
    ]

    mutating func test(
        _ input: Expression, _ name: Name, _ arguments: Arguments, isNegated: Bool, into target: Int32?
    ) -> Typed {
        var result = test(input, name, arguments)
        if isNegated {
            let register = self.target(target)
            emit(.not, register, result.operand)
            result.operand = register
            result.literal = nil
            (result.whenTrue, result.whenFalse) = (result.whenFalse, result.whenTrue)
            result.known = result.known.map { !$0 }
        }
        return result
    }

    private mutating func test(_ input: Expression, _ name: Name, _ arguments: Arguments) -> Typed {
        if let verdict = definedness(input, name.text) { return verdict }
        let typed = value(input)
        for (name, _) in arguments.named {
            report(.unknownArgument(name.text, of: "is", known: [], at: place(name.span)))
        }
        let takes = Self.takesArgument(name.text) ? 1 : 0
        if arguments.positional.count < takes {
            report(.missingArgument("value", of: name.text, at: place(name.span)))
            return withType(.boolean, unknown)
        }
        if arguments.positional.count > takes {
            report(.extraArgument(name.text, takes: takes, at: place(arguments.positional[takes].span)))
        }
        return test(name, on: typed, arguments.positional.first.map { (value($0), $0) }, input)
    }

    private static func takesArgument(_ test: String) -> Bool {
        ["divisibleby", "eq", "equalto", "ge", "greaterthan", "gt", "in", "le", "lessthan", "lt", "ne", "sameas"]
            .contains(
                test)
    }

    /// A name that is not there may be asked for, and only asked for: what depends on it is left out.
    private mutating func definedness(_ input: Expression, _ test: String) -> Typed? {
        guard test == "defined" || test == "undefined", case .name(let name) = input.node else { return nil }
        if case .variable = binding(name) { return nil }
        return certain((binding(name) != nil) == (test == "defined"))
    }

    private mutating func certain(_ truth: Bool) -> Typed {
        var typed = constant(Expression.Literal.boolean(truth))
        typed.known = truth
        return typed
    }

    /// A test on a value; tests that look at the type alone are decided here.
    mutating func test(
        _ name: Name, on typed: Typed, _ argument: (Typed, Expression)? = nil, _ input: Expression? = nil
    ) -> Typed {
        let subject = input ?? Expression(node: .invalid, span: name.span, depth: 1)
        let isUnknown = typed.type == .unknown
        switch name.text {
        case "defined": return presence(typed, isWanted: true)
        case "undefined", "none": return presence(typed, isWanted: false)
        case "eq", "equalto", "sameas", "==": return relation(.equal, typed, subject, argument)
        case "ne", "!=": return relation(.unequal, typed, subject, argument)
        case "lt", "lessthan", "<": return relation(.less, typed, subject, argument)
        case "le", "<=": return relation(.lessOrEqual, typed, subject, argument)
        case "gt", "greaterthan", ">": return relation(.greater, typed, subject, argument)
        case "ge", ">=": return relation(.greaterOrEqual, typed, subject, argument)
        case "in": return relation(.contained, typed, subject, argument)
        case "odd", "even", "divisibleby": return arithmeticTest(name, typed, argument)
        case "lower": return machineTest(.isLower, typed)
        case "upper": return machineTest(.isUpper, typed)
        case "true", "false": return truthTest(typed, isWanted: name.text == "true")
        case "string": return typeTest(typed) { $0.isText }
        case "number": return typeTest(typed) { $0.isNumber || $0 == .boolean }
        case "integer": return typeTest(typed) { $0 == .integer }
        case "float": return typeTest(typed) { $0 == .number }
        case "boolean": return typeTest(typed) { $0 == .boolean }
        case "mapping": return typeTest(typed) { if case .object = $0 { true } else { false } }
        case "callable": return certain(false)
        case "iterable", "sequence": return typeTest(typed) { $0.isText || $0.element != nil || $0.parts != nil }
        default:
            if !isUnknown || input != nil {
                report(.unknownTest(name.text, known: Self.testNames, at: place(name.span)))
            }
            return withType(.boolean, unknown)
        }
    }

    private mutating func presence(_ typed: Typed, isWanted: Bool) -> Typed {
        if typed.type == .none { return certain(!isWanted) }
        let register = newRegister()
        emit(.isNone, register, typed.operand)
        if isWanted { emit(.not, register, register) }
        var result = Typed(register, .boolean)
        if isWanted { result.whenTrue = typed.present } else { result.whenFalse = typed.present }
        return result
    }

    private mutating func relation(
        _ relation: Expression.Comparison.Operator, _ typed: Typed, _ subject: Expression,
        _ argument: (Typed, Expression)?
    ) -> Typed {
        guard let argument else {
            report(.missingArgument("value", of: "test", at: place(subject.span)))
            return withType(.boolean, unknown)
        }
        let register = newRegister()
        let facts = compare((typed, subject), relation, argument, into: register)
        var result = Typed(register, .boolean)
        (result.whenTrue, result.whenFalse) = facts
        return result
    }

    private mutating func arithmeticTest(_ name: Name, _ typed: Typed, _ argument: (Typed, Expression)?) -> Typed {
        let registers = newRegisters(2)
        if !typed.type.isInteger {
            report(.testType(name.text, typed.type, expected: "an integer", at: place(name.span)))
        }
        emit(.move, registers, typed.operand)
        let builtin: Builtin = ["odd": .odd, "even": .even][name.text] ?? .divisibleBy
        if builtin == .divisibleBy {
            if let argument, !argument.0.type.isInteger {
                report(.wrongArgument(argument.0.type, expected: "an integer", at: place(argument.1.span)))
            }
            emit(.move, register(registers, 1), argument?.0.operand ?? constant(Cell.integer(1)))
        }
        emit(.builtin, count: 2, registers, registers, builtin.rawValue)
        return Typed(registers, .boolean)
    }

    private mutating func machineTest(_ builtin: Builtin, _ typed: Typed) -> Typed {
        let register = newRegister()
        emit(.move, register, typed.operand)
        emit(.builtin, count: 1, register, register, builtin.rawValue)
        return Typed(register, .boolean)
    }

    private mutating func truthTest(_ typed: Typed, isWanted: Bool) -> Typed {
        guard typed.type.present == .boolean else { return certain(false) }
        let register = newRegister()
        emit(
            .compare, mode: Expression.Comparison.Operator.equal.code, register, typed.operand,
            constant(Cell.boolean(isWanted)))
        var result = Typed(register, .boolean)
        result.whenTrue = typed.present
        return result
    }

    private mutating func typeTest(_ typed: Typed, _ holds: (Type) -> Bool) -> Typed {
        if typed.type == .unknown { return withType(.boolean, unknown) }
        guard holds(typed.type.present) else { return certain(false) }
        return typed.type.isOptional ? presence(typed, isWanted: true) : certain(true)
    }
}

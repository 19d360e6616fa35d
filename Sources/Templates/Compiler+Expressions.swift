internal import Diagnostics

extension Compiler {
    /// Checks and translates an expression. `target` is a fresh register where the caller wants the value to be.
    mutating func value(_ expression: Expression, into target: Int32? = nil) -> Typed {
        var typed = node(expression, into: target)
        if let target, typed.operand != target {
            emit(.move, target, typed.operand)
            typed.operand = target
        }
        if typed.present.isEmpty, let path = typed.path, typed.type.isOptional, typed.type != .none {
            typed.present = [Fact(path: path, type: typed.type.present)]
        }
        typed.whenTrue += typed.present
        return typed
    }

    private mutating func node(_ expression: Expression, into target: Int32?) -> Typed {
        switch expression.node {
        case .invalid: return Typed(constant(Cell.none), .unknown)
        case .literal(let literal): return constant(literal)
        case .name(let name): return variable(name, expression.span)
        case .list(let items): return list(items, into: target)
        case .tuple(let items): return tuple(items, into: target)
        case .field(let base, let name): return field(base, name, into: target)
        case .index(let base, let index): return item(base, index, into: target)
        case .slice(let base, let slice): return self.slice(base, slice, into: target)
        case .negation(let operand): return negation(operand, into: target)
        case .not(let operand): return not(operand, into: target)
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, left, right, expression.span, into: target)
        case .concatenation(let parts): return concatenation(parts, into: target)
        case .comparison(let first, let rest): return comparison(first, rest, into: target)
        case .and(let parts): return conjunction(parts, into: target)
        case .or(let parts): return disjunction(parts, into: target)
        case .conditional(let condition, let then, let otherwise):
            return conditional(condition, then, otherwise, expression.span, into: target)
        case .filter(let input, let name, let arguments):
            return filter(input, name, arguments, expression.span, into: target)
        case .test(let input, let name, let arguments, let isNegated):
            return test(input, name, arguments, isNegated: isNegated, into: target)
        case .call(let callee, let arguments):
            return call(callee, arguments, expression.span, into: target)
        }
    }

    var unknown: Typed { mutating get { Typed(constant(Cell.none), .unknown) } }

    mutating func target(_ wanted: Int32?) -> Int32 { wanted ?? newRegister() }

    /// The value without `none`; tells a mistake where it may be missing.
    mutating func required(_ expression: Expression, into target: Int32? = nil) -> Typed {
        var typed = value(expression, into: target)
        if typed.type.isOptional {
            report(.optional(source(expression), at: place(expression.span)))
            typed.type = typed.type == .none ? .unknown : typed.type.present
        }
        return typed
    }

    /// The words of an expression, for messages.
    func source(_ expression: Expression) -> String {
        let bytes = library.templates[template].file.bytes
        let span = expression.span
        guard span.start < span.end, span.end <= bytes.count else { return "" }
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
}

// MARK: - Names and fields

extension Compiler {
    private mutating func variable(_ name: String, _ span: Span) -> Typed {
        switch binding(name) {
        case .variable(let local): return typed(local)
        case .none:
            report(.unknownVariable(name, known: knownNames, at: place(span)))
            return unknown
        case .namespace, .macro, .module, .loop, .caller:
            report(.notAValue(name, at: place(span)))
            return unknown
        }
    }

    func typed(_ local: Local) -> Typed {
        var typed = Typed(local.operand, type(of: local))
        typed.path = Path(root: local.id)
        return typed
    }

    private mutating func field(_ base: Expression, _ name: Name, into target: Int32?) -> Typed {
        if case .name(let word) = base.node, let special = specialField(word, name, into: target) { return special }
        let object = value(base)
        return field(name.text, of: object, at: name.span, into: target)
    }

    /// Fields of what is not a value: `loop.index`, `ns.found`, `forms.title`.
    private mutating func specialField(_ word: String, _ name: Name, into target: Int32?) -> Typed? {
        switch binding(word) {
        case .loop(let operand, let element, let id):
            var typed = loopField(operand, element, name, into: target)
            let path = Path(root: id, fields: [name.text])
            typed.path = path
            typed.type = facts[path] ?? typed.type
            return typed
        case .namespace(let fields):
            if let local = fields[name.text] { return typed(local) }
            report(.unknownField(name.text, of: "namespace", known: fields.keys.sorted(), at: place(name.span)))
            return unknown
        case .module(let names):
            if case .variable(let local) = names[name.text] { return typed(local) }
            let isMacro = names[name.text] != nil
            report(
                isMacro
                    ? .notAValue(name.text, at: place(name.span))
                    : .unknownMacro(name.text, known: names.keys.sorted(), at: place(name.span)))
            return unknown
        default: return nil
        }
    }

    mutating func field(_ name: String, of object: Typed, at span: Span, into target: Int32? = nil) -> Typed {
        guard let (index, declared) = lookUp(name, in: object.type.present, at: span) else { return unknown }
        let register = self.target(target)
        emit(.field, register, object.operand, index)
        var path = object.path
        path?.fields.append(name)
        let narrowed = path.flatMap { facts[$0] }
        var typed = Typed(register, narrowed ?? (object.type.isOptional ? declared.asOptional : declared))
        typed.path = path
        if typed.type.isOptional, let path {
            typed.present = [Fact(path: path, type: declared.present)] + object.present
        }
        return typed
    }

    /// Where a field stands in a value of the type, and its own type.
    private mutating func lookUp(_ name: String, in type: Type, at span: Span) -> (Int32, Type)? {
        switch type {
        case .unknown: return nil
        case .group(let key, let element):
            if name == "grouper" { return (0, key) }
            if name == "list" { return (1, .list(element)) }
            report(.unknownField(name, of: "Group", known: ["grouper", "list"], at: place(span)))
        case .object(let typeName):
            guard let object = environment.types[typeName] else {
                report(.unknownType(typeName, at: place(span)))
                return nil
            }
            if let index = object.indices[name] {
                needs.insert(index, of: typeName)
                return (Int32(index), object.fields[index].type)
            }
            report(.unknownField(name, of: typeName, known: object.fields.map(\.name), at: place(span)))
        default:
            let isFilter = BuiltinFilter(rawValue: name) != nil
            report(.noFields(type, name, isFilter: isFilter, at: place(span)))
        }
        return nil
    }

    private mutating func loopField(_ loop: Int32, _ element: Type, _ name: Name, into target: Int32?) -> Typed {
        guard let field = LoopField.named[name.text] else {
            let known = LoopField.allCases.map(\.name) + ["cycle", "changed"]
            report(.unknownField(name.text, of: "loop", known: known, at: place(name.span)))
            return unknown
        }
        let register = self.target(target)
        emit(.loopField, mode: field.rawValue, register, loop)
        let type: Type =
            switch field {
            case .first, .last: .boolean
            case .previtem, .nextitem: element.asOptional
            default: .integer
            }
        return Typed(register, type)
    }

    private mutating func item(_ base: Expression, _ index: Expression, into target: Int32?) -> Typed {
        let list = required(base)
        let position = required(index)
        let register = self.target(target)
        emit(.item, register, list.operand, position.operand)
        if list.type == .unknown { return Typed(register, .unknown) }
        if !position.type.isInteger { report(.wrongType(position.type, expected: "an integer", at: place(index.span))) }
        if let parts = list.type.parts, case .integer(let offset) = position.literal {
            let index = offset < 0 ? offset + parts.count : offset
            if parts.indices.contains(index) { return Typed(register, parts[index]) }
            report(.noItem(offset, count: parts.count, at: place(index == offset ? base.span : base.span)))
            return unknown
        }
        if let element = list.type.element { return narrowed(Typed(register, element.asOptional), list, position) }
        if list.type.isText { return Typed(register, .optional(.text)) }
        report(.notAList(list.type, at: place(base.span)))
        return unknown
    }

    /// An item at a written position is told apart from the others by conditions, like a field.
    private func narrowed(_ item: Typed, _ list: Typed, _ position: Typed) -> Typed {
        guard case .integer(let index) = position.literal, var path = list.path else { return item }
        path.fields.append("[\(index)]")
        var item = item
        item.path = path
        item.type = facts[path] ?? item.type
        return item
    }

    private mutating func slice(_ base: Expression, _ slice: Expression.Slice, into target: Int32?) -> Typed {
        let registers = newRegisters(4)
        let list = required(base, into: registers)
        for (offset, bound) in [slice.start, slice.end, slice.step].enumerated() {
            let place = register(registers, offset + 1)
            guard let bound else {
                emit(.move, place, constant(Cell.none))
                continue
            }
            let type = required(bound, into: place).type
            if !type.isInteger { report(.wrongType(type, expected: "an integer", at: self.place(bound.span))) }
        }
        let register = self.target(target)
        emit(.slice, register, registers)
        if list.type.isText { return Typed(register, list.type == .unknown ? .unknown : .text) }
        if let element = list.type.element { return Typed(register, .list(element)) }
        report(.notAList(list.type, at: place(base.span)))
        return unknown
    }
}

extension Type {
    var isInteger: Bool { self == .integer || self == .unknown || self == .boolean }
}

// MARK: - Lists

extension Compiler {
    private mutating func list(_ items: [Expression], into target: Int32?) -> Typed {
        let registers = newRegisters(items.count)
        var element = Type.unknown
        for (offset, item) in items.enumerated() {
            let typed = value(item, into: register(registers, offset))
            if let joint = Type.joined(element, typed.type) {
                element = joint
            } else {
                report(.unlike(element, typed.type, in: "a list", at: place(item.span)))
            }
        }
        let register = self.target(target)
        emit(.list, register, registers, Int32(items.count))
        var typed = Typed(register, .list(element))
        typed.known = !items.isEmpty
        return typed
    }

    private mutating func tuple(_ items: [Expression], into target: Int32?) -> Typed {
        let registers = newRegisters(items.count)
        var types: [Type] = []
        for (offset, item) in items.enumerated() {
            types.append(value(item, into: register(registers, offset)).type)
        }
        let register = self.target(target)
        emit(.list, register, registers, Int32(items.count))
        return Typed(register, .tuple(types))
    }
}

// MARK: - Operators

extension Compiler {
    private mutating func negation(_ operand: Expression, into target: Int32?) -> Typed {
        if case .literal(.integer(let value)) = operand.node { return constant(.integer(0 &- value)) }
        if case .literal(.number(let value)) = operand.node { return constant(.number(-value)) }
        let typed = required(operand)
        if !typed.type.isNumber { report(.wrongType(typed.type, expected: "a number", at: place(operand.span))) }
        let register = self.target(target)
        emit(.negate, register, typed.operand)
        return Typed(register, typed.type.isNumber ? typed.type : .unknown)
    }

    private mutating func not(_ operand: Expression, into target: Int32?) -> Typed {
        let typed = value(operand)
        let register = self.target(target)
        emit(.not, register, typed.operand)
        var result = Typed(register, .boolean)
        (result.whenTrue, result.whenFalse) = (typed.whenFalse, typed.whenTrue)
        result.known = typed.known.map { !$0 }
        return result
    }

    private mutating func arithmetic(
        _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression, _ span: Span, into target: Int32?
    ) -> Typed {
        let one = required(left)
        let other = required(right)
        let register = self.target(target)
        emit(.arithmetic, mode: operation.code, register, one.operand, other.operand)
        guard let type = resultType(operation, one.type, other.type, other.literal) else {
            report(.wrongOperands(operation.rawValue, one.type, other.type, at: place(span)))
            return unknown
        }
        return Typed(register, type)
    }

    private func resultType(
        _ operation: Expression.Arithmetic, _ one: Type, _ other: Type, _ literal: Expression.Literal?
    ) -> Type? {
        if one == .unknown || other == .unknown { return .unknown }
        if one.isNumber && other.isNumber {
            if operation == .divide { return .number }
            if operation == .power, case .integer(let exponent) = literal, exponent < 0 { return .number }
            return one == .integer && other == .integer ? .integer : .number
        }
        switch operation {
        case .add where one.isText && other.isText: return one == .text && other == .text ? .text : .markup
        case .add: return one.element == nil || other.element == nil ? nil : Type.joined(one.asList, other.asList)
        case .multiply where one.isText && other == .integer: return one
        case .multiply where one.element != nil && other == .integer: return one.asList
        case .multiply where one == .integer && (other.isText || other.element != nil): return other.asList
        default: return nil
        }
    }

    private mutating func concatenation(_ parts: [Expression], into target: Int32?) -> Typed {
        let registers = newRegisters(parts.count)
        var isMarkup = false
        for (offset, part) in parts.enumerated() {
            let typed = printable(part, into: register(registers, offset))
            if typed.type == .markup || typed.type == .json { isMarkup = true }
        }
        let register = self.target(target)
        emit(.concatenate, register, registers, Int32(parts.count))
        return Typed(register, isMarkup ? .markup : .text)
    }

    /// A value that has a text; tells a mistake otherwise.
    mutating func printable(_ expression: Expression, into target: Int32? = nil) -> Typed {
        var typed = value(expression, into: target)
        if typed.mayBeBlank { typed.type = typed.type.present }
        if typed.type.isOptional {
            report(.printsOptional(source(expression), at: place(expression.span)))
            return withType(.unknown, typed)
        }
        var text = printed(typed, at: expression.span)
        if let target, text.operand != target {
            emit(.move, target, text.operand)
            text.operand = target
        }
        return text
    }

    func withType(_ type: Type, _ typed: Typed) -> Typed {
        var result = typed
        result.type = type
        return result
    }

    /// Replaces a record that prints a field by that field.
    mutating func printed(_ typed: Typed, at span: Span) -> Typed {
        var typed = typed
        var steps = 0
        while case .object(let name) = typed.type, let object = environment.types[name], steps < 8 {
            if object.printing == .text { return typed }
            guard case .field(let field) = object.printing, object.indices[field] != nil else { break }
            typed = self.field(field, of: typed, at: span)
            steps += 1
        }
        switch typed.type {
        case .list, .tuple, .group, .object, .none, .optional:
            report(.notPrintable(typed.type, at: place(span)))
            return withType(.unknown, typed)
        default: return typed
        }
    }
}

extension Type {
    var asList: Type { element.map { .list($0) } ?? self }
}

extension Expression.Arithmetic {
    var code: UInt8 {
        switch self {
        case .add: 0
        case .subtract: 1
        case .multiply: 2
        case .divide: 3
        case .floorDivide: 4
        case .remainder: 5
        case .power: 6
        }
    }
}

// MARK: - Conditions

extension Compiler {
    private mutating func conjunction(_ parts: [Expression], into target: Int32?) -> Typed {
        let register = self.target(target)
        var result = value(parts[0], into: register)
        var jumps: [Int] = []
        let saved = facts
        var learned = result.whenTrue
        var type = result.type
        conditions += 1
        defer { conditions -= 1 }
        for part in parts.dropFirst() where result.known != false {
            for fact in learned { facts[fact.path] = fact.type }
            jumps.append(emitJump(.jumpIfFalse, on: register))
            result = value(part, into: register)
            learned += result.whenTrue
            type = Type.joined(type, result.type) ?? .boolean
        }
        facts = saved
        land(jumps)
        var typed = Typed(register, type)
        typed.whenTrue = learned
        typed.known = result.known == false ? false : nil
        return typed
    }

    private mutating func disjunction(_ parts: [Expression], into target: Int32?) -> Typed {
        let register = self.target(target)
        var result = value(parts[0], into: register)
        var jumps: [Int] = []
        let saved = facts
        var learned = result.whenFalse
        var type = result.type
        conditions += 1
        defer { conditions -= 1 }
        for part in parts.dropFirst() where result.known != true {
            for fact in learned { facts[fact.path] = fact.type }
            jumps.append(emitJump(.jumpIfTrue, on: register))
            result = value(part, into: register)
            learned += result.whenFalse
            type = either(type, result.type)
        }
        facts = saved
        land(jumps)
        var typed = Typed(register, type)
        typed.whenFalse = learned
        typed.known = result.known == true ? true : nil
        return typed
    }

    /// `a or b` is `b` where `a` is missing; values of unlike types are good for a condition only.
    private func either(_ one: Type, _ other: Type) -> Type {
        one == .none ? other : Type.joined(one.present, other) ?? .boolean
    }

    private mutating func conditional(
        _ condition: Expression, _ then: Expression, _ otherwise: Expression?, _ span: Span, into target: Int32?
    ) -> Typed {
        let register = self.target(target)
        let test = value(condition)
        var one: Typed?
        var other: Typed?
        var jumps: [Int] = []
        if test.known != false {
            let skip = emitJump(.jumpIfFalse, on: test.operand)
            assuming(test.whenTrue) { one = $0.value(then, into: register) }
            jumps.append(emitJump())
            land(skip)
        }
        if test.known != true {
            assuming(test.whenFalse) { compiler in
                other = compiler.value(
                    otherwise ?? Expression(node: .literal(.none), span: span, depth: 1), into: register)
            }
        }
        land(jumps)
        guard let one, let other else { return Typed(register, (one ?? other)?.type ?? .unknown) }
        guard let type = Type.joined(one.type, other.type) else {
            report(.unlike(one.type, other.type, in: "an inline « if »", at: place(span)))
            return unknown
        }
        var typed = Typed(register, type)
        typed.mayBeBlank = otherwise == nil && !one.type.isOptional
        return typed
    }

    private mutating func comparison(
        _ first: Expression, _ rest: [Expression.Comparison], into target: Int32?
    ) -> Typed {
        let register = self.target(target)
        var left = (value(first), first)
        var jumps: [Int] = []
        var learned: [Fact] = []
        var whenFalse: [Fact] = []
        for (position, part) in rest.enumerated() {
            if position > 0 { jumps.append(emitJump(.jumpIfFalse, on: register)) }
            let right = value(part.operand)
            let facts = compare(left, part.relation, (right, part.operand), into: register)
            learned += facts.whenTrue
            whenFalse = facts.whenFalse
            left = (right, part.operand)
        }
        land(jumps)
        var typed = Typed(register, .boolean)
        typed.whenTrue = learned
        typed.whenFalse = rest.count == 1 ? whenFalse : []
        return typed
    }

    mutating func compare(
        _ left: (Typed, Expression), _ relation: Expression.Comparison.Operator, _ right: (Typed, Expression),
        into register: Int32
    ) -> (whenTrue: [Fact], whenFalse: [Fact]) {
        var (one, other) = (left.0, right.0)
        let isOrder = ![.equal, .unequal, .contained, .notContained].contains(relation)
        if isOrder {
            one = ordered(one, at: left.1.span)
            other = ordered(other, at: right.1.span)
        }
        emit(.compare, mode: relation.code, register, one.operand, other.operand)
        checkComparison(one, relation, other, left.1, right.1)
        guard relation == .equal || relation == .unequal else { return ([], []) }
        if other.type == .none { return relation == .equal ? ([], one.present) : (one.present, []) }
        if one.type == .none { return relation == .equal ? ([], other.present) : (other.present, []) }
        let isSure = !other.type.isOptional
        return relation == .equal && isSure
            ? (one.present, []) : ([], relation == .unequal && isSure ? one.present : [])
    }

    private mutating func checkComparison(
        _ one: Typed, _ relation: Expression.Comparison.Operator, _ other: Typed, _ left: Expression,
        _ right: Expression
    ) {
        switch relation {
        case .equal, .unequal:
            if Type.joined(one.type, other.type) == nil {
                report(.unlikeComparison(one.type, other.type, at: place(right.span)))
            }
        case .contained, .notContained:
            checkContainment(one, other, right)
        default:
            for (typed, expression) in [(one, left), (other, right)] where typed.type.isOptional {
                return report(.optional(source(expression), at: place(expression.span)))
            }
            if !areOrdered(one.type, other.type) {
                report(.unlikeComparison(one.type, other.type, at: place(right.span)))
            }
        }
    }

    private mutating func checkContainment(_ one: Typed, _ other: Typed, _ right: Expression) {
        if other.type.isOptional { return report(.optional(source(right), at: place(right.span))) }
        if other.type.isText {
            if other.type != .unknown, !one.type.present.isText {
                report(.unlikeComparison(one.type, other.type, at: place(right.span)))
            }
            return
        }
        guard let element = other.type.element else {
            return report(.notAList(other.type, at: place(right.span)))
        }
        if Type.joined(one.type, element) == nil {
            report(.unlikeComparison(one.type, element, at: place(right.span)))
        }
    }

    func areOrdered(_ one: Type, _ other: Type) -> Bool {
        if one == .unknown || other == .unknown { return true }
        if one.isNumber || one == .boolean { return other.isNumber || other == .boolean }
        return one.isText && other.isText
    }

    /// Replaces a record or an object by the field that orders values of its type.
    mutating func ordered(_ typed: Typed, at span: Span) -> Typed {
        var typed = typed
        var steps = 0
        while case .object(let name) = typed.type.present, let field = environment.types[name]?.orderedBy, steps < 8 {
            typed = self.field(field, of: typed, at: span)
            steps += 1
        }
        return typed
    }
}

extension Expression.Comparison.Operator {
    var code: UInt8 {
        switch self {
        case .equal: 0
        case .unequal: 1
        case .less: 2
        case .lessOrEqual: 3
        case .greater: 4
        case .greaterOrEqual: 5
        case .contained: 6
        case .notContained: 7
        }
    }
}

internal import Diagnostics

extension Compiler {
    /// What stands for each parameter; tells arguments that are missing, too many or unknown.
    mutating func bind(
        _ arguments: Arguments, to parameters: [Filter.Parameter], of callee: Name
    ) -> [Expression?] {
        var bound: [Expression?] = Array(repeating: nil, count: parameters.count)
        for (index, argument) in arguments.positional.enumerated() {
            if index < parameters.count {
                bound[index] = argument
            } else {
                report(.extraArgument(callee.text, takes: parameters.count, at: place(argument.span)))
            }
        }
        for (name, argument) in arguments.named {
            guard let index = parameters.firstIndex(where: { $0.name == name.text }) else {
                report(
                    .unknownArgument(name.text, of: callee.text, known: parameters.map(\.name), at: place(name.span)))
                continue
            }
            if bound[index] != nil { report(.doubleArgument(name.text, of: callee.text, at: place(name.span))) }
            bound[index] = argument
        }
        for (index, parameter) in parameters.enumerated() where parameter.isRequired && bound[index] == nil {
            report(.missingArgument(parameter.name, of: callee.text, at: place(callee.span)))
        }
        return bound
    }

    /// A word that must be written out, because the checker goes by it.
    mutating func literalText(_ argument: Expression?, _ parameter: String) -> Name? {
        guard let argument else { return nil }
        switch argument.node {
        case .literal(.text(let text)): return Name(text: text, span: argument.span)
        case .literal(.integer(let position)): return Name(text: String(position), span: argument.span)
        case .invalid: return nil
        default:
            report(.argumentNotLiteral(parameter, at: place(argument.span)))
            return nil
        }
    }

    mutating func literalFlag(_ argument: Expression?, _ parameter: String) -> Bool {
        guard let argument else { return false }
        if case .literal(.boolean(let flag)) = argument.node { return flag }
        if case .literal(.integer(let flag)) = argument.node { return flag != 0 }
        report(.argumentNotLiteral(parameter, at: place(argument.span)))
        return false
    }

    /// The value of an argument in a register of its own; `none` where there is no argument.
    mutating func argument(_ expression: Expression?, _ wanted: WantedType, into register: Int32) {
        guard let expression else { return emit(.move, register, constant(Cell.none)) }
        let typed = required(expression, into: register)
        if !wanted.accepts(typed.type) {
            report(.wrongArgument(typed.type, expected: wanted.description, at: place(expression.span)))
        }
    }
}

/// What a built-in filter or function takes.
enum WantedType {
    case integer, number, text, boolean, list, listOrText, any

    func accepts(_ type: Type) -> Bool {
        switch self {
        case .integer: type.isInteger
        case .number: type.isNumber
        case .text: type.isText
        case .boolean, .any: true
        case .list: type.element != nil
        case .listOrText: type.element != nil || type.isText
        }
    }

    var description: String {
        switch self {
        case .integer: "an integer"
        case .number: "a number"
        case .text: "a text"
        case .boolean: "a boolean"
        case .list: "a list"
        case .listOrText: "a list or a text"
        case .any: "a value"
        }
    }
}

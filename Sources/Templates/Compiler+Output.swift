internal import Bytes
internal import Diagnostics

extension Compiler {
    /// Text of a template, as it stands.
    mutating func printText(_ span: Span) {
        guard !isSilent else { return }
        print(library.templates[template].file.bytes[span.start..<span.end])
    }

    mutating func print(_ bytes: some Collection<UInt8>) {
        if format.isMarkup { context.consume(bytes) }
        append(bytes)
        markAddress()
    }

    /// Adds to the text or the value before it, where nothing can come between.
    private mutating func append(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let (offset, count, last) = (code.text.count, bytes.count, code.instructions.count - 1)
        code.text += bytes
        if last >= 0, last + 1 != lastLabel, code.instructions[last].goOn(withText: count, from: offset) { return }
        emit(.text, Int32(offset), Int32(count))
    }

    /// Where a tag follows on the start of an address, the machine has to know where the address began.
    private mutating func markAddress() {
        guard case .value = context.place, case .undecided(let count) = context.address else { return }
        emit(.markAddress, Int32(count))
        context.address = .marked
    }

    // MARK: Values

    mutating func output(_ expression: Expression) {
        guard !isSilent else { return }
        if case .call(let callee, let arguments) = expression.node, context.place == .text || !format.isMarkup {
            if let found = directCallee(callee) { return print(found, arguments, expression.span) }
        }
        releasing { $0.printValue($0.printable(expression), at: expression.span) }
    }

    mutating func printValue(_ typed: Typed, at span: Span) {
        guard let mode = printMode(typed, at: span) else { return }
        if !printConstant(typed, mode) { print(typed, mode) }
    }

    private mutating func directCallee(_ callee: Expression) -> Callee? {
        let isCall: Bool =
            switch callee.node {
            case .name(let name):
                switch binding(name) {
                case .macro, .caller: true
                case .none: name == "super"
                default: false
                }
            case .field(let base, _):
                if case .name(let word) = base.node {
                    if case .module = binding(word) { true } else { word == "self" && binding("self") == nil }
                } else {
                    false
                }
            default: false
            }
        return isCall ? resolve(callee) : nil
    }

    private mutating func print(_ typed: Typed, _ mode: PrintMode) {
        if context.isAddressSet, case .value = context.place { emit(.markAddress, 0) }
        let last = code.instructions.count - 1
        if last >= 0, last + 1 != lastLabel, code.instructions[last].operation == .field,
            code.instructions[last].a == typed.operand
        {
            let read = code.instructions.removeLast()
            emit(.printField, mode: mode.rawValue, read.b, read.c)
        } else {
            emit(.print, mode: mode.rawValue, typed.operand)
        }
    }

    /// What is known at load becomes text of the program.
    private mutating func printConstant(_ typed: Typed, _ mode: PrintMode) -> Bool {
        guard let literal = typed.literal, mode != .address else { return false }
        var output = ByteBuffer()
        switch literal {
        case .none: return true
        case .boolean(let value): output.append(value ? "True" : "False")
        case .integer(let value): output.append(text: String(value))
        case .number(let value): output.append(text: String(value))
        case .text(let value): output.append(escaping: Array(value.utf8), mode, isMarkup: false)
        }
        append(output.bytes)
        return true
    }

    /// How a value is escaped here; tells a mistake where no value may stand.
    private mutating func printMode(_ typed: Typed, at span: Span) -> PrintMode? {
        guard format.isMarkup else { return format == .calendar ? .calendar : .plain }
        switch context.place {
        case .text, .comment: return .text
        case .titleText: return .titleText
        case .value: return attributeMode(typed, at: span)
        case .data(let isInString): return dataMode(typed, isInString: isInString, at: span)
        default:
            report(.noValueHere(context.description, hint: contextHint, at: place(span)))
            return nil
        }
    }

    private var contextHint: String? {
        switch context.place {
        case .beforeValue, .unquotedValue: "put quotes around the value"
        case .script: "put the data into a data- attribute or a script of type « application/json », with « | json »"
        case .style: "set a custom property in a style attribute, or choose between classes"
        default: nil
        }
    }

    private mutating func attributeMode(_ typed: Typed, at span: Span) -> PrintMode? {
        let name = context.attributeText
        let isNumber = typed.type.isNumber
        if context.isEventHandler || name == "srcdoc" || (name == "style" && !isNumber) {
            let hint = name == "style" ? "numbers only: for anything else choose between classes" : nil
            report(.noValueHere(context.description, hint: hint, at: place(span)))
            return nil
        }
        if name.isEmpty {
            report(
                .noValueHere("the value of an attribute whose name depends on a condition", hint: nil, at: place(span)))
            return nil
        }
        return context.isAddress && context.address != .decided && !isNumber ? .address : .attribute
    }

    private mutating func dataMode(_ typed: Typed, isInString: Bool, at span: Span) -> PrintMode? {
        if typed.type != .json && typed.type != .unknown {
            report(.needsJSON(at: place(span)))
            return nil
        }
        if isInString {
            report(.jsonInString(at: place(span)))
            return nil
        }
        return .plain
    }
}

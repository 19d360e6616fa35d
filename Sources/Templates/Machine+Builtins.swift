extension Machine {
    /// What a built-in filter, test or function makes of its arguments, the input first.
    func builtin(_ number: Int32, _ arguments: UnsafeBufferPointer<Cell>, _ mode: UInt8) -> Cell {
        guard let builtin = Builtin(rawValue: number), let input = unsafe arguments.first else { return .none }
        let rest = unsafe Operands(arguments.dropFirst())
        return textBuiltin(builtin, input, rest) ?? listBuiltin(builtin, input, rest, mode)
            ?? numberBuiltin(builtin, input, rest) ?? .none
    }

    private func textBuiltin(_ builtin: Builtin, _ input: Cell, _ rest: Operands) -> Cell? {
        switch builtin {
        case .capitalize: arena.text(TextCase(language).capitalized(input))
        case .lower: arena.text(TextCase(language).lowercased(input.string))
        case .upper: arena.text(TextCase(language).uppercased(input))
        case .title: arena.text(TextCase(language).titlecased(input.string))
        case .isLower: .boolean(isLower(input))
        case .isUpper: .boolean(isUpper(input))
        case .center: arena.text(centered(input.string, rest[0].kind == .none ? 80 : rest[0].asInteger))
        case .escape: input.kind == .markup ? input : escaped(input)
        case .forceEscape: escaped(input)
        case .format: formatted(input, rest)
        case .indent: arena.text(indented(input.string, rest))
        case .json: json(input)
        case .replace: replaced(input, rest)
        case .string: input.isText ? input : arena.text(text(of: input))
        case .striptags: arena.text(TagStripper.strip(input.string))
        case .trim: trimmed(input, rest[0])
        case .truncate: truncated(input, rest)
        case .urlencode: urlEncoded(input)
        case .wordcount: .integer(wordCount(input.string))
        default: nil
        }
    }

    private func numberBuiltin(_ builtin: Builtin, _ input: Cell, _ rest: Operands) -> Cell? {
        switch builtin {
        case .abs: input.kind == .number ? .number(Swift.abs(input.number)) : .integer(magnitude(input.asInteger))
        case .int: .integer(input.isText ? integer(input.string) ?? rest[0].asInteger : input.asInteger)
        case .float: .number(input.isText ? number(input.string) ?? rest[0].asNumber : input.asNumber)
        case .round:
            if input.kind == .integer && rest[1].kind == .none {
                .integer(Int(clamping: rounded(input.asNumber, min(0, rest[0].asInteger), rest[1])))
            } else {
                .number(rounded(input.asNumber, rest[0].asInteger, rest[1]))
            }
        case .odd: .boolean(input.asInteger & 1 != 0)
        case .even: .boolean(input.asInteger & 1 == 0)
        case .divisibleBy: .boolean(rest[0].asInteger != 0 && isMultiple(input.asInteger, of: rest[0].asInteger))
        default: nil
        }
    }

    private func isMultiple(_ number: Int, of other: Int) -> Bool { number.isMultiple(of: other) }
    private func magnitude(_ number: Int) -> Int { number < 0 ? 0.clampedSubtract(number) : number }

    /// As Python's `int(float(text))`; `nil` for what is no number.
    private func integer(_ string: String) -> Int? {
        let digits = trimmedSpaces(string).filter { $0 != "_" }
        return Int(digits) ?? number(string).map { Int(clamping: $0) }
    }

    private func number(_ string: String) -> Double? {
        let text = trimmedSpaces(string)
        let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        return isNumber ? Double(text) : nil
    }

    private func trimmedSpaces(_ string: String) -> String {
        String(string.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Half to even, as Python's `round`; `ceil` and `floor` by name.
    private func rounded(_ number: Double, _ precision: Int, _ method: Cell) -> Double {
        let scale = (0..<min(precision.magnitude, 300)).reduce(1.0) { result, _ in result * 10 }
        let scaled = precision < 0 ? number / scale : number * scale
        guard scaled.isFinite else { return number }
        let whole =
            switch method.isText ? method.string : "common" {
            case "ceil": scaled.rounded(.up) + 0  // Python goes by integers here, which know no -0
            case "floor": scaled.rounded(.down) + 0
            default: roundedToEven(number, scaled, precision)
            }
        return precision < 0 ? whole * scale : whole / scale
    }

    /// Python rounds the exact decimal value: 2.675 lies below the half although 2.675 * 100 does not.
    private func roundedToEven(_ number: Double, _ scaled: Double, _ precision: Int) -> Double {
        let whole = scaled.rounded(.toNearestOrEven)
        guard precision > 0, precision < 16, Swift.abs(scaled - scaled.rounded(.towardZero)) == 0.5 else {
            return whole
        }
        let scale = scaled / number
        let error = (-scaled).addingProduct(number, scale)
        if error == 0 { return whole }
        return scaled.rounded(error < 0 ? .down : .up)
    }

    /// The text of a value that has one, as `{{ }}` prints it.
    func text(of cell: Cell) -> String {
        switch cell.kind {
        case .text, .markup: cell.string
        case .integer: String(cell.integer)
        case .number: text(of: cell.number)
        case .boolean: cell.boolean ? "True" : "False"
        case .object: cell.object.text
        case .row: cell.rowText.string
        case .none, .list, .record, .closure: ""
        }
    }
}

/// Upper and lower case by the rules of a language: Turkish and Azeri tell dotted from dotless i.
struct TextCase {
    private let hasDottedI: Bool

    init(_ language: String) {
        let primary = language.utf8.prefix { $0 != ascii("-") && $0 != ascii("_") }
        hasDottedI = primary.count == 2 && ["tr", "az"].contains(language.prefix(2).lowercased())
    }

    func uppercased(_ cell: Cell) -> [UInt8] {
        let plain = unsafe hasDottedI ? nil : PlainCase.uppercased(cell.bytes)
        return plain ?? Array(uppercased(cell.string).utf8)
    }

    func capitalized(_ cell: Cell) -> [UInt8] {
        let plain = unsafe hasDottedI ? nil : PlainCase.capitalized(cell.bytes)
        return plain ?? Array(capitalized(cell.string).utf8)
    }

    func uppercased(_ text: String) -> String {
        guard hasDottedI, text.unicodeScalars.contains("i") else { return text.uppercased() }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "i" ? "İ" : $0 })).uppercased()
    }

    func lowercased(_ text: String) -> String {
        guard hasDottedI, text.unicodeScalars.contains(where: { $0 == "I" || $0 == "İ" }) else {
            return text.lowercased()
        }
        let scalars = text.unicodeScalars.map { $0 == "I" ? "ı" : $0 == "İ" ? "i" : $0 }
        return String(String.UnicodeScalarView(scalars)).lowercased()
    }

    /// The first letter in upper case, the rest in lower.
    func capitalized(_ text: some StringProtocol) -> String {
        let scalars = String(text).unicodeScalars
        guard let first = scalars.first else { return "" }
        return titlecased(first) + lowercased(String(String.UnicodeScalarView(scalars.dropFirst())))
    }

    private func titlecased(_ first: Unicode.Scalar) -> String {
        hasDottedI && first == "i" ? "İ" : first.properties.titlecaseMapping
    }

    /// Every word capitalised; words begin after white space, a hyphen or an opening bracket, as in Jinja2.
    func titlecased(_ text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBetween = scalar.properties.isWhitespace || "-({[<".unicodeScalars.contains(scalar)
            guard isBetween else {
                word.append(scalar)
                continue
            }
            result += capitalized(String(word))
            result.unicodeScalars.append(scalar)
            word = String.UnicodeScalarView()
        }
        return result + capitalized(String(word))
    }
}

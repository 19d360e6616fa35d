internal import Domain

/// A whole number as the language groups its digits: from 10 000 in French, from 10,000 in English.
func formatted(_ number: Int, language: Language) -> String {
    let separator =
        switch language.code {
        case "en": ","
        case "ar": "٬"
        case "de", "es", "it", "id", "nl", "pt", "tr": "."
        default: "\u{202F}"
        }
    let digits = String(number.magnitude)
    guard digits.utf8.count > 3 else { return String(number) }
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
        groups.append(rest.suffix(3))
        rest = rest.dropLast(3)
    }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: separator)
}

/// A number with its decimals as the language parts them from the whole: « 33,5 »; a whole one has none.
func formatted(_ number: Double, language: Language) -> String {
    let written = String(number)
    guard number.isFinite, !written.contains("e") else { return written }
    let parts = written.split(separator: ".").map(String.init)
    // A whole part of 0 would lose its sign.
    let whole = parts[0] == "-0" ? "-0" : Int(parts[0]).map { formatted($0, language: language) } ?? parts[0]
    guard parts.count > 1, parts[1] != "0" else { return whole }
    return whole + (["en", "ar"].contains(language.code) ? (language.code == "ar" ? "٫" : ".") : ",") + parts[1]
}

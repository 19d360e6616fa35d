/// How wide a text is, nearly: no one knows on which machine, in which face, it will be read.
///
/// Widths are those of Helvetica (Adobe Font Metrics, 1990), a little enlarged: system faces are a little wider or narrower.
struct TextWidth {
    private static let slack = 1.1

    /// The height of the face, in user units.
    let size: Double

    func callAsFunction(_ text: String) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
        return Double(thousandths) / 1000 * size * Self.slack
    }

    /// In thousandths of the face's height.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case " ", "\u{A0}", ".", ",", ":", ";", "!", "/": 278
        case "\u{202F}": 200
        case "i", "j", "l", "'", "’", "|", "ì", "í", "î", "ï", "ı": 222
        case "f", "t", "(", ")", "-", "r", "I", "Î", "Ï": 310
        case "c", "k", "s", "v", "x", "y", "z", "J", "ç", "ş": 500
        case "m", "œ", "æ", "M": 833
        case "w", "C", "D", "H", "N", "R", "U", "Ç": 722
        case "G", "O", "Q": 778
        case "W": 944
        case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "À", "É", "È", "Ê", "&": 667
        case "F", "T", "Z": 611
        case "\u{300}"..."\u{36F}", "\u{64B}"..."\u{652}": 0
        default: 556
        }
    }
}

extension TextWidth {
    /// Breaks a text at its spaces into lines no longer than a measure, as far as its words allow.
    ///
    /// Some room is kept for the widest of the usual faces (DejaVu Sans): a line that is cut off cannot be read.
    func lines(of text: String, within measure: Double) -> [String] {
        let measure = measure * 0.92
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, self(last + " " + word) <= measure {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// As many of its words as there is room for, with an ellipsis where some are left out.
    func shortened(_ text: String, within measure: Double) -> String {
        var words = text.split(separator: " ")
        guard self(text) > measure else { return text }
        while words.count > 1, self(words.joined(separator: " ") + "…") > measure { words.removeLast() }
        return words.joined(separator: " ") + "…"
    }
}

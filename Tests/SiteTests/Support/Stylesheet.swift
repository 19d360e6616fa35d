import Foundation
import Generator

/// The styles of a built site, as far as its tests look at them: plain text, without a browser.
struct Stylesheet {
    /// The text of the files, comments left out.
    let text: String

    init(_ files: [[UInt8]]) {
        let whole = files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        text = whole.replacing(/\/\*[\s\S]*?\*\//, with: "")
    }

    /// The names of custom properties that are given a value: `--colour-ink`.
    var definedNames: Set<String> { Set(text.matches(of: /(--[\w-]+)\s*:/).map { String($0.1) }) }

    /// Those that are read.
    var usedNames: Set<String> { Set(text.matches(of: /var\((--[\w-]+)/).map { String($0.1) }) }

    /// The colour of a token by day and by night; both are one where it is written once.
    func colour(_ name: String) -> (light: Colour, dark: Colour)? {
        let value = text.matches(of: /(--[\w-]+)\s*:\s*([^;]+);/).first { $0.1 == name }.map { String($0.2) }
        let written = value?.matches(of: /#[0-9a-f]+/).compactMap { Colour(String($0.0)) } ?? []
        guard let light = written.first, let dark = written.last else { return nil }
        return (light, dark)
    }
}

/// A colour in sRGB, as WCAG 2.2 reckons with it.
struct Colour {
    private let channels: [Double]

    /// `#fff` or `#17221d`.
    init?(_ hexadecimal: String) {
        let digits = hexadecimal.dropFirst().compactMap(\.hexDigitValue)
        let long = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
        guard long.count == 6 else { return nil }
        channels = [0, 2, 4].map { Double(long[$0] * 16 + long[$0 + 1]) / 255 }
    }

    /// Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
    private var luminance: Double {
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// From 1 to 21, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
    func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }
}

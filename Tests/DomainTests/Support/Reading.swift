import Diagnostics
import YAML

@testable import Domain

/// Swift Testing has a type of this name too.
typealias SourceLocation = Diagnostics.SourceLocation

/// The root of a YAML text that is known to be well formed.
func node(_ text: String, file: String = "test.yml") -> Node {
    let document = Document(parsing: SourceFile(path: file, text: text))
    precondition(document.diagnostics.isEmpty, "the test's own YAML is wrong: \(document.diagnostics)")
    return document.root ?? Node(.sequence([]), at: SourceLocation(file: file, line: 1, column: 1))
}

/// The value of `key: …`, read as the value of a key is read, and what was said of it.
func read<Value: YAMLDecodable>(_ type: Value.Type, _ text: String) -> (value: Value?, said: [Diagnostic]) {
    var said: [Diagnostic] = []
    let value = node("key: \(text)")["key"].flatMap { Value.decode($0, into: &said) }
    return (value, said)
}

extension Diagnostic {
    /// `unknown-reference 7:8`: what most tests ask of a mistake.
    var codeAndPlace: String { "\(code) \(location.line):\(location.column)" }
}

extension Language {
    static let french = Language(rawValue: "fr")!
    static let english = Language(rawValue: "en")!
    static let arabic = Language(rawValue: "ar")!
    static let spanish = Language(rawValue: "es")!
    static let turkish = Language(rawValue: "tr")!
    static let swahili = Language(rawValue: "sw")!
}

/// Numbers that look like chance and are the same in every run (xorshift64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed == 0 ? 0x9E37_79B9_7F4A_7C15 : seed }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

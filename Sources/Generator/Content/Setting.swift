internal import Diagnostics
internal import Domain
internal import YAML

/// A key of `site.yml` or of the front matter of a page, declared once: where it is kept, how it is written, what it means.
struct Setting<Root: Sendable>: Sendable {
    let key: Key<Root>
    let description: FieldDescription

    init<Value: Datum>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, isRequired: Bool = false, _ meaning: String
    ) {
        self.init(name, Value.notation, isRequired: isRequired, meaning) { node, root, log in
            if let value = Value.decode(node, into: &log) { root[keyPath: path] = value }
        }
    }

    /// A key whose value is no ``Datum``.
    init(
        _ name: String, _ notation: Notation, isRequired: Bool = false, _ meaning: String,
        decode: @escaping @Sendable (Node, inout Root, inout [Diagnostic]) -> Void
    ) {
        key = Key(name, isRequired: isRequired, decode: decode)
        description = FieldDescription(name, .text, isRequired: isRequired, meaning: meaning, notation: notation)
    }
}

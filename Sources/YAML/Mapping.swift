public import Diagnostics

/// One key that a mapping may have, and where its value goes.
public struct Key<Root>: Sendable {
    public let name: String
    public let isRequired: Bool
    public let decode: @Sendable (Node, inout Root, inout [Diagnostic]) -> Void

    public init(
        _ name: String, isRequired: Bool, decode: @escaping @Sendable (Node, inout Root, inout [Diagnostic]) -> Void
    ) {
        (self.name, self.isRequired, self.decode) = (name, isRequired, decode)
    }

    /// A key whose value is stored at `path`.
    public init<Value: YAMLDecodable>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, isRequired: Bool = false
    ) {
        self.init(name, isRequired: isRequired) { node, root, log in
            if let value = Value.decode(node, into: &log) { root[keyPath: path] = value }
        }
    }
}

extension Node {
    /// Reads a mapping key by key into `root`; unknown keys, missing keys and values that do not fit are noted.
    ///
    /// - Parameter noun: What a message calls the whole: « a state ».
    public func decode<Root>(_ keys: [Key<Root>], into root: inout Root, noun: String, log: inout [Diagnostic]) {
        if isUnreadable { return }
        guard let pairs = mapping else { return log.append(.wrongType(self, expected: "a mapping (\(noun))")) }
        var misspelled: Set<String> = []
        for pair in pairs {
            guard let key = keys.first(where: { $0.name == pair.key }) else {
                if let meant = nearest(to: pair.key, in: keys.lazy.map(\.name)) { misspelled.insert(meant) }
                log.append(.unknownKey(pair, noun: noun, known: keys.map(\.name)))
                continue
            }
            if pair.value.isUnreadable { continue }
            // An empty value is no value.
            if pair.value.isNull {
                if key.isRequired { log.append(.missingValue(of: pair, noun: noun)) }
                continue
            }
            key.decode(pair.value, &root, &log)
        }
        // A key that is there but misspelled is not missing besides.
        for key in keys where key.isRequired && !misspelled.contains(key.name) {
            guard !pairs.contains(where: { $0.key == key.name }) else { continue }
            log.append(.missingKey(key.name, noun: noun, at: location))
        }
    }
}

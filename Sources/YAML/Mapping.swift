internal import Bytes
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

/// The keys of a mapping, ready to be looked up by name.
public struct Keys<Root>: Sendable {
    fileprivate let untyped: UntypedKeys

    public init(_ list: [Key<Root>]) {
        // By closures: a key path in generic code is made while the program runs, which takes longer than all the rest.
        untyped = unsafe UntypedKeys(
            names: KeyNames(list.map { $0.name }), required: list.indices.filter { list[$0].isRequired },
            readings: list.map { key in
                let decode = key.decode
                return { node, root, log in
                    unsafe decode(node, &root.assumingMemoryBound(to: Root.self).pointee, &log)
                }
            })
    }
}

/// The keys without the type whose they are: so reading a mapping is the same code for all, and asks for no type while it
/// runs. Only ``Node/decode(_:into:noun:log:)`` calls it, which knows what stands at the address.
@safe private struct UntypedKeys: Sendable {
    typealias Reading = @Sendable (Node, _ root: UnsafeMutableRawPointer, inout [Diagnostic]) -> Void

    let names: KeyNames
    /// The positions of those that must be given.
    let required: [Int]
    let readings: [Reading]
}

/// The names alone: apart from the type whose keys they are, looking one up is the same code for all.
public struct KeyNames: Sendable {
    public let names: [String]
    /// The length and the first byte of each: two names that differ there, as most do, need not be compared.
    private let outlines: [Int]

    public init(_ names: [String]) { (self.names, outlines) = (names, names.map(Self.outline)) }

    public func contains(_ name: String) -> Bool { position(of: name) != nil }

    func position(of name: String) -> Int? {
        let outline = Self.outline(name)
        for index in outlines.indices where outlines[index] == outline && names[index] == name { return index }
        // Names that are composed otherwise may have another length.
        return name.isASCII ? nil : names.firstIndex(of: name)
    }

    private static func outline(_ name: String) -> Int { name.utf8.count << 8 | Int(name.utf8.first ?? 0) }
}

extension Node {
    /// Reads a mapping key by key into `root`; unknown keys, missing keys and values that do not fit are noted.
    ///
    /// - Parameter noun: What a message calls the whole: « a state ».
    public func decode<Root>(_ keys: Keys<Root>, into root: inout Root, noun: String, log: inout [Diagnostic]) {
        if isUnreadable { return }
        guard let pairs = mapping else { return log.append(.wrongType(self, expected: "a mapping (\(noun))")) }
        unsafe withUnsafeMutablePointer(to: &root) { root in
            unsafe decode(pairs, keys.untyped, into: UnsafeMutableRawPointer(root), noun: noun, log: &log)
        }
    }

    private func decode(
        _ pairs: [Pair], _ keys: UntypedKeys, into root: UnsafeMutableRawPointer, noun: String,
        log: inout [Diagnostic]
    ) {
        var misspelled: Set<String> = []
        // By position: a pair that is taken out of the list is copied.
        for index in pairs.indices {
            guard let position = keys.names.position(of: pairs[index].key) else {
                if let meant = nearest(to: pairs[index].key, in: keys.names.names) { misspelled.insert(meant) }
                log.append(.unknownKey(pairs[index], noun: noun, known: keys.names.names))
                continue
            }
            if pairs[index].value.isUnreadable { continue }
            // An empty value is no value.
            if pairs[index].value.isNull {
                if keys.required.contains(position) { log.append(.missingValue(of: pairs[index], noun: noun)) }
                continue
            }
            unsafe keys.readings[position](pairs[index].value, root, &log)
        }
        // A key that is there but misspelled is not missing besides.
        for position in keys.required {
            let name = keys.names.names[position]
            guard !misspelled.contains(name), !pairs.indices.contains(where: { pairs[$0].key == name }) else {
                continue
            }
            log.append(.missingKey(name, noun: noun, at: location))
        }
    }
}

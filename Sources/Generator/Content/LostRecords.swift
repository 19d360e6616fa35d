internal import Diagnostics

/// The ids that a file with records names although it cannot be read as YAML.
///
/// Whatever mentions them is right as far as anyone can tell: one missing quotation mark in `states.yml` is one mistake,
/// not one more for every mention of a state.
struct LostRecords: Sendable {
    /// In the order of the file; empty where not one can be made out.
    private(set) var ids: [String] = []

    /// Takes the text after each `id:` that begins an entry. Spellings that YAML alone could tell are left.
    init(in bytes: some Collection<UInt8>) {
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let entry = line.drop { Self.opening.contains($0) }
            guard entry.starts(with: Self.key) else { continue }
            let value = entry.dropFirst(Self.key.count)
            guard let first = value.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") else { continue }
            let id = value.drop { Self.opening.contains($0) }.prefix { !Self.closing.contains($0) }
            if !id.isEmpty { ids.append(String(decoding: id, as: UTF8.self)) }
        }
    }

    private static let key = Array("id:".utf8)
    private static let opening = Array("\t -{\"'".utf8)
    private static let closing = Array("\t #,}\"'".utf8)
}

internal import Diagnostics

/// Finds where an address outside the site was written: in a record, in a text or in a template, to the letter.
struct AddressOrigin {
    private let sources: [SourceFile]

    /// - Parameters:
    ///   - content: `Content/`: its YAML and Markdown files are searched.
    ///   - templates: Those of the site.
    init(_ content: any Folder, templates: [SourceFile]) {
        let paths = ((try? content.files()) ?? []).filter { path in
            ["yml", "yaml", "md", "markdown"].contains(fileExtension(path)) && !ContentPath.isLitter(path)
        }
        sources =
            paths.inOrderOfBytes().compactMap { path in
                ((try? content.read(path)) ?? nil).flatMap { try? SourceFile(path: placed(path), raw: $0) }
            } + templates
    }

    /// In the order of the files; empty for an address that is put together, or written with escapes.
    func places(of address: String) -> [SourceLocation] {
        let pattern = Array(address.utf8)
        return sources.flatMap { source in
            var places: [SourceLocation] = []
            var rest = source.bytes[...]
            while let found = rest.firstRange(of: pattern) {
                let after = found.upperBound < source.bytes.count ? source.bytes[found.upperBound] : 0x20
                if !Self.continues(after) {
                    places.append(source.location(at: found.lowerBound, length: address.unicodeScalars.count))
                }
                rest = source.bytes[found.upperBound...]
            }
            return places
        }
    }

    /// Whether a byte may go on with an address, so that what stands there is a longer one. A fragment is none.
    private static func continues(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        default: "/?=&%_-~+:@$".utf8.contains(byte)
        }
    }
}

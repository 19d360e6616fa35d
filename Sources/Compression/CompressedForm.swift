/// A form in which a web server may send a file, and in which the file can be kept beside it.
public enum CompressedForm: String, CaseIterable, Sendable {
    /// RFC 1952.
    case gzip
    /// RFC 7932.
    case brotli

    /// What is put behind the name of the file: nginx (`gzip_static`), Caddy and others look for it under that name.
    public var ending: String {
        switch self {
        case .gzip: ".gz"
        case .brotli: ".br"
        }
    }

    /// The same bytes in this form, as small as the library makes them; the same every time. `nil` where memory was
    /// wanting.
    public func packed(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .gzip: Gzip.packed(bytes)
        case .brotli: Brotli.packed(bytes)
        }
    }

    /// Whether this is a file of this form, whole and without anything behind it, that holds exactly these bytes.
    public func holds(_ bytes: [UInt8], packed: [UInt8]) -> Bool {
        switch self {
        case .gzip: Gzip.unpacked(packed, count: bytes.count) == bytes
        case .brotli: Brotli.unpacked(packed, count: bytes.count) == bytes
        }
    }
}

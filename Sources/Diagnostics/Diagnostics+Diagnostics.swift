extension Diagnostic {
    static func invalidUTF8(path: String, raw: [UInt8], at offset: Int) -> Diagnostic {
        let before = SourceFile(path: path, text: String(decoding: raw[..<offset], as: UTF8.self))
        let hex = String(raw[offset], radix: 16, uppercase: true)
        return Diagnostic(
            "invalid-utf-8", at: before.location(at: before.bytes.count),
            "byte \(offset) (hexadecimal \(hex)) is not UTF-8", hint: "save the file as UTF-8")
    }
}

/// « did you mean « maroc »? », where a known name is close to the written one.
public func suggestion(for written: String, among known: some Sequence<String>) -> String? {
    nearest(to: written, in: known).map { "did you mean « \($0) »?" }
}

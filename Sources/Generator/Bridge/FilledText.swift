extension String {
    /// Puts a text in the place of a mark, such as `{n}`, wherever that stands.
    func filling(_ mark: String, with text: String) -> String {
        filledOnce(mark, with: text) ?? replacing(mark, with: text)
    }

    /// By bytes, which takes a tenth of the time: for the one mark that a form mostly has, or none. `nil` where there are
    /// other braces, or where the letters around the mark may belong to it.
    private func filledOnce(_ mark: String, with text: String) -> String? {
        guard let start = utf8.firstIndex(of: UInt8(ascii: "{")) else { return self }
        guard let end = utf8.index(start, offsetBy: mark.utf8.count, limitedBy: utf8.endIndex),
            utf8[start..<end].elementsEqual(mark.utf8), utf8[end...].first.map({ $0 < 0x80 }) ?? true,
            utf8[..<start].last.map({ $0 < 0x80 }) ?? true, !utf8[end...].contains(UInt8(ascii: "{"))
        else { return nil }
        return self[..<start] + text + self[end...]
    }
}

/// Addresses within the values of attributes that hold more than an address.
enum Candidates {
    /// The addresses of `a.jpg 1x, b.jpg 2x` (HTML § 4.8.4.2.1): a comma within an address does not end it.
    static func addresses(_ text: String) -> [String] {
        var addresses: [String] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { return addresses }
            let address = rest.prefix { !$0.isWhitespace }
            rest = rest.dropFirst(address.count)
            let hasNoDescriptor = address.last == ","
            addresses.append(String(hasNoDescriptor ? address.dropLast() : address))
            if !hasNoDescriptor { rest = rest.drop { $0 != "," } }
        }
    }

    /// The address of `0; url=../etats/`; `nil` where the page only loads itself again.
    static func refresh(_ text: String) -> String? {
        guard let start = text.lowercased().firstRange(of: "url=") else { return nil }
        let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: start.upperBound)
        let address = text.dropFirst(offset)
        return String(address).filter { $0 != "'" && $0 != "\"" }
    }
}

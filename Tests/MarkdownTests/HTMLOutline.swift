/// The tags of a fragment as a browser would meet them, and what is wrong with them.
struct HTMLOutline {
    private(set) var faults: [String] = []
    private var open: [String] = []
    private var ids: Set<Substring> = []

    init(_ html: String) {
        for tag in html.matches(of: /<(\/?)([a-z][a-z0-9]*)([^>]*)>/) {
            read(String(tag.2), isEnd: !tag.1.isEmpty, attributes: tag.3)
        }
        faults += open.map { "<\($0)> is never closed" }
    }

    private mutating func read(_ name: String, isEnd: Bool, attributes: Substring) {
        if isEnd {
            if open.popLast() != name { faults.append("</\(name)> closes nothing") }
            return
        }
        if ["a", "label"].contains(name), open.contains(name) { faults.append("<\(name)> in itself") }
        if let id = attributes.firstMatch(of: /\ id="([^"]*)"/)?.1, !ids.insert(id).inserted {
            faults.append("« \(id) » twice")
        }
        if !attributes.hasSuffix("/") { open.append(name) }
    }
}

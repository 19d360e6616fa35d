internal import Diagnostics

/// The blocks of a template and of those that it extends, the most derived first.
struct BlockTable {
    struct Definition {
        let template: Int
        let block: Statement.Block
        let trail: [Waymark]
    }

    private(set) var definitions: [String: [Definition]] = [:]

    mutating func add(_ template: Int, _ blocks: [String: Statement.Block], _ trail: [Waymark]) {
        for (name, block) in blocks {
            definitions[name, default: []].append(Definition(template: template, block: block, trail: trail))
        }
    }
}

/// A block that is being translated.
struct OpenBlock {
    let name: String
    /// Which of its definitions: `super()` is the next.
    let level: Int
}

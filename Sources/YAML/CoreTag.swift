/// A tag of the core schema (YAML 1.2.2 § 10.3): what the author says that a value is.
enum CoreTag: String {
    case text = "str"
    case integer = "int"
    case number = "float"
    case boolean = "bool"
    case null
    case sequence = "seq"
    case mapping = "map"

    /// What every tag of YAML itself begins with; `!!` stands for it.
    static let prefix = "tag:yaml.org,2002:"
    /// The tag `!` alone: a scalar is text, a collection is what it is.
    static let nonSpecific = "!"

    init?(_ tag: String) {
        guard tag.hasPrefix(Self.prefix) else { return nil }
        self.init(rawValue: String(tag.dropFirst(Self.prefix.count)))
    }

    /// Whether a value of this kind may carry the tag; every integer is a number.
    func accepts(_ kind: Event.Kind) -> Bool {
        switch (self, kind) {
        case (.sequence, .sequenceStart), (.mapping, .mappingStart), (.text, .scalar): true
        case (_, .scalar(let scalar)): accepts(scalar.meaning)
        default: false
        }
    }

    private func accepts(_ meaning: Scalar.Meaning) -> Bool {
        switch (self, meaning) {
        case (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .boolean), (.null, .null): true
        default: false
        }
    }
}

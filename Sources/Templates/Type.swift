/// What the checker knows about a value.
public indirect enum Type: Hashable, Sendable {
    case boolean
    case integer
    case number
    case text
    case markup
    /// Markup that is JSON with its `<`, `>` and `&` written as `\u003c`: the only value that may stand in a data script.
    case json
    case list(Type)
    /// A list of known length whose items have types of their own: what a pair of names in `for` takes apart.
    case tuple([Type])
    /// What `group_by` gives: `grouper` and `list`, which also come apart as a pair.
    case group(key: Type, element: Type)
    /// A record or an object, by the name of its ``ObjectType``; a name, so that types may refer to each other.
    case object(String)
    case optional(Type)
    case none
    /// What comes of a mistake that was told already: fits everywhere, so that one mistake is told once.
    case unknown
}

/// Where a value comes from, as far as conditions can say something about it: a variable and the fields that lead on.
struct Path: Hashable, Sendable {
    /// Below zero for what a `namespace` holds, which may change behind the checker's back.
    let root: Int
    var fields: [String] = []
}

/// What a condition has shown: that here the value at the path has the type.
struct Fact: Hashable, Sendable {
    let path: Path
    let type: Type
}

/// An expression that was checked and translated.
struct Typed {
    /// Where the machine finds the value.
    var operand: Int32
    var type: Type
    var path: Path?
    /// What holds if the value is not `none`.
    var present: [Fact] = []
    /// What holds if the value counts as true, or as false.
    var whenTrue: [Fact] = []
    var whenFalse: [Fact] = []
    /// Whether it counts as true, where that is certain at load: what cannot be reached is not translated.
    var known: Bool?
    var literal: Expression.Literal?
    /// An inline `if` without `else`: what it does not give prints nothing, as in Jinja2, and is no mistake.
    var mayBeBlank = false

    init(_ operand: Int32, _ type: Type) {
        (self.operand, self.type) = (operand, type)
        if type == .none { known = false }
    }
}

/// What a name means in a template.
enum Binding {
    case variable(Local)
    case namespace([String: Local])
    case macro(MacroReference)
    case module([String: Binding])
    /// The `loop` of a `for`: its registers.
    case loop(operand: Int32, element: Type, id: Int)
    /// `caller` in a macro that a `call` block calls.
    case caller(operand: Int32)

    var isMacro: Bool { if case .macro = self { true } else { false } }
}

/// A variable and its register.
struct Local: Hashable {
    let operand: Int32
    var type: Type
    /// New with each value that is given, so that what was known of the old one is forgotten.
    var id: Int
}

/// A macro and what its body sees.
struct MacroReference {
    let macro: Statement.Macro
    let template: Int
    /// Into the compiler's `homes`.
    let home: Int
}

/// The names of a stretch of a template.
struct Scope {
    var names: [String: Binding] = [:]

    func keeping(_ wanted: Set<String>) -> Scope { Scope(names: names.filter { wanted.contains($0.key) }) }
}

/// A piece of a template, in the order in which it prints.
struct Statement: Sendable {
    indirect enum Node: Sendable {
        case text
        case output(Expression)
        case conditional([Branch], otherwise: [Statement]?)
        case loop(Loop)
        case set([Name], Expression)
        case setField(Name, Name, Expression)
        case setBlock(Name, filter: Expression?, [Statement])
        case with([(name: Name, value: Expression)], [Statement])
        case filter(Expression, [Statement])
        case macro(Macro)
        /// A macro called with a block, which it prints with `caller()`.
        case call(Expression, [Statement])
        case block(Block)
        case extends(Name)
        case include(Include)
        case importing(Name, alias: Name, withContext: Bool)
        case importingNames(Name, [(name: Name, alias: Name)], withContext: Bool)
    }

    struct Branch: Sendable {
        let condition: Expression
        let body: [Statement]
    }

    struct Loop: Sendable {
        let targets: [Name]
        let items: Expression
        let condition: Expression?
        let body: [Statement]
        let otherwise: [Statement]?
    }

    struct Macro: Sendable {
        struct Parameter: Sendable {
            let name: Name
            let fallback: Expression?
        }

        let name: Name
        let parameters: [Parameter]
        let body: [Statement]
    }

    struct Block: Sendable {
        let name: Name
        let isScoped: Bool
        let isRequired: Bool
        let body: [Statement]
    }

    struct Include: Sendable {
        /// The first that exists is taken.
        let names: [Name]
        let ignoresMissing: Bool
        let hasContext: Bool
    }

    let node: Node
    /// The text, or the tag that opens the statement.
    let span: Span
}

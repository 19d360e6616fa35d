public import Domain
internal import Templates

/// Everything that templates may name, as Markdown: types, their fields, what each means. It is made of the very declarations
/// by which templates are checked.
public struct TemplateReference: Sendable {
    private let kinds: [Kind]

    public init(kinds: [any Record.Type] = Domain.kinds) { self.kinds = RegistryBuilder(kinds: kinds).kinds }

    public var markdown: String {
        let (records, others) = (RecordTypes(kinds), RenderStage.siteTypes(kinds))
        let kindTypes = Set(kinds.map { typeName($0.name) })
        return Self.head
            + Self.part("The site and its pages", others)
            + Self.part("Records", records.types.filter { kindTypes.contains($0.name) })
            + Self.part("What records are made of", records.types.filter { !kindTypes.contains($0.name) })
    }

    private static let head = """
        # What templates may name

        <!-- Written by « make docs »: do not edit. -->

        In every template there are `site` (« Site ») and `t`, the words of the interface. A page's template has `page` (« Page »),
        and the record under the name of its kind (`state`, `event` …); the template of a list has the records under the name of
        their collection (`states`) and under `records`; a file of the whole site (`sitemap.xml`, `atom.xml`) has `pages`, a list of
        « PageSummary »; `redirect.html` has `target`. « … or nothing » has to be asked for (`{% if %}`) or given a value (`default`)
        before it is printed.

        """

    private static func part(_ title: String, _ types: [ObjectType]) -> String {
        "\n## \(title)\n" + types.map(section).joined()
    }

    private static func section(_ type: ObjectType) -> String {
        guard !type.fields.isEmpty else { return "" }
        let rows = type.fields.map { "| `\($0.name)` | \($0.type.description) | \(cell($0.meaning)) |\n" }
        return "\n### \(type.name)\n\n\(printing(type))| field | type | meaning |\n| --- | --- | --- |\n"
            + rows.joined()
    }

    private static func printing(_ type: ObjectType) -> String {
        switch type.printing {
        case .never: ""
        case .text: "Printed, it is its text.\n\n"
        case .field(let name): "Printed, it is its `\(name)`.\n\n"
        }
    }

    /// A bar would end the cell.
    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

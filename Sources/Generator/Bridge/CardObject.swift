internal import Domain
internal import Figures
internal import Templates

/// What templates know of the picture by which other sites show a page: `page.card`.
enum CardObject {
    static let types = [
        ObjectType(
            "Card",
            fields: [
                .init("url", .text, "Its address"),
                .init("canonical", .text, "Its full address"),
                .init("width", .integer, "In pixels"),
                .init("height", .integer, "In pixels"),
            ]),
        ObjectType(
            "FittedText",
            fields: [
                .init("size", .integer, "The size of the face"),
                .init("leading", .integer, "From one line to the next"),
                .init("lines", .list(.text), "The lines"),
            ]),
    ]

    static func value(_ path: SitePath, _ base: BaseURL) -> Value {
        .object(
            Row([
                .text(path.encoded), .text(base.absolute(path.encoded)), .integer(CardFormat.width),
                .integer(CardFormat.height),
            ]))
    }

    /// `{{ page.title | fitted(1040, 80, 4) }}`: broken into lines within a width, at a size at the most, in so many lines.
    static let fitted = Filter(
        "fitted",
        parameters: [
            .init("width", isRequired: true), .init("size", isRequired: true), .init("lines", isRequired: true),
        ]
    ) { input, arguments in
        guard input.type == .text else { return .wrongInput(expected: "text") }
        let wrong = arguments.firstIndex { $0?.type != .integer }
        return wrong.map { .wrongArgument(parameter: $0, "a whole number is expected") }
            ?? .result(.object("FittedText"))
    } apply: { value, arguments, _ in
        guard case .text(let text) = value, case .integer(let width)? = arguments.first, arguments.count == 3,
            case .integer(let size) = arguments[1], case .integer(let lines) = arguments[2]
        else { return .none }
        let fitted = FittedText(text, within: Double(width), size: Double(size), lines: max(lines, 1))
        return .object(
            Row([
                .integer(Int(fitted.size)), .integer(Int(fitted.size * 1.18)),
                .list(fitted.lines.map { .text($0) }),
            ]))
    }
}

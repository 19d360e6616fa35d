/// A JSON Schema as far as Charte writes it (2020-12, https://json-schema.org/draft/2020-12/json-schema-core).
struct JSONSchema: Sendable {
    private var members: [(name: String, value: JSONValue)]

    private init(_ members: [(name: String, value: JSONValue)]) { self.members = members }

    var value: JSONValue { .object(members) }
}

extension JSONSchema {
    static let boolean = JSONSchema([("type", .text("boolean"))])
    static let integer = JSONSchema([("type", .text("integer"))])
    static let number = JSONSchema([("type", .text("number"))])

    static func text(pattern: String? = nil) -> JSONSchema {
        JSONSchema([("type", .text("string"))] + (pattern.map { [("pattern", .text($0))] } ?? []))
    }

    /// - Parameter meanings: What an editor shows beside each word, if anything.
    static func choice(_ words: [String], meanings: [String]? = nil) -> JSONSchema {
        let shown: [(name: String, value: JSONValue)] = meanings.map { [("enumDescriptions", .texts($0))] } ?? []
        return JSONSchema([("type", .text("string")), ("enum", .texts(words))] + shown)
    }

    static func definition(_ name: String) -> JSONSchema { JSONSchema([("$ref", .text("#/$defs/\(name)"))]) }

    static func list(_ items: JSONSchema) -> JSONSchema {
        JSONSchema([("type", .text("array")), ("items", items.value)])
    }

    /// So many numbers in this order, each within its range.
    static func numbers(_ ranges: [ClosedRange<Double>]) -> JSONSchema {
        let items = ranges.map { range in
            JSONValue.members([
                "type": .text("number"), "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
            ])
        }
        return JSONSchema([
            ("type", .text("array")), ("prefixItems", .list(items)), ("minItems", .integer(ranges.count)),
            ("maxItems", .integer(ranges.count)),
        ])
    }

    static func either(_ schemas: [JSONSchema]) -> JSONSchema {
        JSONSchema([("anyOf", .list(schemas.map(\.value)))])
    }

    /// A mapping with these keys and no others.
    static func mapping(_ properties: [(name: String, value: JSONValue)], required: [String] = []) -> JSONSchema {
        JSONSchema(
            [("type", .text("object")), ("properties", .object(properties))]
                + (required.isEmpty ? [] : [("required", .texts(required))])
                + [("additionalProperties", .boolean(false))])
    }

    /// A mapping with at least one key.
    ///
    /// - Parameters:
    ///   - properties: Keys that an editor offers.
    ///   - keys: What any key must be.
    ///   - others: What stands under all other keys.
    static func mapping(
        _ properties: [(name: String, value: JSONValue)], keys: JSONSchema? = nil, others: JSONSchema
    ) -> JSONSchema {
        JSONSchema([("type", .text("object")), ("properties", .object(properties))])
            .with("propertyNames", keys?.value)
            .with("additionalProperties", others.value)
            .with("minProperties", .integer(1))
    }
}

extension JSONSchema {
    /// The same with another member; `nil` adds none.
    func with(_ name: String, _ value: JSONValue?) -> JSONSchema {
        value.map { JSONSchema(members + [(name, $0)]) } ?? self
    }

    /// The same, told to the editor.
    func described(_ text: String) -> JSONSchema { JSONSchema([("description", .text(text))] + members) }

    /// The same, or nothing: a key whose value is empty counts as not given.
    var orNothing: JSONSchema {
        guard !members.contains(where: { $0.name == "$ref" || $0.name == "anyOf" }) else {
            return .either([self, JSONSchema([("type", .text("null"))])])
        }
        return JSONSchema(
            members.map { member in
                switch (member.name, member.value) {
                case ("type", .text(let type)): ("type", .texts([type, "null"]))
                case ("type", .list(let types)): ("type", .list(types + [.text("null")]))
                case ("enum", .list(let words)): ("enum", .list(words + [.null]))
                default: member
                }
            })
    }

    /// The schema of a whole file.
    func file(_ title: String, definitions: [(name: String, value: JSONValue)]) -> [UInt8] {
        JSONValue.object(
            [("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title))] + members
                + (definitions.isEmpty ? [] : [("$defs", .object(definitions))])
        ).bytes
    }
}

public import Diagnostics

/// A charter, declaration, programme, statute or resolution.
public struct Document: Record {
    public let id: Identifier<Document>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var title = LocalizedText()
    @Located public private(set) var date: PartialDate?
    public private(set) var adoptedAt: Reference<Event>?
    public private(set) var text: WebAddress?

    public init(id: Identifier<Document>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var order: RecordOrder { .date(date) }
}

extension Document {
    public static let schema = Schema<Document>(
        "document", collection: "documents", noun: "a document",
        meaning: "A charter, declaration, programme, statute or resolution",
        fields: [
            .required("title", \.title, "The title"),
            .optional("date", \._date, "The day of its adoption"),
            .optional("adopted_at", \.adoptedAt, inverse: "documents", "The event that adopted it"),
            .optional("text", \.text, "Where its text can be read"),
        ])
}

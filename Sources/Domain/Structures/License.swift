/// The terms on which what a site gives out may be used.
public struct License: Structure {
    public private(set) var name = LocalizedText()
    public private(set) var address: WebAddress?
    public private(set) var note: LocalizedText?

    public init() {}

    public static let name = "License"
    public static let noun = "a licence"
    public static let fields: [Field<License>] = [
        .required("name", \.name, "What the licence is called"),
        .optional("url", \.address, "Where it can be read"),
        .optional("note", \.note, "What else holds: whom to name, what is left out"),
    ]
}

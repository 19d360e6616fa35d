public import Diagnostics

/// An organisation that is not part of the system but observes or accompanies it.
public struct Organisation: Member {
    public let id: Identifier<Organisation>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var name = LocalizedText()
    public private(set) var abbreviation: LocalizedText?
    public private(set) var memberships: [Membership] = []
    public private(set) var website: WebAddress?

    public init(id: Identifier<Organisation>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var title: LocalizedText { name }
    public var soughtNames: [LocalizedText] { [name] + [abbreviation].compactMap { $0 } }
}

extension Organisation {
    public static let schema = Schema<Organisation>(
        "organisation", collection: "organisations", noun: "an organisation",
        meaning: "An organisation outside the system that observes or accompanies it",
        fields: [
            .required("name", \.name, "The name"),
            .optional("abbreviation", \.abbreviation, "The abbreviation"),
            .required("memberships", \.memberships, "The periods of observation"),
            .optional("website", \.website, "The organisation's own site"),
        ],
        derived: Membership.derivedFields { $0.memberships })
}

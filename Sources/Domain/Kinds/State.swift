public import Diagnostics

/// A state that is or was a member or an observer.
public struct State: Member {
    public let id: Identifier<State>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var name = LocalizedName()
    public private(set) var officialName: LocalizedText?
    public private(set) var nameInOrganisation: LocalizedText?
    public private(set) var formerNames: [FormerName] = []
    @Located public private(set) var alpha2: CountryCode?
    @Located public private(set) var alpha3: CountryCode?
    public private(set) var capital: LocalizedText?
    public private(set) var region: Reference<Term>?
    public private(set) var group: Reference<Term>?
    public private(set) var isFounder = false
    public private(set) var memberships: [Membership] = []
    public private(set) var coordinates: Coordinates?

    public init(id: Identifier<State>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var title: LocalizedText { name.text }
    public var names: [LocalizedText] { [name.text] + [officialName, nameInOrganisation].compactMap { $0 } }
    public var soughtNames: [LocalizedText] { names + formerNames.map(\.name) }
}

extension State {
    public static let schema = Schema<State>(
        "state", collection: "states", noun: "a state", meaning: "A state that is or was a member or an observer",
        fields: [
            .required("name", \.name, "The short name without article, with its grammar"),
            .optional("official_name", \.officialName, "The full name of the state"),
            .optional("name_in_organisation", \.nameInOrganisation, "The form that the Organisation itself uses"),
            .optional("former_names", \.formerNames, "Names that the state bore before"),
            .optional("iso2", \._alpha2, "The ISO 3166-1 alpha-2 code: MA"),
            .optional("iso3", \._alpha3, "The ISO 3166-1 alpha-3 code: MAR"),
            .optional("capital", \.capital, "The capital"),
            .optional("region", \.region, inverse: "states", vocabulary: "regions", "The region of the world"),
            .optional("group", \.group, inverse: "states", vocabulary: "groups", "The regional group"),
            .optional("founding_member", \.isFounder, "Whether it took part in the founding as a member"),
            .required("memberships", \.memberships, "The periods of membership, the first one first"),
            .optional("location", \.coordinates, "A point on the map: latitude, longitude"),
        ],
        derived: Membership.derivedFields { $0.memberships })
}

import Foundation

@testable import Figures

/// Small figures of every kind, about no organisation in particular.
enum Sample {
    static let caption = FigureCaption(title: "Titre « à » <lire>", description: "Ce qu’elle montre.")

    static let land = LandOutline(rings: [
        [(-20.0, -30.0), (60, -30), (60, 50), (-20, 50), (-20, -30)].map { .init(longitude: $0, latitude: $1) }
    ])

    static let standings: [Standing: String] = [
        .member: "Membre", .suspended: "Suspendu", .observer: "Observateur", .former: "Ancien membre",
    ]

    static let states: [WorldMap.State] = [
        .init(
            name: "Égypte", address: "/etats/egypte/", location: .init(longitude: 30, latitude: 27),
            spans: [
                .init(.member, from: 1969, to: 1979), .init(.suspended, from: 1979, to: 1984),
                .init(.member, from: 1984, to: nil),
            ]),
        .init(
            name: "Maroc", address: "/etats/maroc/", location: .init(longitude: -5, latitude: 32),
            spans: [.init(.member, from: 1969, to: nil)], note: "Maroc, membre depuis 1969"),
        .init(
            name: "République centrafricaine", address: nil, location: .init(longitude: 21, latitude: 7),
            spans: [.init(.observer, from: nil, to: nil)]),
        .init(
            name: "Zanzibar", address: nil, location: .init(longitude: 39, latitude: -6),
            spans: [.init(.member, from: 1993, to: 1993)]),
    ]

    static let map = WorldMap(
        land: land, states: states,
        words: .init(caption: caption, columns: ("État", "Statut", "Périodes"), standings: standings))

    static let locator = LocatorMap(
        base: BaseMap(land, around: states.map(\.location), width: LocatorMap.width, tolerance: 1),
        words: .init(caption: caption, columns: ("Lieu", "Coordonnées"), place: "Maroc", coordinates: "32° N, 5° O"),
        place: states[1].location, others: states.map(\.location))

    static let timeline = Timeline(
        caption: caption, columns: ("Série", "Date", "Événement"),
        lanes: [
            .init(
                title: "Sommets", labelling: .names,
                marks: [
                    .init(
                        label: "Lahore", address: "/e/2/", note: "Deuxième Sommet",
                        time: .at(.init(year: 1974, month: 2, day: 22)), timeText: "22 février 1974"),
                    .init(
                        label: "Rabat", address: "/e/1/", note: "Premier Sommet", time: .at(.init(year: 1969)),
                        timeText: "1969"),
                ]),
            .init(
                title: "Sessions", labelling: .numbers,
                marks: [
                    .init(
                        label: "Djeddah", number: "1", address: "/e/3/", note: "Première session",
                        time: .at(.init(year: 1970, month: 3)), timeText: "mars 1970")
                ]),
            .init(
                title: "Mandats", labelling: .names,
                marks: [
                    .init(
                        label: "A", address: "/p/a/", note: "A", time: .period(.init(year: 1971), .init(year: 1974)),
                        timeText: "1971-1974"),
                    .init(
                        label: "B", address: "/p/b/", note: "B", time: .period(.init(year: 1974), nil),
                        timeText: "depuis 1974"),
                ]),
        ], years: 1969...1980)

    static let chart = OrganisationChart(
        caption: caption, columns: ("Catégorie", "Organe", "Relève de"),
        groups: [
            .init(
                title: "Organes principaux",
                organs: [
                    .init(
                        label: "Sommet", address: "/o/sommet/",
                        parts: [
                            .init(label: "Conseil", address: "/o/conseil/"),
                            .init(label: "Secrétariat", address: "/o/secretariat/"),
                        ])
                ]),
            .init(title: "Comités", organs: [.init(label: "Comité permanent pour la coopération", address: nil)]),
        ])

    static let growth = MembershipGrowth(
        caption: caption, columns: ("Année", "Membres", "Changements"),
        years: [
            .init(1969, members: 3, changes: [.init(.joined, "A"), .init(.joined, "B"), .init(.joined, "C")]),
            .init(1970, members: 3), .init(1971, members: 2, changes: [.init(.suspended, "A")], address: "#a1971"),
            .init(1972, members: 4, changes: [.init(.returned, "A"), .init(.joined, "D")]), .init(1973, members: 4),
        ])

    static let bar = MembershipBar(
        words: .init(caption: caption, columns: ("Statut", "Période"), standings: standings),
        periods: [
            .init(.member, from: .init(year: 1969), to: .init(year: 1979, month: 5), timeText: "1969-1979"),
            .init(.suspended, from: .init(year: 1979, month: 5), to: .init(year: 1984), timeText: "1979-1984"),
            .init(.member, from: .init(year: 1984), to: nil, timeText: "depuis 1984"),
        ], years: 1969...2026)

    static let series = SeriesPlace(
        caption: caption, columns: ("N°", "Session"),
        items: (1...40).map { .init(number: String($0), name: "Session \($0)", address: $0 == 24 ? "/e/24/" : nil) },
        current: 24)

    /// All drawings, by a name.
    static let drawings: [(name: String, bytes: [UInt8])] = [
        ("map", map.svg(id: "f")), ("locator", locator.svg(id: "f")), ("timeline", timeline.svg(id: "f")),
        ("chart", chart.svg(id: "f")), ("growth", growth.svg(id: "f")), ("bar", bar.svg(id: "f")),
        ("series", series.svg(id: "f")), ("legend", map.legend.html),
    ]

    static let tables: [(name: String, table: FigureTable)] = [
        ("map", map.table), ("locator", locator.table), ("timeline", timeline.table), ("chart", chart.table),
        ("growth", growth.table),
        ("bar", bar.table), ("series", series.table),
    ]
}

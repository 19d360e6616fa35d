extension Rule {
    /// Records that name other records.
    static let references: [Rule] = [
        .error(
            "draft-reference", .records, "Something that is published names a draft",
            """
            The record or the page that is named here is marked « draft: true », so that it has no page, and a link to \
            it would lead nowhere. Finish the draft and remove the mark, or take the mention out until then. In a \
            build with --drafts drafts are pages like all others, and this is not told.
            """,
            wrong: Example([
                "Content/states/senegal.md": """
                ---
                name: {fr: {text: Sénégal, gender: masculine}}
                memberships: [{status: member, from: 1969}]
                draft: true
                ---
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Le [[maroc]] et le [[senegal]] sont membres.
                """,
            ]),
            right: Example([
                "Content/states/senegal.md": """
                ---
                name: {fr: {text: Sénégal, gender: masculine}}
                memberships: [{status: member, from: 1969}]
                ---
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Le [[maroc]] et le [[senegal]] sont membres.
                """,
            ])),
        .error(
            "unknown-reference", .records, "A record is named that does not exist",
            """
            Records name one another by their ids: an event its host, a person a state, a record its sources, a text \
            the records that it links to. No record of the kind that is expected has this id. Mostly it is misspelt, \
            and the hint gives the nearest one; otherwise the record has yet to be written. Records that stand in a \
            file which cannot be read are not told as missing.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 1969-09-22
                  end: 1969-09-25
                  state: marroc
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 1969-09-22
                  end: 1969-09-25
                  state: maroc
                """)),
        .error(
            "wrong-kind", .records, "A record is named where one of another kind belongs",
            """
            The id that stands here exists, but it is that of a record of another kind: an organ where an event is \
            expected, a state where an organ is. Name the record that is meant, or look whether the id stands after \
            the wrong key.
            """,
            wrong: Example([
                "Content/events.yml": """
                - {id: sommet-1969, title: {fr: Premier Sommet islamique}, start: 1969-09-22, end: 1969-09-25}
                """,
                "Content/documents.yml": """
                - id: declaration-rabat-1969
                  title: {fr: Déclaration du Sommet islamique de Rabat}
                  adopted_at: sommet-islamique
                """,
            ]),
            right: Example([
                "Content/events.yml": """
                - {id: sommet-1969, title: {fr: Premier Sommet islamique}, start: 1969-09-22, end: 1969-09-25}
                """,
                "Content/documents.yml": """
                - id: declaration-rabat-1969
                  title: {fr: Déclaration du Sommet islamique de Rabat}
                  adopted_at: sommet-1969
                """,
            ])),
        .error(
            "wrong-vocabulary", .records, "A term is used that belongs to another vocabulary",
            """
            The terms of Content/terms.yml belong to vocabularies, and each key takes those of one: « region » takes \
            regions, « group » takes groups, « category » takes categories of organs, « series » takes series of \
            events, « office » takes offices. The term that stands here belongs to another one. Choose a term of the \
            right vocabulary, put the term under the key that it was meant for, or correct its vocabulary in \
            Content/terms.yml.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  group: afrique
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  region: afrique
                  memberships: [{status: member, from: 1969}]
                """)),
    ]
}

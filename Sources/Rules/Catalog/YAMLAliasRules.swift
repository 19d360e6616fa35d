extension Rule {
    /// The parts of YAML that few people use on purpose: anchors and their aliases, tags, deep nesting.
    static let yamlAliases: [Rule] = [
        .error(
            "yaml-alias-expansion", .yaml, "Aliases repeat more values than any site needs",
            """
            An alias « *x » repeats what the anchor « &x » marked, and aliases of aliases multiply: a few short lines \
            can stand for more values than a computer can hold. Charte stops at a million repeated values. Nobody \
            writes that by chance, so look where the file comes from, and write out what is really meant.
            """,
            wrong: Example(
                "Content/strings/fr.yml",
                """
                labels: {status: {member: membre}, type: {organisation: l'Organisation, other: autre}}
                a: &a {a: mot, b: mot, c: mot, d: mot, e: mot, f: mot, g: mot, h: mot, i: mot, j: mot}
                b: &b {a: *a, b: *a, c: *a, d: *a, e: *a, f: *a, g: *a, h: *a, i: *a, j: *a}
                c: &c {a: *b, b: *b, c: *b, d: *b, e: *b, f: *b, g: *b, h: *b, i: *b, j: *b}
                d: &d {a: *c, b: *c, c: *c, d: *c, e: *c, f: *c, g: *c, h: *c, i: *c, j: *c}
                e: &e {a: *d, b: *d, c: *d, d: *d, e: *d, f: *d, g: *d, h: *d, i: *d, j: *d}
                f: &f {a: *e, b: *e, c: *e, d: *e, e: *e, f: *e, g: *e, h: *e, i: *e, j: *e}
                """),
            right: Example(
                "Content/strings/fr.yml",
                """
                labels: {status: {member: membre}, type: {organisation: l'Organisation, other: autre}}
                a: &a {a: mot, b: mot, c: mot, d: mot, e: mot, f: mot, g: mot, h: mot, i: mot, j: mot}
                """)),
        .error(
            "yaml-depth", .yaml, "Lists and mappings stand within one another too deep",
            """
            More than 64 lists or mappings stand within one another, counting what aliases repeat. No record needs \
            more than a handful, so the file was made by a program that went wrong, or a bracket is opened again and \
            again. Write the value at the depth at which it belongs.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  sources: \(String(repeating: "[", count: 64))liste-des-membres\(String(repeating: "]", count: 64))
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  sources: [liste-des-membres]
                """)),
        .error(
            "yaml-recursive-alias", .yaml, "An alias stands inside what it repeats",
            """
            An alias « *x » repeats what the anchor « &x » marked. Here it stands inside that very value, which would \
            repeat itself without end. Remove the alias, or put the anchor on the smaller value that was meant.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  sources: &officielles [liste-des-membres, *officielles]
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  sources: &officielles [liste-des-membres]
                """)),
        .error(
            "yaml-tag", .yaml, "A word with an exclamation mark before it has no meaning here",
            """
            In YAML a value that begins with « ! » has a tag: a word that says of which type it is. Charte knows only \
            the tags of YAML itself, such as « !!str », and only where they fit the value. Mostly no tag was meant at \
            all: put text that begins with an exclamation mark between quotation marks. Otherwise remove the tag, \
            since the kind of record says of which type each value is.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  note:
                    fr: !Important Instance suprême de l'Organisation.
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  note:
                    fr: "!Important Instance suprême de l'Organisation."
                """)),
        .error(
            "yaml-unknown-alias", .yaml, "An alias repeats something that is not marked before it",
            """
            An alias « *x » repeats the value that an anchor « &x » marked further up in the same file. There is no \
            such anchor before it: its name is spelt otherwise, or it stands further down or in another file. Text \
            that begins with an asterisk needs quotation marks.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: &fondateur [{status: member, from: 1969}]
                - id: senegal
                  name: {fr: {text: Sénégal, gender: masculine}}
                  memberships: *fondateurs
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: &fondateur [{status: member, from: 1969}]
                - id: senegal
                  name: {fr: {text: Sénégal, gender: masculine}}
                  memberships: *fondateur
                """)),
    ]
}

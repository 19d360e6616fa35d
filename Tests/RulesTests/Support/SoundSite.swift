import Generator
import Rules

/// A small site with nothing wrong in it, into which an example of a rule is put.
enum SoundSite {
    static let content = [
        "site.yml": """
        title: {fr: Organisation de la coopération islamique}
        base_url: https://oci.example.org/
        languages: [fr]
        segments: {states: etats, organs: organes, events: evenements}
        menu: [states, organs]
        """,
        "strings/fr.yml": """
        labels:
          status: {member: membre, suspended: suspendu, withdrawn: retiré, observer: observateur}
          language: {fr: français, en: anglais}
          type: {organisation: l'Organisation, other: autre}
        """,
        "terms.yml": """
        - {id: afrique, vocabulary: regions, name: {fr: Afrique}}
        - {id: organes-principaux, vocabulary: organ-categories, name: {fr: Organes principaux}}
        - {id: sommets, vocabulary: event-series, name: {fr: Sommets}}
        - {id: secretaire-general, vocabulary: offices, name: {fr: Secrétaire général}}
        """,
        "sources.yml": """
        - {id: liste-des-membres, title: {fr: Liste des membres}, url: "https://example.org/membres"}
        """,
        "states.yml": """
        - id: maroc
          name: {fr: {text: Maroc, gender: masculine}}
          memberships: [{status: member, from: 1969-09-25}]
          sources: [liste-des-membres]
        """,
        "organs.yml": """
        - id: sommet-islamique
          name: {fr: Sommet islamique}
          category: organes-principaux
          sources: [liste-des-membres]
        """,
        "index.md": """
        ---
        title: Accueil
        ---
        Le [[maroc]] est membre.
        """,
    ]

    static let templates = [
        "layout.html": """
        <!DOCTYPE html>
        <html lang="{{ page.language }}">
        <head><title>{{ page.title }}</title></head>
        <body>{% block main %}{{ page.content }}{% endblock %}</body>
        </html>
        """,
        "page.html": "{% extends 'layout.html' %}",
        "state.html": "{% extends 'layout.html' %}",
        "organ.html": "{% extends 'layout.html' %}",
        "event.html": "{% extends 'layout.html' %}",
        "person.html": "{% extends 'layout.html' %}",
        "document.html": "{% extends 'layout.html' %}",
        "organisation.html": "{% extends 'layout.html' %}",
        "records.html": "{% extends 'layout.html' %}",
    ]

    /// The site with the files of an example in the place of its own.
    static func input(with example: Example? = nil) -> BuildInput {
        var files: [String: [UInt8]] = [:]
        for (path, text) in content { files["Content/\(path)"] = Array(text.utf8) }
        for (path, text) in templates { files["Templates/\(path)"] = Array(text.utf8) }
        for file in example?.files ?? [] { files[file.path] = Array(file.text.utf8) }
        return BuildInput(content: folder("Content/", of: files), templates: folder("Templates/", of: files))
    }

    private static func folder(_ prefix: String, of files: [String: [UInt8]]) -> MemoryFolder {
        let own = files.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
        return MemoryFolder(Dictionary(uniqueKeysWithValues: own))
    }
}

/// A few files of a site that show a rule broken or kept.
///
/// They stand in the place of the same files of a small sound site, so that every example can be tried out.
public struct Example: Sendable {
    public struct File: Sendable {
        /// From the folder of the site: `Content/states.yml`.
        public let path: String
        /// Without the last line feed.
        public let text: String
    }

    public let files: [File]

    init(_ path: String, _ text: String) { files = [File(path: path, text: text)] }

    init(_ files: KeyValuePairs<String, String>) { self.files = files.map { File(path: $0, text: $1) } }

    /// A template of states whose pages hold this.
    static func state(_ main: String) -> Example {
        Example("Templates/state.html", "{% extends 'layout.html' %}\n{% block main %}\n\(main)\n{% endblock %}")
    }
}

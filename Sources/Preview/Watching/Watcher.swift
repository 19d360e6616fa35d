internal import Generator

/// Tells which files of a site change.
protocol Watcher: Sendable {
    /// What changed since the last call; waits until something does, and then until it has been quiet for a moment, so that
    /// a burst of changes (another branch is checked out) is told at once.
    func next() -> Changes
}

/// The folders of a site that are watched, and what a change in them means.
struct WatchedFolders: Sendable {
    /// Holds the other two.
    let source: String
    let content: String
    let templates: String

    init(source: String) {
        (self.source, content, templates) = (source, "\(source)/Content", "\(source)/Templates")
    }

    /// Takes note of a path that changed.
    func note(_ path: String, in changes: inout Changes) {
        guard !Changes.ignores(path) else { return }
        if path == content { changes.content = nil }
        if path.hasPrefix(content + "/") { changes.content?.insert(String(path.dropFirst(content.utf8.count + 1))) }
        if path == templates || path.hasPrefix(templates + "/") { changes.templates = true }
    }
}

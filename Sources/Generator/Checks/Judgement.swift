internal import Diagnostics
internal import Domain
internal import Rules

/// Gives every finding the level that the site has chosen for it, and lets pass what it excepts.
struct Judgement: Sendable {
    private let settings: CheckSettings
    private let places: RecordPlaces
    private let scopes: [Scope?]
    private var used: Set<Int> = []
    /// What is wrong with the exceptions themselves.
    let mistakes: [Diagnostic]

    /// What an exception is for.
    private enum Scope: Sendable {
        case record(RecordKey)
        case file(String)
    }

    init(_ content: Content) {
        settings = content.configuration.checks
        // Only exceptions ask where records begin and end.
        places = settings.exceptions.isEmpty ? RecordPlaces() : RecordPlaces(content)
        var mistakes: [Diagnostic] = []
        scopes = settings.exceptions.map { Self.scope($0, content.registry, &mistakes) }
        self.mistakes = mistakes
    }

    mutating func judge(_ findings: [Diagnostic]) -> [Diagnostic] {
        guard !settings.isEmpty else { return findings }
        return findings.compactMap { finding in
            if isExcepted(finding) { return nil }
            guard let level = settings.levels[finding.code] else { return finding }
            return finding.severity(level)
        }
    }

    private mutating func isExcepted(_ finding: Diagnostic) -> Bool {
        let exceptions = settings.exceptions.indices.filter { index in
            settings.exceptions[index].code == finding.code
                && (scopes[index].map { covers($0, finding.location) } ?? false)
        }
        used.formUnion(exceptions)
        return !exceptions.isEmpty
    }

    private func covers(_ scope: Scope, _ location: SourceLocation) -> Bool {
        switch scope {
        case .record(let key): places.record(at: location) == key
        case .file(let path): location.file == path
        }
    }

    /// Exceptions that let nothing pass: what they were for is mended, or they are for something else.
    var idle: [Diagnostic] {
        settings.exceptions.indices.filter { scopes[$0] != nil && !used.contains($0) }
            .map { .idleException(settings.exceptions[$0].code, at: settings.exceptions[$0].location) }
    }
}

extension Judgement {
    private static func scope(
        _ exception: CheckException, _ registry: Registry, _ log: inout [Diagnostic]
    ) -> Scope? {
        if isFile(exception.place) {
            let isPlaced = ["Content/", "Templates/"].contains(where: exception.place.hasPrefix)
            return .file(isPlaced ? exception.place : placed(exception.place))
        }
        let (id, kind) = parts(exception.place)
        switch registry.mention(id, kind: kind) {
        case .record(let key): return .record(key)
        case .ambiguous(let kinds): log.append(.ambiguousException(id, kinds, at: exception.location))
        case .unknown(let nearest): log.append(.exceptionForNothing(id, nearest: nearest, at: exception.location))
        }
        return nil
    }

    private static func isFile(_ place: String) -> Bool {
        place.contains("/") || ["yml", "yaml", "md", "markdown", "html", "txt"].contains(fileExtension(place))
    }

    /// `event:sommet-01` or `sommet-01`.
    private static func parts(_ place: String) -> (id: String, kind: String?) {
        guard let colon = place.firstIndex(of: ":") else { return (place, nil) }
        return (String(place[place.index(after: colon)...]), String(place[..<colon]))
    }
}

extension Diagnostic {
    /// The same finding at a level; `nil` where the level is off.
    fileprivate func severity(_ level: Level) -> Diagnostic? {
        var finding = self
        switch level {
        case .off: return nil
        case .warning: finding.severity = .warning
        case .error: finding.severity = .error
        }
        return finding
    }
}

internal import Diagnostics
public import Domain
public import Rules
internal import YAML

/// What `site.yml` says under `checks`: the levels of rules, and the places that a rule does not hold for.
///
/// ```yaml
/// checks:
///   unsourced-record: error
///   host-not-member:
///     level: warning
///     except:
///       - at: event:conference-02
///         reason: The host joined a month later; its application was being examined.
/// ```
struct CheckSettings: Sendable {
    private(set) var levels: [String: Level] = [:]
    private(set) var exceptions: [CheckException] = []

    var isEmpty: Bool { levels.isEmpty && exceptions.isEmpty }
}

/// A place that a rule does not hold for, and why.
struct CheckException: Sendable {
    let code: String
    /// A record (`event:sommet-01`, or its id alone) or a file (`states.yml`, `Templates/state.html`).
    let place: String
    let location: SourceLocation
}

extension Level: Choice {}

extension CheckSettings {
    /// Every rule's entry by itself, so that one that is wrong does not hide the others.
    init(_ node: Node, log: inout [Diagnostic]) {
        guard let entries = node.mapping else {
            log.append(.wrongType(node, expected: "a mapping from codes of checks to levels"))
            return
        }
        for entry in entries where isAdjustable(entry, log: &log) { read(entry, log: &log) }
    }

    private func isAdjustable(_ entry: Node.Pair, log: inout [Diagnostic]) -> Bool {
        guard let rule = Rule.named(entry.key) else {
            log.append(.unknownCheck(entry.key, at: entry.keyLocation))
            return false
        }
        if !rule.isAdjustable { log.append(.fixedCheck(entry.key, at: entry.keyLocation)) }
        return rule.isAdjustable
    }

    private mutating func read(_ entry: Node.Pair, log: inout [Diagnostic]) {
        guard entry.value.mapping != nil else {
            levels[entry.key] = Level.decode(entry.value, into: &log)
            return
        }
        var adjustment = Adjustment()
        entry.value.decode(Adjustment.keys, into: &adjustment, noun: "a check", log: &log)
        levels[entry.key] = adjustment.level
        exceptions += adjustment.except.map {
            CheckException(code: entry.key, place: $0.place, location: $0.location)
        }
    }
}

extension CheckSettings {
    static let notation = Notation.structure(
        Rule.all.filter(\.isAdjustable).map { rule in
            let notation = Notation.either([Level.notation, Adjustment.notation])
            return FieldDescription(rule.code, Level.type, meaning: rule.summary, notation: notation)
        })
}

/// The long form of an entry: a level, exceptions, or both.
private struct Adjustment {
    var level: Level?
    var except: [Exception] = []

    static let keys = Keys<Adjustment>([Key("level", \.level), Key("except", \.except)])

    static let notation = Notation.structure([
        FieldDescription("level", Level.type, meaning: "How much it counts"),
        FieldDescription("except", .text, meaning: "Where it does not hold", notation: .list(Exception.notation)),
    ])
}

/// An exception as it is written. No exception goes without its reason: the next editor must be able to judge it.
private struct Exception: YAMLDecodable {
    var place = ""
    var reason = ""
    var location: SourceLocation

    static let expectation = "a mapping (an exception) with « at » and « reason »"

    private static let keys: [Key<Exception>] = [
        Key("at", isRequired: true) { node, exception, log in
            exception.place = String.decode(node, into: &log) ?? ""
            exception.location = node.location
        },
        Key("reason", \.reason, isRequired: true),
    ]

    static let notation = Notation.structure([
        FieldDescription("at", .text, isRequired: true, meaning: "A record (event:sommet-01) or a file (states.yml)"),
        FieldDescription("reason", .text, isRequired: true, meaning: "Why it does not hold there"),
    ])

    static func decode(_ node: Node, into log: inout [Diagnostic]) -> Exception? {
        guard node.mapping != nil else { return mismatch(node, into: &log) }
        var exception = Exception(location: node.location)
        node.decode(Keys(keys), into: &exception, noun: "an exception", log: &log)
        return exception.place.isEmpty || exception.reason.isEmpty ? nil : exception
    }
}

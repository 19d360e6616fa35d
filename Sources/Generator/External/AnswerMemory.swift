internal import Diagnostics

/// The good answers of the last days, so that no server is asked again for nothing: a JSON file of addresses with the
/// second, since 1970, at which each was asked. A file that is damaged is no file: all is asked anew.
struct AnswerMemory: Sendable {
    private struct Answer {
        let outcome: LinkOutcome
        let second: Int
    }

    private var answers: [String: Answer] = [:]

    /// Where it stands in the folder of the site; nothing of it is ever published.
    static let path = ".charte/links.json"

    /// - Parameters:
    ///   - now: The seconds since 1970.
    ///   - limit: How many seconds an answer is believed.
    init(_ bytes: [UInt8]?, now: Int, limit: Int) {
        guard let bytes, let source = try? SourceFile(path: Self.path, raw: bytes),
            let file = try? JSONReader.read(source), file["version"]?.integer == Self.version
        else { return }
        for answer in file["answers"]?.list ?? [] {
            guard let address = answer["address"]?.text, let second = answer["asked"]?.integer,
                second <= now, now - second < limit
            else { continue }
            let outcome = answer["moved"]?.text.map { LinkOutcome.moved(to: $0) } ?? .answers
            answers[address] = Answer(outcome: outcome, second: second)
        }
    }

    private static let version = 1

    subscript(address: String) -> LinkOutcome? { answers[address]?.outcome }

    mutating func remember(_ outcome: LinkOutcome, of address: String, now: Int) {
        answers[address] = outcome.isGood ? Answer(outcome: outcome, second: now) : nil
    }

    /// In order of address.
    var bytes: [UInt8] {
        let sorted = answers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let list = sorted.map { address, answer -> JSONValue in
            var moved: JSONValue?
            if case .moved(let target) = answer.outcome { moved = .text(target) }
            return .members(["address": .text(address), "asked": .integer(answer.second), "moved": moved])
        }
        return JSONValue.members(["version": .integer(Self.version), "answers": .list(list)]).bytes
    }
}

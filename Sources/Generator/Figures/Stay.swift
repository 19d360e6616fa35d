internal import Figures

/// A period of membership as figures need it.
struct Stay {
    let standing: Standing
    let from: FigureDate?
    let to: FigureDate?
    /// The time in words.
    let words: String

    /// What is read of a record, as paths.
    static let fields = ["status", "from", "to", "period"].map { "memberships.\($0)" }

    var span: Standing.Span { Standing.Span(standing, from: from?.year, to: to?.year) }
}

extension Reading {
    /// The periods of membership of a record, in the order of time.
    var stays: [Stay] {
        var previous: FigureDate?
        return self["memberships"].items.map { membership in
            // Where only its end is given, a period begins where the one before it ends.
            let from = membership["from"].date ?? previous
            let to = membership["to"].date
            previous = to
            return Stay(
                standing: Standing(status: membership["status"].text), from: from, to: to,
                words: membership["period"].words)
        }
    }
}

extension Standing {
    /// The words that a figure with standings needs.
    static let words = allCases.map(\.rawValue)

    /// Whoever withdrew is nothing any more.
    fileprivate init(status: String) { self = Standing(rawValue: status) ?? .former }
}

extension FigureInput {
    var standings: [Standing: String] {
        Dictionary(Standing.allCases.map { ($0, word($0.rawValue)) }) { first, _ in first }
    }
}

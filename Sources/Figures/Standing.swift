/// What a state is to the organisation in a period.
///
/// The raw value is its class in the stylesheet and its word in `data-spans`.
public enum Standing: String, CaseIterable, Sendable {
    case member, suspended, observer, former
}

extension Standing {
    /// Whole years of one standing. Of two spans that share a year the later one holds in it.
    public struct Span: Hashable, Sendable {
        public let standing: Standing
        /// `nil` where it is not known.
        public let from: Int?
        /// `nil` while it lasts.
        public let to: Int?

        public init(_ standing: Standing, from: Int?, to: Int?) {
            (self.standing, self.from, self.to) = (standing, from, to)
        }
    }
}

extension Standing.Span {
    /// « 1969–1980 », « 1989– », « – ».
    var years: String { "\(start)–\(end)" }

    /// « member 1969/1980 », « member 1989/ », « observer / »: what `data-spans` holds, separated by commas.
    var datum: String { "\(standing.rawValue) \(start)/\(end)" }

    private var start: String { from.map(String.init) ?? "" }
    private var end: String { to.map(String.init) ?? "" }
}

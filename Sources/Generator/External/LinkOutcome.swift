/// What became of an address that was asked.
enum LinkOutcome: Hashable, Sendable {
    case answers
    /// It says that it stands elsewhere for good.
    case moved(to: String)
    /// 404 or 410.
    case dead(status: Int)
    /// The server answers, but does not let a program look.
    case unverified(status: Int)
    /// No answer came, for a reason in words.
    case unreachable(String)

    /// Whether it need not be asked again for some days.
    var isGood: Bool {
        switch self {
        case .answers, .moved: true
        case .dead, .unverified, .unreachable: false
        }
    }
}

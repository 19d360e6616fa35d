/// The questions that one address takes until it is known what became of it: first for its head alone, then, where a server
/// will not have that, for the whole; and on to where it leads.
struct Inquiry: Sendable {
    enum Method: Hashable, Sendable { case head, get }

    /// What is asked next.
    private(set) var address: String
    private(set) var method = Method.head
    private var redirects = 0
    /// Where the address says it stands now, as long as every step of the way was for good.
    private var successor: String?
    private var isOnPermanentWay = true

    private static let mostRedirects = 10

    init(_ address: String) { self.address = address }

    /// What an answer decides; `nil` where there is something more to ask.
    mutating func take(_ answer: CurlAnswer) -> LinkOutcome? {
        guard answer.exit == .success else { return failed(answer) }
        switch answer.status {
        case 200..<300: return good
        case 301, 302, 303, 307, 308: return follow(answer)
        case _ where method == .head:
            method = .get
            return nil
        case 404, 410: return .dead(status: answer.status)
        default: return .unverified(status: answer.status)
        }
    }

    private var good: LinkOutcome { successor.map { .moved(to: $0) } ?? .answers }

    private mutating func follow(_ answer: CurlAnswer) -> LinkOutcome? {
        guard OutsideLink.isAskable(answer.redirect) else {
            return .unreachable("it leads to no address of the web: « \(answer.redirect) »")
        }
        redirects += 1
        guard redirects <= Self.mostRedirects else { return .unreachable("it leads on and on, in a circle perhaps") }
        address = String(answer.redirect.prefix { $0 != "#" })
        let isPermanent = answer.status == 301 || answer.status == 308
        isOnPermanentWay = isOnPermanentWay && isPermanent
        if isOnPermanentWay { successor = address }
        return nil
    }

    private mutating func failed(_ answer: CurlAnswer) -> LinkOutcome? {
        // A body that is too long, or comes too slowly, comes all the same.
        if method == .get, (200..<300).contains(answer.status) { return good }
        if method == .head, answer.exit.mayMindHead {
            method = .get
            return nil
        }
        return .unreachable(answer.exit.reason)
    }
}

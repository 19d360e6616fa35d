/// Why curl could not get an answer (« EXIT CODES », https://curl.se/docs/manpage.html).
struct CurlExit: RawRepresentable, Hashable, Sendable {
    let rawValue: Int

    static let success = CurlExit(rawValue: 0)

    /// Whether the server may have stumbled over being asked for the head alone.
    var mayMindHead: Bool { [8, 16, 18, 52, 55, 56, 92, 95].contains(rawValue) }

    var reason: String {
        switch rawValue {
        case 3: "it is no valid address"
        case 5, 6, 97: "no such host is known"
        case 7: "the host refuses the connection"
        case 28: "the host did not answer in time"
        case 35, 51, 53, 54, 58...60, 64, 66, 77, 80, 82, 83, 90, 91, 98:
            "its certificate or encryption is not accepted"
        case 52: "the host closed the connection without an answer"
        default: "the connection failed (curl \(rawValue))"
        }
    }
}

/// How politely, and for how long, other people's servers are asked.
public struct LinkManners: Sendable {
    /// How many servers are asked side by side; of each, one address at a time.
    public var servers = 8
    /// How often one server is asked, as curl's `--rate` has it; `nil` for as often as it answers.
    public var rate: String? = "2/s"
    public var connectSeconds = 10
    public var totalSeconds = 30
    /// After so many failures to connect, a server is given up for this time.
    public var patience = 3
    /// How long a good answer is believed, in seconds.
    public var memory = 7 * 24 * 60 * 60
    public let userAgent: String

    /// - Parameter version: That of Charte, which the servers are told.
    public init(version: String) { userAgent = "charte/\(version) (link check)" }
}

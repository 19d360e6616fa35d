internal import Diagnostics

/// Asks the servers of others whether the addresses still answer that the pages of a site lead to.
///
/// This is the one thing that Charte does over a network and by the clock, and only where it is asked to; nothing of it
/// reaches the pages. The asking itself is done by curl, run as a program of its own: bringing a library for TLS and HTTP
/// into every start of Charte would cost each build what only this check needs.
public struct ExternalLinkCheck: Sendable {
    /// The folder of the site, for ``AnswerMemory``.
    let folder: any Folder
    let manners: LinkManners
    let program: String
    /// The seconds since 1970.
    let now: Int

    public init(folder: any Folder, manners: LinkManners, now: Int, program: String = "curl") {
        (self.folder, self.manners, self.now, self.program) = (folder, manners, now, program)
    }

    /// What became of the addresses of a site.
    struct Result: Sendable {
        var outcomes: [LinkOutcome] = []
        var tally = LinkTally()
        /// Whether not one server could be reached, of several: then it is this machine that cannot reach any.
        var isOffline = false
    }

    /// - Parameter links: The addresses that are asked; what was asked lately is remembered.
    func ask(_ links: [OutsideLink]) throws(FileError) -> Result {
        var memory = AnswerMemory(try folder.read(AnswerMemory.path), now: now, limit: manners.memory)
        let unknown = links.map(\.address).filter { memory[$0] == nil }
        var asker = LinkAsker(unknown, manners, program: program)
        let found = Dictionary(uniqueKeysWithValues: zip(unknown, try asker.run()))
        for address in unknown { memory.remember(found[address] ?? .answers, of: address, now: now) }
        let bytes = memory.bytes
        if try !folder.holds(bytes, at: AnswerMemory.path) { try folder.write(bytes, to: AnswerMemory.path) }
        let outcomes = links.map { found[$0.address] ?? memory[$0.address] ?? .answers }
        let tally = LinkTally(outcomes, remembered: links.count - unknown.count)
        let isOffline = tally.unreachable == tally.all && Set(unknown.map(serverName)).count > 2
        return Result(outcomes: outcomes, tally: tally, isOffline: isOffline)
    }
}

/// How many addresses outside the site there are, and what became of them.
public struct LinkTally: Hashable, Sendable {
    public private(set) var answering = 0
    public private(set) var moved = 0
    public private(set) var dead = 0
    public private(set) var unreachable = 0
    public private(set) var unverified = 0
    /// Those that were not asked this time, since they answered lately.
    public private(set) var remembered = 0

    public var all: Int { answering + moved + dead + unreachable + unverified }

    init() {}

    init(_ outcomes: [LinkOutcome], remembered: Int) {
        self.remembered = remembered
        for outcome in outcomes {
            switch outcome {
            case .answers: answering += 1
            case .moved: moved += 1
            case .dead: dead += 1
            case .unreachable: unreachable += 1
            case .unverified: unverified += 1
            }
        }
    }
}

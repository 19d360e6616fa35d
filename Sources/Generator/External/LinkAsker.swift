/// Asks addresses: several servers side by side, the addresses of one after another, each as often as its answers need.
struct LinkAsker {
    private let manners: LinkManners
    /// The first of the words that start the program, for tests that bring their own.
    private let program: String
    private var inquiries: [Inquiry]
    private var known: [LinkOutcome?]
    /// The inquiries that wait, by server; the servers in the order in which they were first named.
    private var waiting: [String: [Int]] = [:]
    private var servers: [String] = []
    private var failures: [String: Int] = [:]
    private var running: [Script] = []

    private struct Script {
        let server: String
        let inquiries: [Int]
        var process: ChildProcess
    }

    init(_ addresses: [String], _ manners: LinkManners, program: String = "curl") {
        (self.manners, self.program) = (manners, program)
        inquiries = addresses.map { Inquiry($0) }
        known = addresses.map { _ in nil }
        for index in inquiries.indices { wait(index) }
    }

    /// What became of each address, in the order in which they were given.
    mutating func run() throws(FileError) -> [LinkOutcome] {
        while true {
            try start()
            guard !running.isEmpty else { break }
            let ready = Set(ChildProcess.waitForOutput(of: running.map(\.process)))
            for index in running.indices.reversed() where ready.contains(index) {
                if running[index].process.readSome() { finish(running.remove(at: index)) }
            }
        }
        return known.map { $0 ?? .unreachable("it was not asked") }
    }

    private mutating func wait(_ inquiry: Int) {
        let server = serverName(inquiries[inquiry].address)
        if waiting[server] == nil { servers.append(server) }
        waiting[server, default: []].append(inquiry)
    }
}

extension LinkAsker {
    private mutating func start() throws(FileError) {
        for server in servers where running.count < manners.servers {
            guard let own = waiting[server], !own.isEmpty, !running.contains(where: { $0.server == server }) else {
                continue
            }
            waiting[server] = []
            let text = CurlScript(own.map { (inquiries[$0].address, inquiries[$0].method) }, manners).text
            let words = [program] + CurlScript.arguments.dropFirst()
            running.append(Script(server: server, inquiries: own, process: try ChildProcess(words, input: text)))
        }
    }

    private mutating func finish(_ script: Script) {
        let answers = CurlAnswer.all(script.process.output).filter { script.inquiries.indices.contains($0.number) }
        for answer in answers { take(answer, for: script.inquiries[answer.number], from: script.server) }
        let answered = Set(answers.map { script.inquiries[$0.number] })
        let left = script.inquiries.filter { !answered.contains($0) }
        // A program that says nothing at all will say nothing the next time.
        if answers.isEmpty { failures[script.server] = manners.patience }
        waiting[script.server, default: []].insert(contentsOf: left, at: 0)
        if failures[script.server, default: 0] >= manners.patience { giveUp(script.server) }
    }

    private mutating func take(_ answer: CurlAnswer, for inquiry: Int, from server: String) {
        guard let outcome = inquiries[inquiry].take(answer) else { return wait(inquiry) }
        known[inquiry] = outcome
        if case .unreachable = outcome { failures[server, default: 0] += 1 }
    }

    private mutating func giveUp(_ server: String) {
        for inquiry in waiting[server] ?? [] {
            known[inquiry] = .unreachable("its host failed several times and was given up")
        }
        waiting[server] = []
    }
}

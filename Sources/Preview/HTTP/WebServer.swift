internal import CMicrohttpd
internal import Generator
internal import Synchronization

/// The web server of the preview: libmicrohttpd on the loopback address, with answers from memory.
///
/// A class because libmicrohttpd is given it as its context; it lives as long as the server runs.
@safe final class WebServer: @unchecked Sendable {
    /// Only the loopback address: nobody else on the network sees a draft.
    static let host = "127.0.0.1"

    private static let hasLibrary = charte_has_http()

    private struct State {
        var scene = Scene()
        /// The site before. To free a large one takes as long as a dozen answers, and who has one to give is not left with it.
        var before: Site?
        var doorkeeper = Doorkeeper(port: 0)
    }

    private enum Limit {
        static let connections: UInt32 = 800
        /// Without a byte, until a connection is closed.
        static let seconds: UInt32 = 10
        /// Of one request with its headers.
        static let memory = 32 * 1024
        static let threads: UInt32 = 4
    }

    private let content: any Folder
    private let state = Mutex(State())
    private var daemon: OpaquePointer?
    let broadcast = Broadcast()
    /// Whether browsers go to the page that was edited.
    private let follows: Bool

    /// `nil` where libmicrohttpd is not there.
    init?(content: any Folder, follows: Bool) {
        guard Self.hasLibrary else { return nil }
        (self.content, self.follows) = (content, follows)
    }

    /// Starts on the first port of a range that is free, and says which; `nil` where none is.
    func start(ports: ClosedRange<Int>) -> Int? {
        for port in ports {
            state.withLock { $0.doorkeeper = Doorkeeper(port: port) }
            let own = unsafe Unmanaged.passUnretained(self).toOpaque()
            let started = unsafe charte_start(
                UInt16(port), asked, own, Limit.threads, Limit.connections, Limit.seconds, Limit.memory)
            guard let started = unsafe started else { continue }
            unsafe daemon = started
            return port
        }
        return nil
    }

    func stop() {
        broadcast.end()
        if let daemon = unsafe daemon { unsafe charte_stop(daemon) }
        unsafe daemon = nil
    }

    var scene: Scene { state.withLock(\.scene) }

    /// Shows another site from now on.
    func show(_ site: Site) {
        let last = state.withLock { state in
            let last = state.before
            state.before = state.scene.site
            (state.scene.site, state.scene.generation) = (site, state.scene.generation + 1)
            return last
        }
        // Goes here, when the new one can be seen, and nobody waits for the lock.
        withExtendedLifetime(last) {}
    }

    /// Tells browsers that there is another site.
    func announce(edited: String?) { broadcast.say(Self.update(scene, edited: edited, follows: follows)) }

    func show(_ problems: Problems) {
        state.withLock { $0.scene.problems = problems }
        broadcast.say(Broadcast.event("problems", problems.json))
    }

    private static func update(_ scene: Scene, edited: String?, follows: Bool) -> [UInt8] {
        Broadcast.event(
            "update",
            .members([
                "generation": .integer(scene.generation), "edited": edited.map { .text($0) },
                "follow": .boolean(follows),
            ]))
    }
}

extension WebServer {
    fileprivate func answer(_ connection: OpaquePointer, _ request: Request) -> MHD_Result {
        let (scene, doorkeeper) = state.withLock { ($0.scene, $0.doorkeeper) }
        if let refusal = doorkeeper.refusal(request) { return unsafe queue(refusal, on: connection) }
        if request.method == "GET", RequestPath.decoded(request.target) == scene.basePath + LiveScript.eventsPath {
            return unsafe listen(connection, request, scene)
        }
        return unsafe queue(Responder(scene: scene, content: content).response(to: request), on: connection)
    }

    private func queue(_ answer: Response, on connection: OpaquePointer) -> MHD_Result {
        let response = unsafe answer.body.withUnsafeBytes { unsafe charte_answer($0.baseAddress, $0.count) }
        guard let response = unsafe response else { return .NO }
        for (name, value) in answer.headers { unsafe charte_add_header(response, name, value) }
        return unsafe charte_send(connection, UInt32(answer.status), response)
    }

    /// Keeps a connection open for what will be new. Who comes with an old page is told at once.
    private func listen(_ connection: OpaquePointer, _ request: Request, _ scene: Scene) -> MHD_Result {
        var first = Array("retry: 500\n\n".utf8)
        let known = request.query["generation"].flatMap { Int($0) }
        if let known, known != scene.generation { first += Self.update(scene, edited: nil, follows: false) }
        first += Broadcast.event("problems", scene.problems.json)
        let listener = unsafe Listener(connection, saying: first)
        broadcast.add(listener)
        unsafe charte_wait_for_ever(connection)
        let stream = unsafe Unmanaged.passRetained(Stream(listener, broadcast)).toOpaque()
        guard let response = unsafe charte_stream(4096, take, stream, close) else {
            unsafe close(stream)
            return .NO
        }
        for (name, value) in [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")] {
            unsafe charte_add_header(response, name, value)
        }
        return unsafe charte_send(connection, UInt32(MHD_HTTP_OK), response)
    }
}

/// What libmicrohttpd holds of a stream of events until its connection is gone.
private final class Stream {
    let listener: Listener
    let broadcast: Broadcast

    init(_ listener: Listener, _ broadcast: Broadcast) { (self.listener, self.broadcast) = (listener, broadcast) }
}

private let take: MHD_ContentReaderCallback = { context, _, buffer, room in
    guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
    return unsafe Unmanaged<Stream>.fromOpaque(context).takeUnretainedValue().listener.take(into: buffer, Int(room))
}

private let close: MHD_ContentReaderFreeCallback = { context in
    guard let context = unsafe context else { return }
    let stream = unsafe Unmanaged<Stream>.fromOpaque(context).takeRetainedValue()
    stream.listener.close()
    stream.broadcast.remove(stream.listener)
}

private let asked: MHD_AccessHandlerCallback = { context, connection, target, method, _, _, _, state in
    // The first call comes before the request is read to its end; who is answered then is hung up on.
    let method = unsafe method
    if let state = unsafe state, unsafe state.pointee == nil, let method = unsafe method,
        unsafe ["GET", "HEAD"].contains(String(cString: method))
    {
        unsafe state.pointee = context
        return .YES
    }
    guard let context = unsafe context, let connection = unsafe connection, let target = unsafe target,
        let method = unsafe method
    else { return .NO }
    var request = unsafe Request(String(cString: method), String(cString: target))
    func header(_ name: String) -> String? {
        unsafe charte_header(connection, name).map { unsafe String(cString: $0) }
    }
    (request.host, request.origin, request.range) = (header("Host"), header("Origin"), header("Range"))
    (request.ifNoneMatch, request.ifRange) = (header("If-None-Match"), header("If-Range"))
    request.hostCount = unsafe pairs(connection, .HEADER_KIND).count { $0.name.lowercased() == "host" }
    let arguments = unsafe pairs(connection, .GET_ARGUMENT_KIND)
    request.search = arguments.map { $0.name + ($0.value.map { "=" + $0 } ?? "") }.joined(separator: "&")
    request.query["generation"] = arguments.first { $0.name == "generation" }?.value
    let server = unsafe Unmanaged<WebServer>.fromOpaque(context).takeUnretainedValue()
    return unsafe server.answer(connection, request)
}

/// What libmicrohttpd tells of a connection, pair by pair. A class because a C callback is given it as its context.
private final class Pairs {
    var all: [(name: String, value: String?)] = []
}

/// In the order in which they were sent, as they were sent.
private func pairs(_ connection: OpaquePointer, _ kind: MHD_ValueKind) -> [(name: String, value: String?)] {
    let pairs = Pairs()
    let context = unsafe Unmanaged.passUnretained(pairs).toOpaque()
    unsafe charte_visit(
        connection, kind,
        { context, _, name, value in
            guard let context = unsafe context, let name = unsafe name else { return .YES }
            let pairs = unsafe Unmanaged<Pairs>.fromOpaque(context).takeUnretainedValue()
            unsafe pairs.all.append((String(cString: name), value.map { unsafe String(cString: $0) }))
            return .YES
        }, context)
    return pairs.all
}

internal import CMicrohttpd
internal import Synchronization

/// One browser that hears of what is new (server-sent events, HTML § 9.2). While there is nothing to say, its connection
/// sleeps.
///
/// A class because the web server's thread takes out what the preview's puts in.
@safe final class Listener: @unchecked Sendable {
    private struct State {
        var waiting: [UInt8] = []
        var isAsleep = false
        var isOver = false
    }

    private let connection: OpaquePointer
    private let state = Mutex(State())

    init(_ connection: OpaquePointer, saying first: [UInt8]) {
        unsafe self.connection = connection
        state.withLock { $0.waiting = first }
    }

    func say(_ bytes: [UInt8]) {
        state.withLock { state in
            guard !state.isOver else { return }
            state.waiting += bytes
            wake(&state)
        }
    }

    /// Ends the stream.
    func end() {
        state.withLock { state in
            state.isOver = true
            wake(&state)
        }
    }

    private func wake(_ state: inout State) {
        if state.isAsleep {
            state.isAsleep = false
            unsafe charte_resume(connection)
        }
    }

    /// Puts what there is to say into a buffer: how many bytes, none where the connection goes to sleep, -1 at the end.
    func take(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        state.withLock { state in
            if state.waiting.isEmpty {
                if state.isOver { return -1 }
                state.isAsleep = true
                unsafe charte_suspend(connection)
                return 0
            }
            let count = min(room, state.waiting.count)
            for index in 0..<count { unsafe buffer[index] = CChar(bitPattern: state.waiting[index]) }
            state.waiting.removeFirst(count)
            return count
        }
    }

    /// The connection is gone.
    func close() { state.withLock { state in (state.isOver, state.isAsleep) = (true, false) } }
}

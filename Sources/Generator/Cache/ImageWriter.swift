internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Writes a ``StoredImage`` while a build goes on, from several threads at once, so that no piece is held longer than it
/// takes to make it.
///
/// It stands beside the file whose place it takes in the end; a class because the file is open, and goes with the object
/// where it does not come to that.
final class ImageWriter: Sendable {
    private let path: String
    private let descriptor: Int32
    private let state = Mutex(State())

    private struct State {
        /// Where the next pieces go.
        var end = StoredImage.headSize
        var isWhole = true
        var isInPlace = false
    }

    /// `nil` where it cannot be written.
    ///
    /// - Parameter path: Of the file that is to be. No one else writes it meanwhile.
    init?(_ path: String) {
        self.path = path
        descriptor = unsafe open(Self.beside(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { return nil }
    }

    deinit {
        close(descriptor)
        if !state.withLock({ $0.isInPlace }) { unsafe unlink(Self.beside(path)) }
    }

    private static func beside(_ path: String) -> String { path + ".charte-new" }

    /// Puts bytes behind all others.
    ///
    /// - Returns: Where they stand in the file.
    func append(_ bytes: UnsafeRawBufferPointer) -> Int {
        let start = state.withLock { state in
            defer { state.end += bytes.count }
            return state.end
        }
        unsafe put(bytes, at: start)
        return start
    }

    private func put(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        if unsafe !writeAll(bytes, to: descriptor, at: start) { state.withLock { $0.isWhole = false } }
    }

    /// Tells where the pieces stand, and takes the place of the file.
    ///
    /// - Parameter sections: By ``StoredImage/Section``, where each piece begins.
    func finish(_ sections: [[UInt64]]) {
        let tables = sections.map { starts in
            unsafe starts.withUnsafeBytes { unsafe append($0) }
        }
        let head = StoredImage.head(zip(tables, sections).map { ($0, $1.count) })
        unsafe head.withUnsafeBytes { unsafe put($0, at: 0) }
        guard state.withLock({ $0.isWhole }), unsafe rename(Self.beside(path), path) == 0 else { return }
        state.withLock { $0.isInPlace = true }
    }
}

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The reader's own browser.
enum Browser {
    #if canImport(Darwin)
        private static let opener = "open"
    #else
        private static let opener = "xdg-open"
    #endif

    /// Opens an address; where that cannot be done, it stands on the terminal still.
    static func open(_ address: String) {
        var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(opener), strdup(address), nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var process = pid_t()
        if unsafe posix_spawnp(&process, opener, nil, nil, &words, environ) != 0 {
            Terminal.complain("charte: « \(opener) » cannot be run; open \(address) by hand\n")
        }
    }
}

internal import Synchronization

/// The index of the names of one language, made when someone first asks for it.
///
/// A class because the index from A to Z and the list of names for the search share it, on whichever thread.
final class SharedNames: Sendable {
    private let made = Mutex<NameIndex?>(nil)

    /// Who asks at the same time waits for the same index.
    func index(_ make: () -> NameIndex) -> NameIndex {
        made.withLock { made in
            let index = made ?? make()
            made = index
            return index
        }
    }
}

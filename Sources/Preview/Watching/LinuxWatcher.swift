#if os(Linux)
    internal import Generator
    internal import Synchronization

    #if canImport(Musl)
        internal import Musl
    #else
        internal import Glibc
    #endif

    /// Watches folders by inotify(7): one watch for each folder, since it knows no trees.
    ///
    /// A class because the watches live in the system, and end with it.
    final class LinuxWatcher: Watcher {
        private struct State {
            /// By watch, the path of its folder.
            var folders: [Int32: String] = [:]
        }

        /// So long must it be quiet before changes are told, in milliseconds: one file is saved at a stroke, many take time.
        private static let (quiet, quietAfterMany): (Int32, Int32) = (1, 10)
        /// A burst is told after so long even if it goes on.
        private static let patience = Duration.milliseconds(400)

        private let descriptor: Int32
        private let watched: WatchedFolders
        private let state = Mutex(State())

        /// `nil` where the system has no more watches to give.
        init?(_ watched: WatchedFolders) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            self.watched = watched
            guard descriptor >= 0 else { return nil }
            // The folders themselves may come and go.
            let isComplete = state.withLock { state in
                Self.watch(watched.source, descriptor, &state, isDeep: false)
                    && Self.watch(watched.content, descriptor, &state)
                    && Self.watch(watched.templates, descriptor, &state)
            }
            guard isComplete else {
                close(descriptor)
                return nil
            }
        }

        deinit { close(descriptor) }

        func next() -> Changes {
            var changes = Changes(content: [], templates: false)
            while changes.isEmpty {
                wait(-1)
                read(into: &changes)
            }
            let end = ContinuousClock.now + Self.patience
            while ContinuousClock.now < end, wait(changes.isSingle ? Self.quiet : Self.quietAfterMany) {
                read(into: &changes)
            }
            return changes
        }

        /// Whether something came before the time (in milliseconds) was over.
        @discardableResult private func wait(_ timeout: Int32) -> Bool {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return unsafe Glibc.poll(&poll, 1, timeout) > 0
        }
    }

    extension LinuxWatcher {
        private static let events =
            UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
            | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

        /// Watches a folder and those below it; hidden ones are no part of a site, and links to folders are not followed.
        private static func watch(
            _ folder: String, _ descriptor: Int32, _ state: inout State, isDeep: Bool = true
        ) -> Bool {
            var pending = [folder]
            while let folder = pending.popLast() {
                let watch = unsafe inotify_add_watch(
                    descriptor, folder, events | UInt32(IN_ONLYDIR) | (isDeep ? UInt32(IN_DONT_FOLLOW) : 0))
                // What is gone meanwhile is told by the folder above.
                if watch < 0 {
                    if errno == ENOSPC || errno == ENOMEM { return false }
                    continue
                }
                state.folders[watch] = folder
                if isDeep { pending += folders(in: folder) }
            }
            return true
        }

        private static func folders(in folder: String) -> [String] {
            guard let stream = unsafe opendir(folder) else { return [] }
            defer { unsafe closedir(stream) }
            var found: [String] = []
            while let entry = unsafe readdir(stream) {
                let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard !name.hasPrefix(".") else { continue }
                var status = stat()
                let path = "\(folder)/\(name)"
                if unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { found.append(path) }
            }
            return found
        }

        /// Takes in all that has happened.
        private func read(into changes: inout Changes) {
            let size = 1 << 16
            unsafe withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
                while true {
                    let count = unsafe Glibc.read(descriptor, buffer.baseAddress, size)
                    guard count > 0 else { return }
                    var offset = 0
                    while offset < count {
                        let event = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                        let start = offset + MemoryLayout<inotify_event>.size
                        let name = unsafe buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
                        unsafe note(event, String(decoding: name, as: UTF8.self), &changes)
                        offset = start + Int(event.len)
                    }
                }
            }
        }

        private func note(_ event: inotify_event, _ name: String, _ changes: inout Changes) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                // Some events are lost, those of new folders among them.
                changes = .any
                return rescan()
            }
            guard let folder = state.withLock({ $0.folders[event.wd] }) else { return }
            if event.mask & UInt32(IN_IGNORED) != 0 { return state.withLock { $0.folders[event.wd] = nil } }
            let path = name.isEmpty ? folder : "\(folder)/\(name)"
            watched.note(path, in: &changes)
            guard event.mask & UInt32(IN_ISDIR) != 0, isInside(path) else { return }
            if event.mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 {
                // Files may stand in it already, of which nothing is told.
                changes.content = path.hasPrefix(watched.content) ? nil : changes.content
                state.withLock { state in _ = Self.watch(path, descriptor, &state) }
            } else if event.mask & UInt32(IN_MOVED_FROM) != 0 {
                changes.content = path.hasPrefix(watched.content) ? nil : changes.content
            }
        }

        private func isInside(_ path: String) -> Bool {
            [watched.content, watched.templates].contains { path == $0 || path.hasPrefix($0 + "/") }
                && !path.split(separator: "/").dropFirst(watched.source.split(separator: "/").count).contains {
                    $0.hasPrefix(".")
                }
        }

        private func rescan() {
            state.withLock { state in
                _ = Self.watch(watched.content, descriptor, &state)
                _ = Self.watch(watched.templates, descriptor, &state)
            }
        }
    }
#endif

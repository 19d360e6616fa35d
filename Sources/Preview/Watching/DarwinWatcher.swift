#if canImport(Darwin)
    internal import CoreServices
    internal import Dispatch
    internal import Generator
    internal import Synchronization

    /// Watches folders by FSEvents, which knows trees and tells paths.
    ///
    /// A class because the stream of events lives in the system, and ends with it.
    final class DarwinWatcher: Watcher, @unchecked Sendable {
        /// Seconds in which changes are gathered.
        private static let latency = 0.01

        private let watched: WatchedFolders
        private let root: String
        private let changes = Mutex(Changes(content: [], templates: false))
        private let signal = DispatchSemaphore(value: 0)
        private var stream: FSEventStreamRef?

        /// `nil` where the system gives no stream.
        init?(_ watched: WatchedFolders) {
            self.watched = watched
            guard let real = unsafe realpath(watched.source, nil) else { return nil }
            root = unsafe String(cString: real)
            unsafe free(real)
            var context = unsafe FSEventStreamContext(
                version: 0, info: Unmanaged.passUnretained(self).toOpaque(), retain: nil, release: nil,
                copyDescription: nil)
            let flags = kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagUseCFTypes
            let folders = ["\(root)/Content", "\(root)/Templates"] as CFArray
            unsafe stream = FSEventStreamCreate(
                nil, heard, &context, folders, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latency,
                FSEventStreamCreateFlags(flags))
            guard let stream = unsafe stream else { return nil }
            unsafe FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "charte.watcher"))
            guard unsafe FSEventStreamStart(stream) else { return nil }
        }

        deinit {
            if let stream = unsafe stream {
                unsafe FSEventStreamStop(stream)
                unsafe FSEventStreamInvalidate(stream)
                unsafe FSEventStreamRelease(stream)
            }
        }

        func next() -> Changes {
            while true {
                signal.wait()
                let found = changes.withLock { changes in
                    defer { changes = Changes(content: [], templates: false) }
                    return changes
                }
                if !found.isEmpty { return found }
            }
        }

        fileprivate func note(_ paths: [String], _ flags: [FSEventStreamEventFlags]) {
            changes.withLock { changes in
                for (path, flag) in zip(paths, flags) {
                    if flag & UInt32(kFSEventStreamEventFlagMustScanSubDirs) != 0 { changes = .any }
                    let isFolder = flag & UInt32(kFSEventStreamEventFlagItemIsDir) != 0
                    if isFolder, path.hasPrefix("\(root)/Content") { changes.content = nil }
                    watched.note(watched.source + path.dropFirst(root.utf8.count), in: &changes)
                }
            }
            signal.signal()
        }
    }

    private let heard: FSEventStreamCallback = { _, context, count, paths, flags, _ in
        guard let context = unsafe context else { return }
        let watcher = unsafe Unmanaged<DarwinWatcher>.fromOpaque(context).takeUnretainedValue()
        let names = unsafe Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String] ?? []
        unsafe watcher.note(names, (0..<count).map { unsafe flags[$0] })
    }
#endif

import Foundation
import Generator
import Preview
import Synchronization

/// A site on disk with its preview running.
final class LiveSite: Sendable {
    let folder: URL
    private let heard = Mutex<[String]>([])
    private let running: Mutex<Task<Void, Never>?> = Mutex(nil)
    let port: Int

    init(_ files: [String: String], port: Int) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("charte-\(UUID().uuidString)")
        self.port = port
        for (path, text) in files { try write(text, to: path) }
    }

    func start() async throws {
        let source = folder.path
        var input = BuildInput(content: DiskFolder("\(source)/Content"), templates: DiskFolder("\(source)/Templates"))
        input.jobs = 2
        let preview = Preview(input, source: source, ports: port...port) { [weak self] event in self?.hear(event) }
        running.withLock { $0 = Task { try? await preview.run() } }
        try await wait { self.events.contains { $0.hasPrefix("started") } }
    }

    func stop() {
        running.withLock { $0?.cancel() }
        try? FileManager.default.removeItem(at: folder)
    }

    private func hear(_ event: Preview.Event) {
        let text =
            switch event {
            case .started(let address): "started \(address)"
            case .updated(_, let rendered, _): "updated \(rendered)"
            case .explained(let pages):
                "explained \(pages.map { "\($0.address) \($0.reason.text)" }.joined(separator: "; "))"
            case .problems(let problems): "problems \(problems.text(usesColour: false))"
            }
        heard.withLock { $0.append(text) }
    }

    var events: [String] { heard.withLock { $0 } }

    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // As editors do: beside, and renamed.
        try Data(text.utf8).write(to: file, options: .atomic)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(path)) }

    func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent(path), to: folder.appendingPathComponent(other))
    }

    /// The answer to a request, by curl.
    func get(_ path: String, _ options: String...) throws -> String { try get(path, options) }

    /// The status of the answer.
    func status(_ path: String, _ options: [String]) throws -> String {
        try get(path, ["-o", "/dev/null", "-w", "%{http_code}"] + options)
    }

    private func get(_ path: String, _ options: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["curl", "-s", "--max-time", "5", "--path-as-is"] + options + ["http://localhost:\(port)\(path)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    struct TooLong: Error { let events: [String] }

    /// Waits until something is so.
    func wait(_ condition: () throws -> Bool) async throws {
        for _ in 0..<1000 {
            if try condition() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw TooLong(events: events)
    }

    static let files: [String: String] = [
        "Content/site.yml": "title: Ligue\nlanguages: [fr]\n",
        "Content/index.md": "---\ntitle: Accueil\n---\nBonjour.\n",
        "Content/states.yml": "- {id: maroc, name: Maroc, memberships: [{status: member, from: 1969}]}\n",
        "Templates/page.html": "<!DOCTYPE html><title>{{ page.title }}</title><body>{{ page.content }}</body>",
        "Templates/state.html": "<!DOCTYPE html><title>{{ state.name }}</title><body>{{ page.content }}</body>",
        "Templates/records.html":
            "<!DOCTYPE html><title>x</title><body>{% for record in records %}{{ record.title }} {% endfor %}</body>",
    ]
}

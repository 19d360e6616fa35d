import Foundation
import Testing

/// nginx with one configuration, on a port of its own, for as long as a test asks it.
struct NginxRun {
    private let process: Process
    private let port: Int
    private let curl: String

    static var isThere: Bool {
        (Tool.path("nginx") != nil && Tool.path("curl") != nil)
            || ProcessInfo.processInfo.environment["CHARTE_REQUIRE_SERVER"] != nil
    }

    private static let brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
    static var hasBrotli: Bool { FileManager.default.fileExists(atPath: brotli) }

    /// - Parameter recipe: As docs/publishing.md has it; its port and root are put in.
    init(_ recipe: some StringProtocol, root: String, in folder: TemporaryFolder) async throws {
        curl = try #require(Tool.path("curl"))
        port = try Self.freePort()
        let work = folder.url.path()
        var recipe = String(recipe).replacing("listen 80;", with: "listen 127.0.0.1:\(port);")
            .replacing("/srv/site", with: root)
        if !Self.hasBrotli { recipe = recipe.replacing("brotli_static on;", with: "") }
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(work)/\($0);" }.joined(separator: "\n")
        let config = """
            \(Self.hasBrotli ? "load_module \(Self.brotli);" : "")
            \(getuid() == 0 ? "user root;" : "")
            daemon off; master_process off; pid \(work)/nginx.pid; error_log \(work)/error.log;
            events {}
            http { access_log off; \(temporary)
            \(recipe)
            }
            """
        try folder.write(config, "nginx.conf")
        process = Process()
        process.executableURL = URL(filePath: try #require(Tool.path("nginx")))
        process.arguments = ["-c", "\(work)/nginx.conf", "-p", work, "-e", "\(work)/error.log"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<200 where try await answer("/").status == 0 {
            try #require(process.isRunning, "\((try? folder.read("error.log")) ?? "")")
            try await Task.sleep(for: .milliseconds(25))
        }
    }

    /// It inherits the signals that the tests have blocked, but for the one that cannot be.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    struct Answer {
        /// 0 where nobody answered.
        let status: Int
        let body: Data
        private let headers: [String: String]

        subscript(name: String) -> String? { headers[name] }

        /// - Parameter text: As `curl --include` gives it.
        init(_ text: Data) {
            guard let end = text.firstRange(of: Data("\r\n\r\n".utf8)) else {
                (status, body, headers) = (0, Data(), [:])
                return
            }
            let lines = String(decoding: text[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
            let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                return (line[..<colon].lowercased(), value)
            }
            status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            headers = Dictionary(pairs) { first, _ in first }
            body = Data(text[end.upperBound...])
        }
    }

    func answer(_ path: String, _ headers: String...) async throws -> Answer {
        let words =
            ["--silent", "--include", "--path-as-is", "--max-time", "10"] + headers.flatMap { ["--header", $0] }
        return Answer(try await Tool.run(curl, words + ["http://127.0.0.1:\(port)\(path)"]).output)
    }

    /// One that nobody listens on now.
    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && getsockname(socket, address, &length) == 0
            }
        }
        try #require(isBound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

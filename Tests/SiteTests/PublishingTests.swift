import Foundation
import Testing

/// The recipes of docs/publishing.md, taken out of it and tried.
@Suite struct PublishingTests {
    private static let page = try? String(
        contentsOf: FinishedSite.root.appending(path: "docs/publishing.md"), encoding: .utf8)

    /// The blocks of one language, in order.
    private static func recipes(_ language: String) throws -> [String] {
        let page = try #require(page)
        return page.matches(of: /```(\w+)\n((?s:.*?))```/).filter { $0.1 == language }.map { String($0.2) }
    }

    /// The site of this repository, built for a host.
    private static func output(_ folder: TemporaryFolder, _ options: String...) async throws -> String {
        let output = folder.url.appending(path: "site").path()
        let run = try await CommandLineRun(
            words: [
                "build", "--source", FinishedSite.root.path(), "--output", output, "--quiet", "--no-cards",
                "--no-search",
            ] + options)
        #expect(run.status == 0, "\(run.errors)")
        return output
    }

    @Test(.enabled("nginx is not installed") { NginxRun.isThere })
    func `nginx sends the site as its recipe says`() async throws {
        let folder = try TemporaryFolder()
        let output = try await Self.output(folder, "--precompress")
        let server = try await NginxRun(try #require(try Self.recipes("nginx").first), root: output, in: folder)
        defer { server.stop() }

        let home = try await server.answer("/")
        #expect(home.status == 200 && home["content-type"] == "text/html; charset=utf-8")
        #expect(home["cache-control"] == "no-cache" && home["x-content-type-options"] == "nosniff")
        #expect(home["content-security-policy"] == "frame-ancestors 'none'")

        let etag = try #require(home["etag"])
        #expect(try await server.answer("/", "If-None-Match: \(etag)").status == 304)

        let folderAnswer = try await server.answer("/etats")
        #expect(folderAnswer.status == 301 && folderAnswer["location"] == "/etats/")

        let missing = try await server.answer("/etats/atlantide/")
        let notFound = try Data(contentsOf: URL(filePath: output + "/404.html"))
        #expect(missing.status == 404 && missing.body == notFound)
        #expect(missing["x-content-type-options"] == "nosniff")

        for hidden in ["/.charte", "/404.html", "/etats/.git/config", "/../site/index.html", "/%2e%2e/etc/passwd"] {
            #expect(try await server.answer(hidden).status >= 400, "\(hidden)")
        }
    }

    @Test(.enabled("nginx is not installed") { NginxRun.isThere })
    func `nginx sends what was compressed beforehand, and lets assets be kept`() async throws {
        let folder = try TemporaryFolder()
        let output = try await Self.output(folder, "--precompress")
        let server = try await NginxRun(try #require(try Self.recipes("nginx").first), root: output, in: folder)
        defer { server.stop() }
        let assets = try FileManager.default.contentsOfDirectory(atPath: output + "/assets")
        let sheet = "/assets/" + (try #require(assets.first { $0.hasPrefix("style.") && $0.hasSuffix(".css") }))
        for (form, ending) in [("gzip", ".gz")] + (NginxRun.hasBrotli ? [("br", ".br")] : []) {
            for path in [sheet, "/etats/maroc/index.html"] {
                let answer = try await server.answer(path, "Accept-Encoding: \(form)")
                #expect(answer.status == 200 && answer["content-encoding"] == form)
                let form = try Data(contentsOf: URL(filePath: output + path + ending))
                #expect(answer.body == form)
            }
        }
        let answer = try await server.answer(sheet)
        #expect(answer["content-type"] == "text/css; charset=utf-8" && answer["content-encoding"] == nil)
        #expect(answer["cache-control"] == "public, max-age=31536000, immutable")
    }

    @Test(.enabled("nginx is not installed") { NginxRun.isThere })
    func `nginx sends the site under a path`() async throws {
        let folder = try TemporaryFolder()
        let output = try await Self.output(folder, "--base-url", "https://example.org/oci/")
        let recipes = try Self.recipes("nginx")
        let whole = try #require(recipes.first)
        // In place of what the page says that it takes the place of.
        let kept = whole.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !["    root ", "    error_page ", "    location / {"].contains { line.hasPrefix($0) }
        }
        let config = kept.joined(separator: "\n").replacing("~^/assets/", with: "~^/oci/assets/")
        let end = try #require(config.lastIndex(of: "}"))
        let server = try await NginxRun(config[..<end] + recipes[1] + "}\n", root: output, in: folder)
        defer { server.stop() }
        #expect(try await server.answer("/oci/").status == 200)
        #expect(try await server.answer("/oci/etats/maroc/").status == 200)
        #expect(try await server.answer("/oci/etats")["location"] == "/oci/etats/")
        let missing = try await server.answer("/oci/rien/")
        #expect(missing.status == 404 && String(decoding: missing.body, as: UTF8.self).contains("/oci/assets/style."))
    }

    @Test(.enabled("rclone is not installed") { Tool.path("rclone") != nil })
    func `rclone leaves the site in the store, and nothing else`() async throws {
        let folder = try TemporaryFolder()
        let output = try await Self.output(folder)
        let script = try #require(try Self.recipes("sh").first { $0.contains("rclone sync") })
        let store = folder.url.appending(path: "store")
        try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
        try Data("alt".utf8).write(to: store.appending(path: "ancien.html"))
        let environment = ["REMOTE": store.path(), "OUTPUT": output, "RCLONE_CONFIG": "/dev/null"]
        let run = try await Tool.run("/bin/sh", ["-c", script], environment)
        #expect(run.status == 0, "\(run.text)")
        func files(_ root: String) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: root).filter { !$0.hasPrefix(".") }.sorted()
        }
        let stored = try files(store.path())
        let built = try files(output)
        #expect(stored == built)
        #expect(!FileManager.default.fileExists(atPath: store.path() + "/.charte"))
        for file in stored {
            #expect(FileManager.default.contentsEqual(atPath: "\(store.path())/\(file)", andPath: "\(output)/\(file)"))
        }
    }

    @Test(.enabled("check-jsonschema is not installed") { Validator.isThere })
    func `the workflows are what their services take`() async throws {
        let folder = try TemporaryFolder()
        let workflows = try Self.recipes("yaml")
        try #require(workflows.count == 2)
        for (text, schema) in zip(workflows, ["vendor.github-workflows", "vendor.gitlab-ci"]) {
            try folder.write(text, "\(schema).yml")
            let file = folder.url.appending(path: "\(schema).yml").path()
            let complaints = try await Validator.complaints(["--builtin-schema", schema, file])
            #expect(complaints == "", "\(schema)")
        }
    }
}

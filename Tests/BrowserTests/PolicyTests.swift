import Foundation
import Generator
import Preview
import Synchronization
import Testing

extension BrowserTests {
    /// Content-Security-Policy, as a browser keeps it.
    @Suite struct PolicyTests {
        private let browser: Browser

        init() throws { browser = try Browser.shared() }

        /// Every page, for one that is forgotten is the one that is open.
        @Test func `every page has a policy before anything that it governs`() throws {
            let mark = Array("http-equiv=\"Content-Security-Policy\"".utf8)
            for page in browser.site.pages {
                let file = browser.site.folder + page.dropFirst() + (page.hasSuffix("/") ? "index.html" : "")
                let bytes = try #require(FileManager.default.contents(atPath: file))
                let policy = try #require(bytes.firstRange(of: mark), "\(page)")
                let governed = ["<link", "<script", "<style"].compactMap { bytes.firstRange(of: Array($0.utf8)) }
                #expect(governed.allSatisfy { policy.lowerBound < $0.lowerBound }, "\(page)")
            }
        }

        @Test func `what is put into a page does not run, and reaches no other host`() async throws {
            let reader = browser.reader
            try await reader.go(to: "/")
            let ran: Bool = try await reader.evaluate(
                """
                const script = document.createElement('script');
                script.textContent = 'window.hasRun = true';
                document.body.append(script);
                return window.hasRun === true;
                """)
            #expect(!ran)
            let blocked: [String] = try await reader.evaluateLater(
                """
                const [done, found] = [arguments[arguments.length - 1], []];
                document.addEventListener('securitypolicyviolation', event => {
                    found.push(event.effectiveDirective);
                    if (found.length === 3) done(found.sort());
                });
                document.body.setAttribute('style', 'color: red');
                document.body.append(Object.assign(new Image(), { src: 'https://exemple.org/a.png' }));
                fetch('https://exemple.org/').catch(() => {});
                """)
            #expect(blocked == ["connect-src", "img-src", "style-src-attr"])
            // They were asked for.
            _ = try await reader.console()
        }

        @Test func `the preview takes an edit into a page that allows nothing from elsewhere`() async throws {
            let site = try EditedSite()
            defer { site.end() }
            let address = try await site.start()
            let reader = browser.reader
            _ = try await reader.console()
            try await reader.go(to: address)
            try await reader.wait(until: "document.body.textContent.includes('Bonjour')")
            try site.write("---\ntitle: Accueil\n---\nBonsoir.\n", "Content/index.md")
            try await reader.wait(until: "document.body.textContent.includes('Bonsoir')")
            #expect(try await reader.console().filter { $0.message.contains("Content Security Policy") }.isEmpty)
        }
    }
}

/// A site of one page, shown by the preview.
private final class EditedSite: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "charte-edited-\(UUID().uuidString)")
    private let running = Mutex<Task<Void, Never>?>(nil)

    init() throws {
        try write("title: {fr: Site}\nbase_url: https://exemple.org/\nlanguages: [fr]\n", "Content/site.yml")
        try write("---\ntitle: Accueil\n---\nBonjour.\n", "Content/index.md")
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'\">"
        try write(
            """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8">\(policy)<title>x</title></head><body>{{ page.content }}</body></html>
            """, "Templates/page.html")
    }

    func write(_ text: String, _ path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// - Returns: Its address.
    func start() async throws -> String {
        let source = folder.path()
        let input = BuildInput(
            content: DiskFolder("\(source)/Content"), templates: DiskFolder("\(source)/Templates"))
        let started = AsyncStream<String> { stream in
            let preview = Preview(input, source: source, ports: 4790...4799) { event in
                if case .started(let address) = event { stream.yield(address) }
            }
            running.withLock {
                $0 = Task {
                    try? await preview.run()
                    stream.finish()
                }
            }
        }
        return try #require(await started.first { _ in true })
    }

    func end() {
        running.withLock { $0 }?.cancel()
        try? FileManager.default.removeItem(at: folder)
    }
}

import Foundation
import Testing

/// The script that finds names, run in a browser without a window where there is one.
@Suite(.enabled(if: HeadlessBrowser.program != nil, "no Chromium is here"))
struct SearchScriptTests {
    private static let names = """
        var charteNames={"languages":["fr","en","ar"],"kinds":["Mot","Session"],"entries":[
        [0,"a/","",["The"]],
        [0,"b/","",["Thé"]],
        [0,"c/","",["Thème de Fès"]],
        [0,"d/","",["Bœuf"]],
        [0,"e/","",["Côte d’Ivoire",1,"Ivory Coast"]],
        [0,"f/","",["Jordanie",2,"الأردن"]],
        [0,"g/","",["Maroc",1,"Morocco",2,"المَغْرِب"]],
        [0,"h/","",["Guinée équatoriale"]],
        [0,"i/","",["Guinée"]],
        [0,"j/","",["Guinée-Bissau"]],
        [0,"k/","",["Papouasie-Nouvelle-Guinée"]],
        [1,"l/","1969",["Sommet islamique de Rabat"]],
        [1,"m/","1997–1998",["Sommet islamique de Téhéran"]],
        [1,"n/","",["Cinquième sommet ـ ١٩٦٩"]],
        [0,"o/","",["Işık",1,"Light"]],
        [0,"p/","",["مكتبى"]]
        ]};
        """

    /// What each query finds, by address, the best first.
    private static let answers: [(query: String, found: [String])] = [
        ("thé", ["b/", "a/", "c/"]), ("the", ["a/", "b/", "c/"]), ("THÉ", ["b/", "a/", "c/"]),
        ("bœuf", ["d/"]), ("boeuf", ["d/"]), ("Bœ", ["d/"]),
        ("cote d'ivoire", ["e/"]), ("Côte d’Ivoire", ["e/"]), ("ivoire", ["e/"]), ("ivory", ["e/"]),
        ("الأردن", ["f/"]), ("الاردن", ["f/"]), ("المغرب", ["g/"]), ("مكتبي", ["p/"]),
        ("guinee", ["i/", "h/", "j/", "k/"]), ("bissau guinée", ["j/"]), ("équat", ["h/"]),
        ("nee", ["h/", "i/", "j/", "k/"]),
        ("1969", ["n/", "l/"]), ("1998", ["m/"]), ("199", []), ("sommet 1969", ["n/", "l/"]), ("rabat 1998", []),
        ("isik", ["o/"]), ("fes", ["c/"]), ("", []), ("  ’ ", []), ("zanzibar", []),
    ]

    @Test func `names are found however they are typed, as they are spelt before all else`() async throws {
        let queries = String(decoding: try JSONEncoder().encode(Self.answers.map(\.query)), as: UTF8.self)
        let result = try await run(
            """
            const { find, load, parse } = charteSearch;
            load('names.js').then((entries) => {
              report(\(queries).map((query) => find(entries, parse(query)).map(({ entry }) => entry.path)));
            });
            """)
        let found = try JSONDecoder().decode([[String]].self, from: Data(result.utf8))
        #expect(found.count == Self.answers.count)
        for (answer, found) in zip(Self.answers, found) { #expect(found == answer.found, "« \(answer.query) »") }
    }

    @Test(arguments: [
        ("cote ivo", #"<bdi class="found-title" lang="fr"><mark>Côte</mark> d’<mark>Ivo</mark>ire</bdi>"#),
        ("BOEU", #"<bdi class="found-title" lang="fr"><mark>Bœu</mark>f</bdi>"#),
        ("inee e", #"<bdi class="found-title" lang="fr">Gu<mark>inée</mark> <mark>é</mark>quatoriale</bdi>"#),
        (
            "المغرب",
            #"<bdi class="found-title" lang="fr">Maroc</bdi> <bdi class="found-name" lang="ar"><mark>المَغْرِب</mark></bdi>"#
        ),
    ])
    func `what was looked for is marked, the name that answers says its language`(
        query: String, shown: String
    ) async throws {
        let result = try await run(
            """
            const { find, load, parse, show } = charteSearch;
            load('names.js').then((entries) => {
              const query = parse('\(query)');
              report(show(find(entries, query)[0], query)[0].innerHTML);
            });
            """)
        #expect(try JSONDecoder().decode(String.self, from: Data(result.utf8)) == shown)
    }

    @Test func `what stands in a name is never taken for markup`() async throws {
        let result = try await run(
            """
            const { parse, show } = charteSearch;
            const name = { text: '<img src=x onerror=alert(1)> & co', lang: 'fr' };
            report(show({ entry: { kind: '<b>', remark: '', names: [name] }, name }, parse('img')).map((part) => part.innerHTML));
            """)
        let shown = try JSONDecoder().decode([String].self, from: Data(result.utf8))
        #expect(shown[0].contains("&lt;<mark>img</mark> src=x onerror=alert(1)&gt; &amp; co"))
        #expect(shown[1] == "&lt;b&gt;")
    }

    /// Runs a script beside the search; what it reports, as JSON.
    private func run(_ script: String) async throws -> String {
        let folder = try TemporaryFolder()
        let search = FinishedSite.root.appending(path: "Templates/assets/search.js")
        try folder.write(String(contentsOf: search, encoding: .utf8), "assets/search.js")
        try folder.write(Self.names, "names.js")
        let report = "const report = (value) => { document.body.replaceChildren(JSON.stringify(value)); };"
        try folder.write("\(report)\n{\n\(script)\n}", "test.js")
        try folder.write(
            """
            <!DOCTYPE html><meta charset="utf-8"><title>Test</title><body>
            <script src="assets/search.js"></script><script src="test.js"></script>
            """, "test.html")
        let page = folder.url.appending(path: "test.html")
        return try await HeadlessBrowser.body(of: page, profile: folder.path + "/profile")
    }
}

/// A browser that shows a page to nobody.
enum HeadlessBrowser {
    static let program: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["chromium", "chromium-browser", "google-chrome"].lazy
            .compactMap { name in folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile) }
            .first
    }()

    /// The text of a page when its scripts have run.
    static func body(of page: URL, profile: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile)", "--virtual-time-budget=10000",
            "--dump-dom", page.absoluteString,
        ]
        let output = Pipe()
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let body = try #require(text.firstMatch(of: /<body>(.*)<\/body>/.dotMatchesNewlines())?.1)
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&amp;", "&")]
        return entities.reduce(String(body)) { $0.replacing($1.0, with: $1.1) }
    }
}

import Foundation
import Generator
import Testing

/// The command line, as those meet it who type it.
@Suite struct CommandLineTests {
    @Test func `a site is built, told, left alone where nothing changed, and cleaned`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        let first = try await CommandLineRun("build", in: site.url)
        #expect(first.status == 0 && first.errors == "")
        #expect(first.output.hasPrefix("22 pages: 4 states, 2 organs, 2 events, 2 people, 8 indexes, 4 pages\n"))
        #expect(first.output.contains("25 files written, 0 unchanged, 0 removed; no warnings; "))
        #expect(first.output.hasSuffix("\nLook at Output/index.html\n"))
        #expect(site.exists("Output/members/lubeck/index.html"))
        let second = try await CommandLineRun("build", in: site.url)
        #expect(second.output.contains("\nNothing has changed since the last build; "))
        let clean = try await CommandLineRun("clean", in: site.url)
        #expect(clean.status == 0 && clean.output == "25 files removed from Output\n")
        #expect(try site.contents("Output").isEmpty)
    }

    @Test(arguments: [
        ["build", "--source", "@", "--output", "@/x"], ["--source", "@", "--output", "@/x", "build"],
        ["--source=@", "build", "--output=@/x"], ["--quiet", "--source=@", "--output=@/x", "build", "--jobs=3"],
    ])
    func `options stand before or after the command, their values after a space or an equals sign`(
        words: [String]
    ) async throws {
        let site = try TemporaryFolder(copying: "ports")
        let process = try CommandLineRun.process(words.map { $0.replacing("@", with: site.path) })
        process.standardOutput = FileHandle.nullDevice
        await CommandLineRun.finish(process)
        #expect(process.terminationStatus == 0)
        #expect(site.exists("x/index.html") && !site.exists("Output"))
    }

    struct Mistake: CustomTestStringConvertible {
        let words: [String]
        let message: String
        let hint: String?

        init(_ words: [String], _ message: String, _ hint: String?) {
            (self.words, self.message, self.hint) = (words, message, hint)
        }

        var testDescription: String { words.joined(separator: " ") }
    }

    private static let mistakes: [Mistake] = [
        Mistake(["--ouput", "x", "build"], "no option is called « --ouput »", "did you mean « --output »?"),
        Mistake(["bild"], "no command is called « bild »", "did you mean « build »?"),
        Mistake(["help", "chek"], "no command is called « chek »", "did you mean « check »?"),
        Mistake(["zanzibar"], "no command is called « zanzibar »", "charte help lists what there is"),
        Mistake(["build", "--jobs", "0"], "--jobs needs a number from 1, not « 0 »", nil),
        Mistake(["build", "--jobs", "deux"], "--jobs needs a number from 1, not « deux »", nil),
        Mistake(["build", "--output"], "--output needs a value (FOLDER)", nil),
        Mistake(["build", "--output="], "--output needs a value (FOLDER)", nil),
        Mistake(
            ["build", "--pagefind", "/nowhere"], "« /nowhere » is no program that can be run",
            "--no-search goes without"),
        Mistake(["build", "--quiet=oui"], "--quiet takes no value", nil),
        Mistake(["build", "--unsafe"], "--unsafe is not an option of « charte build »", "charte help build"),
        Mistake(["build", "ici"], "« ici » is one word too many", "charte help build"),
        Mistake(
            ["check", "--base-url", "exemple.org"], "« exemple.org » is no address of a site",
            "https://example.org/site/"
        ),
    ]

    @Test(arguments: mistakes)
    func `what cannot be understood is answered with what was perhaps meant`(_ mistake: Mistake) async throws {
        let run = try await CommandLineRun(words: mistake.words)
        #expect(run.status == 2 && run.output == "")
        #expect(run.errors == "charte: \(mistake.message)\n" + (mistake.hint.map { "  → \($0)\n" } ?? ""))
    }

    @Test func `mistakes go to standard error, nothing is written, and the end is told`() async throws {
        let output = try TemporaryFolder()
        let source = FinishedSite.fixture("fautes").path()
        let run = try await CommandLineRun("build", "--source", source, "--output", output.path + "/x")
        #expect(run.status == 1 && run.output == "")
        #expect(run.errors.contains("Content/events.yml:12:25: error: no state is called « marroc »\n"))
        #expect(run.errors.contains("    participants: [maroc, marroc, [mali]]\n                          ^^^^^^\n"))
        #expect(run.errors.hasSuffix(" warnings\nNothing was written.\n"))
        #expect(!output.exists("x"))
        let check = try await CommandLineRun("check", "--source", source)
        #expect(check.status == 1)
        #expect(check.errors + "Nothing was written.\n" == run.errors)
    }

    @Test func `an error leaves the last good site as it was`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        _ = try await CommandLineRun("build", in: site.url)
        let before = try site.contents("Output")
        try site.write("---\ntitle: Statute\n---\n## Article one\n[[bergenn]]\n", "Content/statute.md")
        let run = try await CommandLineRun("build", in: site.url)
        #expect(run.status == 1 && run.errors.contains("did you mean « bergen »?"))
        #expect(try site.contents("Output") == before)
    }

    @Test func `warnings are told, and are errors where one wants them to be`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        try site.write("---\ntitle: Statute\n---\n## Article one\n<b>Texte</b>\n", "Content/statute.md")
        let run = try await CommandLineRun("build", in: site.url)
        #expect(run.status == 0 && run.errors.contains("Content/statute.md:5:1: warning: raw HTML is left out"))
        #expect(run.output.contains("2 warnings"))
        _ = try await CommandLineRun("clean", in: site.url)
        let strict = try await CommandLineRun("--strict", "build", in: site.url)
        #expect(strict.status == 1 && strict.errors.hasSuffix("Nothing was written.\n"))
        #expect(try site.contents("Output").isEmpty)
        #expect(try await CommandLineRun("check", "--strict", in: site.url).status == 1)
        #expect(try await CommandLineRun("check", in: site.url).status == 0)
    }

    @Test func `quiet says nothing but what is wrong`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        for command in ["build", "check", "clean"] {
            let run = try await CommandLineRun(command, "--quiet", in: site.url)
            #expect(run.status == 0 && run.output == "" && run.errors == "", "\(command)")
        }
        try site.write("---\ntitle: Statute\n---\n[[bergenn]]\n", "Content/statute.md")
        #expect(try await CommandLineRun("check", "--quiet", in: site.url).errors.contains("« bergenn »"))
    }

    @Test func `verbose says where the time goes`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        let run = try await CommandLineRun("build", "--verbose", in: site.url)
        for stage in [
            "Reading content", "Planning pages", "Checking templates and links", "Rendering pages", "Writing",
        ] {
            #expect(run.output.contains("  \(stage): 0."), "\(stage)")
        }
    }

    @Test func `check writes nothing`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        let run = try await CommandLineRun("check", in: site.url)
        #expect(run.status == 0 && run.output.contains("Nothing wrong; no warnings; "))
        #expect(!site.exists("Output"))
    }

    @Test func `a folder of someone else's is refused`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        try site.write("à moi", "photos/été.txt")
        let run = try await CommandLineRun("build", "--output", "photos", in: site.url)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("photos: error: this folder holds files that Charte did not write (« été.txt »)"))
        #expect(try site.contents("photos").keys.sorted() == ["été.txt"])
    }

    @Test func `a folder without a site is told`() async throws {
        let folder = try TemporaryFolder()
        let run = try await CommandLineRun("build", in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Content/site.yml: error: there is no site.yml\n"))
        #expect(!folder.exists("Output"))
    }

    @Test(arguments: ["Content/x", "Templates/x", "Content"])
    func `a site is never written into its own sources`(output: String) async throws {
        let site = try TemporaryFolder(copying: "ports")
        let build = try await CommandLineRun("build", "--output", output, in: site.url)
        #expect(build.status == 2)
        #expect(build.errors.contains(output))
        #expect(!site.exists("\(output)/index.html"))
    }

    @Test func `locale, time zone and number of threads change no byte`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        let plain = ["LC_ALL": "C", "TZ": "UTC"]
        let other = ["LC_ALL": "ar_SA.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"]
        _ = try await CommandLineRun("build", "--jobs", "1", "--output", "un", in: site.url, environment: plain)
        _ = try await CommandLineRun("build", "--jobs", "8", "--output", "deux", in: site.url, environment: other)
        let (one, two) = (try site.contents("un"), try site.contents("deux"))
        #expect(one.count == 26 && one == two)
    }

    @Test func `the base path of the command takes the place of the site's`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        try site.write("---\ntitle: Not found\n---\n[Home](/)\n", "Content/404.md")
        let run = try await CommandLineRun("build", "--base-url", "https://example.org/ports", in: site.url)
        #expect(run.status == 0)
        #expect(try site.read("Output/404.html").contains("<a href=\"/ports/\">Home</a>"))
    }
}

extension CommandLineTests {
    @Test func `render turns Markdown into a fragment`() async throws {
        let run = try await CommandLineRun("render", input: "# L’été\n\n« À *Rabat* »[^1]\n\n[^1]: Au Maroc.\n")
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.hasPrefix("<h1>L’été</h1>\n<p>« À <em>Rabat</em> »<sup"))
    }

    @Test func `render leaves out what is unsafe, and says so, unless it is told not to`() async throws {
        let text = "<b>gras</b> [x](javascript:a)\n"
        let safe = try await CommandLineRun("render", input: text)
        #expect(safe.status == 0 && !safe.output.contains("<b>") && !safe.output.contains("javascript"))
        #expect(safe.errors.contains("-:1:1: warning: raw HTML is left out"))
        #expect(safe.errors.contains("-:1:13: warning: the link to « javascript:a » is left out"))
        let unsafe = try await CommandLineRun("render", "--unsafe", input: text)
        #expect(unsafe.output == "<p><b>gras</b> <a href=\"javascript:a\">x</a></p>\n" && unsafe.errors == "")
    }

    @Test func `render takes front matter for text unless it is told of it`() async throws {
        let text = "---\ntitle: Été\n---\nTexte.\n"
        #expect(
            try await CommandLineRun("render", input: text).output == "<hr />\n<h2>title: Été</h2>\n<p>Texte.</p>\n")
        #expect(try await CommandLineRun("render", "--front-matter", input: text).output == "<p>Texte.</p>\n")
        let unclosed = try await CommandLineRun("--front-matter", "render", input: "---\ntitle: Été\n")
        #expect(unclosed.status == 1 && unclosed.errors.hasPrefix("-:1:1: error: the front matter that « --- » opens"))
    }

    @Test func `render gives headings their anchors when asked`() async throws {
        let text = "## Les organes principaux\n\n## Les organes principaux\n"
        #expect(try await !CommandLineRun("render", input: text).output.contains("id="))
        let run = try await CommandLineRun("render", "--heading-ids", input: text)
        #expect(run.output.contains("<h2 id=\"les-organes-principaux\">"))
        #expect(run.output.contains("<h2 id=\"les-organes-principaux-2\">") || run.output.contains("-1\">"))
    }

    @Test func `render refuses what is not UTF-8`() async throws {
        let process = try CommandLineRun.process(["render"])
        let (input, errors) = (Pipe(), Pipe())
        (process.standardInput, process.standardError) = (input, errors)
        input.fileHandleForWriting.write(Data([0x61, 0xFF]))
        try input.fileHandleForWriting.close()
        await CommandLineRun.finish(process)
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(process.terminationStatus == 1)
        #expect(text.hasPrefix("-:1:2: error: byte 1 (hexadecimal FF) is not UTF-8"))
    }

    @Test(arguments: ["version", "--version", "-V"]) func `the version is told`(word: String) async throws {
        let run = try await CommandLineRun(word)
        #expect(run.status == 0 && run.output.hasPrefix("charte 0.") && run.output.hasSuffix("\n"))
    }

    @Test(arguments: [["help"], ["--help"], ["-h"], []]) func `help lists the commands`(words: [String]) async throws {
        let run = try await CommandLineRun(words: words)
        #expect(run.status == 0 && run.errors == "")
        for command in ["build", "check", "render", "clean", "version", "help"] {
            #expect(run.output.contains("\n  \(command) "), "\(command)")
        }
    }

    @Test(arguments: [["help", "build"], ["build", "--help"], ["--help", "build"]])
    func `help explains a command`(words: [String]) async throws {
        let run = try await CommandLineRun(words: words)
        #expect(run.status == 0)
        #expect(run.output.contains("Usage: charte build [OPTIONS]"))
        for option in ["--source FOLDER", "--base-url URL", "--drafts", "--strict", "--jobs N", "--quiet", "--verbose"]
        {
            #expect(run.output.contains(option), "\(option)")
        }
    }

    @Test func `an interrupt ends it with 130`() async throws {
        // Reading from a pipe that no one closes, it waits until it is stopped. Before it listens, the system would stop
        // it by itself: then it is asked again, later.
        for attempt in 1...5 {
            let process = try CommandLineRun.process(["render"])
            process.standardInput = Pipe()
            process.standardOutput = FileHandle.nullDevice
            async let end: Void = CommandLineRun.finish(process)
            try await Task.sleep(for: .milliseconds(400 * attempt))
            process.interrupt()
            await end
            if process.terminationReason == .uncaughtSignal && attempt < 5 { continue }
            #expect(process.terminationReason == .exit && process.terminationStatus == 130)
            return
        }
    }

    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true)])
    func `colour is for terminals, unless NO_COLOR is set`(environment: [String: String], isColoured: Bool) async throws
    {
        let terminal = try Pseudoterminal()
        let source = FinishedSite.fixture("fautes").path()
        let process = try CommandLineRun.process(["check", "--source", source], environment)
        process.standardError = terminal.handle
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // A terminal holds little: what is written must be read while the program runs.
        let text = terminal.text()
        process.waitUntilExit()
        #expect(text.contains("\u{1B}[31;1merror:\u{1B}[0m") == isColoured)
        let run = try await CommandLineRun("check", "--source", source)
        #expect(!run.errors.contains("\u{1B}"))
    }
}

/// What the program can do.
enum Command: String, CaseIterable {
    case build, serve, check, explain, schema, reference, diff, render, clean, version, help

    var meaning: String {
        switch self {
        case .build: "Build the site into its output folder"
        case .serve: "Show the site on this machine and follow its files"
        case .check: "Check everything that a build checks; write nothing"
        case .explain: "Explain a check by its code, or list them all"
        case .schema: "Write JSON Schemas, with which editors help while typing"
        case .reference: "Print what templates may name: types, their fields, what each means, as Markdown"
        case .diff: "Tell in words what changed between two publications"
        case .render: "Turn Markdown on standard input into HTML on standard output"
        case .clean: "Remove what earlier builds wrote, and nothing else"
        case .version: "Print the version"
        case .help: "Explain a command"
        }
    }

    var options: [Option] {
        switch self {
        case .build:
            [
                .source, .output, .baseURL, .drafts, .offline, .strict, .noSearch, .pagefind, .noCards, .precompress,
                .verify,
                .explain, .timings, .jobs, .quiet, .verbose,
            ]
        case .check:
            [.source, .output, .baseURL, .against, .external, .format, .drafts, .strict, .jobs, .quiet, .verbose]
        case .serve: [.source, .port, .open, .follow, .explain, .baseURL, .drafts, .jobs, .quiet]
        case .diff, .explain: [.format]
        case .render: [.unsafe, .frontMatter, .headingIDs]
        case .clean, .schema: [.source, .output, .quiet]
        case .reference, .version, .help: []
        }
    }

    /// What its operands are called.
    var operands: [String] {
        switch self {
        case .diff: ["OLD", "NEW"]
        case .explain: ["CODE"]
        case .help: ["COMMAND"]
        case .build, .serve, .check, .schema, .reference, .render, .clean, .version: []
        }
    }

    /// Whether it can do without its operands; otherwise it needs all of them.
    var hasOptionalOperands: Bool { self == .explain || self == .help }

    /// The forms that its output may have, the usual one first.
    var formats: [OutputFormat] {
        switch self {
        case .check: [.text, .json, .sarif, .github]
        case .diff: [.text, .json]
        case .explain: [.text, .markdown]
        case .build, .serve, .schema, .reference, .render, .clean, .version, .help: []
        }
    }

    /// What there is to know besides.
    var explanation: String? {
        switch self {
        case .check:
            "The forms json, sarif and github go to standard output, for programs; text goes to standard error."
        case .diff: "OLD and NEW are folders that « charte build » wrote, or the manifest.json of such folders."
        case .schema:
            """
            They go into Content/.schema, or into the folder that --output names. A YAML file names its own in the first
            line: « # yaml-language-server: $schema=.schema/states.json ».
            """
        case .serve:
            """
            The site is shown at http://localhost:4000/, or at the next free port, to this machine alone. Nothing is written.
            What is saved is seen at once; what is wrong with it stands over the page.
            """
        case .build:
            """
            Where the pages offer a search in the full text, Pagefind (https://pagefind.app) is run on them when they are
            finished, if it is there and any of them has changed.
            """
        case .explain, .reference, .render, .clean, .version, .help: nil
        }
    }
}

/// An option of a command, by the name that is typed.
enum Option: String, CaseIterable {
    case source = "--source"
    case output = "--output"
    case baseURL = "--base-url"
    case against = "--against"
    case external = "--external"
    case format = "--format"
    case drafts = "--drafts"
    case strict = "--strict"
    case offline = "--offline"
    case noSearch = "--no-search"
    case pagefind = "--pagefind"
    case precompress = "--precompress"
    case verify = "--verify"
    case noCards = "--no-cards"
    case timings = "--timings"
    case port = "--port"
    case open = "--open"
    case follow = "--follow"
    case explain = "--explain"
    case jobs = "--jobs"
    case quiet = "--quiet"
    case verbose = "--verbose"
    case unsafe = "--unsafe"
    case frontMatter = "--front-matter"
    case headingIDs = "--heading-ids"

    /// What its value is called; `nil` for an option that has none.
    var value: String? {
        switch self {
        case .source, .output: "FOLDER"
        case .baseURL: "URL"
        case .against, .pagefind: "PATH"
        case .format: "FORMAT"
        case .port, .jobs: "N"
        case .timings: "FORM"
        case .offline, .noSearch, .noCards, .precompress, .verify, .open, .follow, .explain, .external, .drafts,
            .strict,
            .quiet, .verbose, .unsafe, .frontMatter, .headingIDs:
            nil
        }
    }

    /// What its value is where none is given; `nil` for an option that needs one.
    var usual: String? { self == .timings ? "text" : nil }

    var meaning: String {
        switch self {
        case .source: "The folder that holds Content and Templates (the current one)"
        case .output: "The folder to write into (Output, in the source folder)"
        case .baseURL: "Where the site is published, in place of base_url in site.yml"
        case .against: "An earlier publication (a folder or its manifest.json): none of its addresses may vanish"
        case .external: "Ask the addresses outside the site, too, over the network (needs curl)"
        case .format: "The form of the output"
        case .drafts: "Include records and pages marked as drafts"
        case .strict: "Treat warnings as errors"
        case .offline: "Make pages to be opened as files, from a disk or a stick: links lead to index.html"
        case .noSearch: "Make no index of the full text; names are found all the same"
        case .pagefind: "The program that makes it (that of « make site », else the one on the path)"
        case .precompress: "Keep each text in compressed form beside it (.gz, .br), for servers that send it so"
        case .verify: "Build a second time, from nothing, and compare with what stands in the output"
        case .noCards: "Leave out the pictures by which other sites show a page"
        case .timings: "Say where the time goes: as text, or « --timings=json »"
        case .port: "The port, and no other (4000 or the next free one)"
        case .open: "Open the site in the browser"
        case .follow: "Let browsers go to the page whose file was saved"
        case .explain: "Say why each page was made anew"
        case .jobs: "How many threads work side by side (all cores)"
        case .quiet: "Say nothing but what is wrong"
        case .verbose: "Say where the time goes"
        case .unsafe: "Keep raw HTML and all links, as libcmark does with CMARK_OPT_UNSAFE"
        case .frontMatter: "Leave out front matter at the start of the text"
        case .headingIDs: "Give headings their anchors"
        }
    }
}

/// The form in which a command tells what it has to tell.
enum OutputFormat: String, CaseIterable {
    case text, json, sarif, github, markdown
}

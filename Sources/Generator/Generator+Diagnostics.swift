internal import Diagnostics
internal import Domain
internal import HTML
internal import Rules

extension Diagnostic {
    /// - Parameter folder: What places call the folder that could not be read, or that the file stands in.
    static func unreadable(_ error: FileError, in folder: String) -> Diagnostic {
        let path = error.path.isEmpty ? folder : "\(folder)/\(error.path)"
        return Diagnostic("unreadable-file", at: SourceLocation(file: path), "this cannot be read: \(error.reason)")
    }

    static func unwritable(_ error: FileError) -> Diagnostic {
        Diagnostic("unwritable-file", at: SourceLocation(file: error.path), "this cannot be written: \(error.reason)")
    }

    static func decomposedPath(_ path: String) -> Diagnostic {
        Diagnostic(
            "not-nfc", at: SourceLocation(file: path),
            "the name of this file has accents as characters of their own (not Unicode NFC)",
            hint: "rename it to « \(path.composed) », typed anew")
    }

    static func decomposedAddress(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "not-nfc", at: location, "« \(text) » has accents as characters of their own (not Unicode NFC)",
            hint: "type it anew: « \(text.composed) »")
    }

    static func noConfiguration(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "no-configuration", at: location, "there is no site.yml",
            hint: "it names at least « title » and « languages »; --source names the folder of a site")
    }

    static func emptyConfiguration(at location: SourceLocation) -> Diagnostic {
        Diagnostic("no-configuration", at: location, "site.yml is empty", hint: "it needs « title » and « languages »")
    }

    static func noLanguage(at location: SourceLocation) -> Diagnostic {
        Diagnostic("no-language", at: location, "the site has no language", hint: "write « languages: [fr] »")
    }

    static func repeatedLanguage(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("duplicate-language", at: location, "the language « \(tag) » is given twice")
    }

    static func strayFile(_ path: String, collections: [String]) -> Diagnostic {
        let stem = fileStem(path)
        let known = collections + ["site", "strings"]
        return Diagnostic(
            "stray-file", at: SourceLocation(file: path), "this YAML file belongs to no kind of record",
            hint: suggestion(for: stem, among: known) ?? "files are called after what they hold: "
                + collections.map { "\($0).yml" }.joined(separator: ", "))
    }

    static func stringsOfNoLanguage(_ tag: String, path: String) -> Diagnostic {
        Diagnostic(
            "unknown-language", at: SourceLocation(file: path), "« \(tag) » is no language",
            hint: "the file is called after its language: fr.yml, ar.yml")
    }

    static func unlistedLanguage(_ language: Language, path: String, listed: [Language]) -> Diagnostic {
        let known = listed.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            "unlisted-language", at: SourceLocation(file: path),
            "the site is not published in « \(language.rawValue) » (its languages: \(known))",
            hint: "add it to « languages » in Content/site.yml")
    }

    static func sameProse(_ path: String, _ first: String) -> Diagnostic {
        Diagnostic(
            "duplicate-prose", at: SourceLocation(file: path), "this text is given twice in the same language",
            notes: [Note(at: SourceLocation(file: first), "it is first given here")])
    }

    static func proseWithoutRecord(
        _ id: String, of kind: Kind, at location: SourceLocation, _ registry: Registry
    ) -> Diagnostic {
        var hint: String?
        if case .unknown(let nearest?) = registry.mention(id, kind: kind.name) {
            hint = "did you mean « \(nearest) »?"
        }
        return Diagnostic(
            "prose-without-record", at: location, "no \(kind.name) is called « \(id) », so this text has no page",
            hint: hint ?? "add the record to Content/\(kind.collection).yml, or its fields to the front matter here")
    }

    static func idIsNotFileName(_ id: String, name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "id-and-file-name", at: location, "the record « \(id) » stands in a file that is called « \(name) »",
            hint: "call both the same, or leave the id out")
    }

    static func noSuchFile(_ written: String, at location: SourceLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-file", at: location, "there is no file « \(written) »",
            hint: suggestion(for: written, among: known))
    }

    static func noTitle(at location: SourceLocation) -> Diagnostic {
        Diagnostic("no-title", at: location, "the page has no title", hint: "write « title: » in its front matter")
    }

    static func badSegment(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "bad-slug", at: location, "« \(text) » cannot be a part of an address",
            hint: "it has at least one letter, and no « / »")
    }

    static func repeatedSegment(of collection: String, _ other: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "duplicate-segment", at: location,
            "« \(collection) » would stand at the same address as « \(other) »",
            hint: "give each collection a segment of its own")
    }

    static func templateOfKind(_ name: String, _ kind: Kind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "wrong-template", at: location, "the template « \(name) » shows \(kind.noun), which this page is not",
            hint: "leave « template » out, or name a template for pages")
    }

    static func badPermalink(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("bad-permalink", at: location, "« \(text) » is no address", hint: "it begins and ends with « / »")
    }
}

extension Diagnostic {
    static func invalidJSON(expected: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("invalid-json", at: location, "this is no JSON: \(expected) is expected here")
    }

    static func repeatedJSONName(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("invalid-json", at: location, "« \(name) » is given twice in one object")
    }

    static func deepJSON(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic("invalid-json", at: location, "more than \(limit) lists and objects stand within one another")
    }

    static func foreignOutline(_ expected: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("foreign-outline", at: location, "this GeoJSON is no outline of land: \(expected) is expected here")
    }

    static func noManifest(at path: String, isFile: Bool) -> Diagnostic {
        Diagnostic(
            "no-manifest", at: SourceLocation(file: path),
            isFile ? "there is no such file" : "this folder holds no publication",
            hint: "name the folder of a site that « charte build » wrote, or its \(Manifest.path)")
    }

    static func foreignManifest(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "foreign-manifest", at: location, "this JSON is not the manifest of a publication",
            hint: "« charte build » writes one beside the pages: \(Manifest.path)")
    }

    static func otherManifestVersion(expected: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "foreign-manifest", at: location, "this manifest was written by another version of Charte",
            hint: "version \(expected) of the format is expected")
    }

    static func missingInManifest(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("foreign-manifest", at: location, "« \(name) » is missing here")
    }

    static func wrongInManifest(_ name: String, expected: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("foreign-manifest", at: location, "« \(name) » is not \(expected)")
    }

    static func vanishedAddress(_ address: String, at location: SourceLocation, hint: String?) -> Diagnostic {
        Diagnostic("vanished-address", at: location, "nothing stands any more at « \(address) »", hint: hint)
    }

    /// Where the page of a vanished address stands now.
    static func hintOfMove(_ title: String, to address: String, formerly: String) -> String {
        "« \(title) » stands at « \(address) » now; write « formerly: [\(formerly)] » there"
    }

    static func hintOfLostRedirect(to target: String, formerly: String) -> String {
        "it led to « \(target) »; write « formerly: [\(formerly)] » there again"
    }

    static func hintOfNearest(_ address: String) -> String { "the nearest address is « \(address) »" }
}

extension Diagnostic {
    static func sameAddress(_ page: Page, _ other: Page) -> Diagnostic {
        Diagnostic(
            "duplicate-address", at: page.location, "two pages would stand at « \(page.path.text) »",
            hint: "give one of them another « slug » or « permalink »",
            notes: [Note(at: other.location, "the other one: « \(other.title) »")])
    }

    /// A former address of a page that another page or another former address holds.
    static func formerAddressTaken(
        _ path: SitePath, of page: Page, by other: Page, leadingTo target: Page?, at location: SourceLocation
    ) -> Diagnostic {
        let isOwn = other.path == page.path || target?.path == page.path
        let reason =
            switch (target, isOwn) {
            case (nil, true): "where « \(page.title) » stands now"
            case (nil, false): "where « \(other.title) » stands, so it cannot lead to « \(page.title) »"
            case (_?, true): "named twice as a former address of « \(page.title) »"
            case (let target?, false): "a former address of both « \(target.title) » and « \(page.title) »"
            }
        return Diagnostic(
            "duplicate-address", at: location, "« \(path.text) » is \(reason)",
            hint: target == nil ? "remove it from « formerly »" : "leave it to one of them",
            notes: [Note(at: other.location, "the other one: « \((target ?? other).title) »")])
    }

    static func badFormerAddress(_ text: String, isOfRecord: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "bad-former-address", at: location, "« \(text) » is no former address",
            hint: (isOfRecord ? "it is a slug, or an address" : "it is an address")
                + " that begins with « / » and ends with « / » or « .html »")
    }

    static func formerAddress(_ path: String, of page: Page, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "former-address", at: location, "« \(path) » is a former address of « \(page.title) »",
            hint: "it stands at « \(page.path.text) » now", severity: .warning)
    }

    static func sameOutput(_ path: String, _ one: SourceLocation, _ other: SourceLocation) -> Diagnostic {
        Diagnostic(
            "duplicate-address", at: one, "two files would be written to « \(path) »",
            notes: [Note(at: other, "the other one")])
    }

    static func fileInsteadOfFolder(
        _ path: String, at file: SourceLocation, needed other: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            "duplicate-address", at: file, "a file would be written to « \(path) », where others need a folder",
            notes: [Note(at: other, "this one does")])
    }

    static func noTemplates(at location: SourceLocation) -> Diagnostic {
        Diagnostic("no-templates", at: location, "there are no templates")
    }

    static func noTemplateForKind(_ template: String, _ kind: Kind, count: Int, known: [String]) -> Diagnostic {
        Diagnostic(
            "no-template", at: SourceLocation(file: "Templates/\(template)"),
            "there is no template for the \(count == 1 ? "page" : "\(count) pages") of « \(kind.collection) »",
            hint: suggestion(for: template, among: known) ?? "add Templates/\(template)")
    }

    static func noSuchTemplate(_ name: String, at location: SourceLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-template", at: location, "there is no template « \(name) »",
            hint: suggestion(for: name, among: known.map(fileStem)))
    }

    static func unknownRecordLink(
        _ id: String, kind: String?, nearest: String?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            "unknown-reference", at: location, "no \(kind ?? "record") is called « \(id) »",
            hint: nearest.map { "did you mean « \($0) »?" })
    }

    static func linkToDraft(_ written: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "draft-reference", at: location, "« \(written) » is a draft",
            hint: "build with --drafts, or remove « draft: true » from its file")
    }

    static func ambiguousLink(_ id: String, kinds: [Kind], at location: SourceLocation) -> Diagnostic {
        let nouns = kinds.map(\.noun).joined(separator: " and ")
        let forms = kinds.map { "[[\($0.name):\(id)]]" }.joined(separator: " or ")
        return Diagnostic("ambiguous-reference", at: location, "« \(id) » is \(nouns)", hint: "write \(forms)")
    }

    static func linkToRecordWithoutPage(_ id: String, _ kind: Kind, at location: SourceLocation) -> Diagnostic {
        Diagnostic("no-page", at: location, "« \(id) » is \(kind.noun), which has no page to link to")
    }

    static func noSuchAddress(_ path: String, at location: SourceLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-address", at: location, "the site has no page « \(path) »",
            hint: suggestion(for: path, among: known))
    }

    static func noSuchFragment(_ fragment: String, page: SitePath, at location: SourceLocation, known: [String])
        -> Diagnostic
    {
        Diagnostic(
            "unknown-fragment", at: location, "the page « \(page.text) » has no part « #\(fragment) »",
            hint: suggestion(for: fragment, among: known))
    }

    static func noSuchMenuEntry(_ name: String, at location: SourceLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-menu-entry", at: location, "« \(name) » is neither a collection nor a page",
            hint: suggestion(for: name, among: known))
    }

    static func noIndex(_ collection: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "no-index", at: location, "the collection « \(collection) » has no page of its own",
            hint: "add Templates/\(collection).html, or Templates/records.html for all collections")
    }

    static func missingString(_ path: String, language: Language) -> Diagnostic {
        Diagnostic(
            "missing-string", at: SourceLocation(file: "Content/strings/\(language.rawValue).yml"),
            "the word « \(path) » is missing", hint: "readers will see it in the site's first language",
            severity: .warning)
    }

    static func missingLabel(_ path: String, language: Language) -> Diagnostic {
        Diagnostic(
            "missing-label", at: SourceLocation(file: "Content/strings/\(language.rawValue).yml"),
            "the word « \(path) » is missing", hint: "readers will see the bare code", severity: .warning)
    }

    static func noDateWords(_ language: Language, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "no-date-words", at: location, "dates cannot be written out in « \(language.rawValue) »",
            hint: "they will be written as 1969-09-25", severity: .warning)
    }

    static func foreignOutput(_ folder: String, example: String) -> Diagnostic {
        Diagnostic(
            "foreign-output", at: SourceLocation(file: folder),
            "this folder holds files that Charte did not write (« \(example) »), so nothing is written into it",
            hint: "name an empty or new folder with --output, or empty this one yourself")
    }
}

extension Diagnostic {
    static func fileInTheWay(_ path: String) -> Diagnostic {
        Diagnostic(
            "foreign-output", at: SourceLocation(file: path),
            "a file that Charte did not write stands where a page belongs",
            hint: "move it to Content/static/, or remove it")
    }
}

// MARK: - Finished pages

extension Diagnostic {
    /// - Parameters:
    ///   - place: Where the mistake is made, as far as that can be told.
    ///   - standing: The pages on which it is seen, as notes.
    static func onPage(
        _ mistake: PageMistake, _ page: Page, at place: SourceLocation, standing: [Note], hint: String?
    ) -> Diagnostic {
        let name = page.path.text
        switch mistake.kind {
        case .link(let path):
            return Diagnostic(
                "broken-link", at: place, "this link leads to « \(path) », which the site does not have", hint: hint,
                notes: standing)
        case .asset(let path):
            return Diagnostic(
                "broken-asset", at: place, "the page needs the file « \(path) », which the site does not have",
                hint: hint, notes: standing)
        case .above:
            return Diagnostic(
                "broken-link", at: place, "« \(mistake.written) » leads out of the folder of the site",
                hint: "an address within the site begins with « / » in a template, whatever the base path",
                notes: standing)
        case .fragment(let part, let target):
            return Diagnostic(
                "broken-fragment", at: place, "the page « \(target) » has no part « #\(part) »", hint: hint,
                notes: standing)
        case .duplicateID:
            return Diagnostic(
                "duplicate-element-id", at: place, "the page « \(name) » has the id « \(mistake.written) » twice",
                hint: "links and labels find the first one only", notes: standing)
        case .reference:
            return Diagnostic(
                "dangling-id-reference", at: place,
                "no element of the page « \(name) » has the id « \(mistake.written) »", hint: hint, notes: standing)
        case .refused(let role, let directive):
            return Diagnostic(
                "refused-by-policy", at: place,
                "the policy of the page « \(name) » refuses \(refused(role)): « \(directive) »",
                hint: "put it into a file of Templates/assets/ and name that by « asset »", notes: standing)
        }
    }

    private static func refused(_ role: Mention.Role) -> String {
        switch role {
        case .inlineScript: "a script that stands in it"
        case .inlineStyles: "styles that stand in it"
        case .handler: "a script in an attribute"
        case .styleAttribute: "styles in an attribute"
        case .id, .anchor, .link, .asset, .reference, .base, .policy: "this"
        }
    }

    /// « as <a class="entry" href="../sources/"> on the page « /etats/maroc/ » and 61 others ».
    static func standing(_ tag: String, on page: Page, others: Int) -> Note {
        let more = others == 0 ? "" : " and on \(others) other\(others == 1 ? "" : "s")"
        return Note(at: page.location, "it stands as « \(tag) » on the page « \(page.path.text) »\(more)")
    }

    static var alsoWritten: String { "it may have been written here as well" }
}

// MARK: - Addresses outside the site

extension Diagnostic {
    static func outside(
        _ address: String, _ outcome: LinkOutcome, at place: SourceLocation, notes: [Note]
    ) -> Diagnostic {
        switch outcome {
        case .answers: preconditionFailure("there is nothing to tell of an address that answers")
        case .moved(let target):
            Diagnostic(
                "moved-link", at: place, "« \(address) » has moved for good", hint: "it stands at « \(target) » now",
                severity: .warning, notes: notes)
        case .dead(let status):
            Diagnostic(
                "dead-link", at: place, "nothing stands at « \(address) » any more (\(status))",
                hint: "an archive may have kept it: https://web.archive.org/web/*/\(address)", severity: .warning,
                notes: notes)
        case .unreachable(let reason):
            Diagnostic(
                "unreachable-link", at: place, "« \(address) » cannot be reached: \(reason)", severity: .warning,
                notes: notes)
        case .unverified(let status):
            Diagnostic(
                "unverified-link", at: place, "« \(address) » does not let a program look (\(status))",
                hint: "open it in a browser", severity: .warning, notes: notes)
        }
    }

    /// « on the page « /sources/ » and 3 others ».
    static func linked(from page: Page, others: Int) -> Note {
        let more = others == 0 ? "" : " and \(others) other\(others == 1 ? "" : "s")"
        return Note(at: page.location, "it is linked to from the page « \(page.path.text) »\(more)")
    }

    static func offline(_ count: Int) -> Diagnostic {
        Diagnostic(
            "unasked-links", at: SourceLocation(file: ContentLoader.folderName),
            "not one of \(count) addresses outside the site could be reached",
            hint: "is this machine connected to the network?")
    }

    static func cannotAsk(_ error: FileError) -> Diagnostic {
        Diagnostic(
            "unasked-links", at: SourceLocation(file: error.path),
            "the addresses outside the site could not be asked: \(error.reason)",
            hint: error.path == "curl" ? "--external needs the program curl 7.84 or newer (https://curl.se)" : nil)
    }
}

// MARK: - Cards

extension Diagnostic {
    static func cardNotPainted(_ page: SitePath, _ error: FileError) -> Diagnostic {
        Diagnostic(
            "card-not-painted", at: SourceLocation(file: "Templates/\(PageRenderer.cardTemplate)"),
            "the card of « \(page.text) » could not be painted: \(error.path): \(error.reason)",
            hint: "try \(CardPainter.program) on the drawing; --no-cards builds the site without cards")
    }
}

// MARK: - Checks and their levels

extension Diagnostic {
    static func unknownCheck(_ code: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-check", at: location, "no check is called « \(code) »",
            hint: suggestion(for: code, among: Rule.adjustableCodes) ?? "« charte explain » lists them all")
    }

    static func fixedCheck(_ code: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "fixed-check", at: location, "« \(code) » has no level to choose: no build can go on without it",
            hint: "remove this line; « charte explain » tells which checks have levels")
    }

    static func exceptionForNothing(_ id: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-exception", at: location, "no record is called « \(id) »",
            hint: nearest.map { "did you mean « \($0) »?" } ?? "an exception names a record or a file: states.yml")
    }

    static func ambiguousException(_ id: String, _ kinds: [Kind], at location: SourceLocation) -> Diagnostic {
        let nouns = kinds.map(\.noun).joined(separator: " and ")
        let forms = kinds.map { "\($0.name):\(id)" }.joined(separator: " or ")
        return Diagnostic("unknown-exception", at: location, "« \(id) » is \(nouns)", hint: "write \(forms)")
    }

    static func idleException(_ code: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "idle-exception", at: location, "nothing here breaks « \(code) »", hint: "remove the exception",
            severity: .warning)
    }
}

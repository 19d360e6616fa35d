internal import Domain
internal import Templates

/// The file in which the search box of a language's pages looks for names: a script that gives one variable its value,
/// because pages that are opened from a disk may load scripts and nothing else.
///
/// Its name does not change with its content: every page loads it, and a new name would make every page another.
///
/// ```js
/// var charteNames={"languages":["fr","ar"],"kinds":["State", …],"entries":[
/// [0,"etats/maroc/","",["Maroc","Royaume du Maroc",1,"المغرب"]],
/// …
/// ]};
/// ```
/// An entry is its kind, its address from the root of the site, its years, its names. The first name is the title; a number
/// tells the language of those that follow, which is else that of the page.
struct NameList: Sendable {
    let language: Language
    /// Relative to the output folder.
    let path: String

    /// Those that templates ask for, by language.
    static func all(_ content: Content, _ needs: FieldNeeds) -> [NameList] {
        guard content.configuration.hasSearch, needs[SiteObject.name].contains(SiteObject.Field.names) else {
            return []
        }
        return content.configuration.languages.map { NameList(language: $0, path: path($0, content)) }
    }

    static func path(_ language: Language, _ content: Content) -> String {
        (language == content.configuration.mainLanguage ? "" : "\(language.rawValue)/") + "names.js"
    }

    func bytes(_ index: NameIndex, _ plan: SitePlan) -> [UInt8] {
        let languages = Languages(index)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(160 * (index.entries.count + 4))
        bytes += "var charteNames={\"languages\":".utf8
        bytes.append(list: languages.all.map(\.rawValue))
        bytes += ",\"kinds\":".utf8
        bytes.append(list: index.kinds.map(\.label))
        bytes += ",\"entries\":[".utf8
        for (place, entry) in index.entries.enumerated() {
            bytes += (place == 0 ? "\n[" : ",\n[").utf8
            append(entry, plan, languages, to: &bytes)
        }
        bytes += "\n]};\n".utf8
        return bytes.safeInScripts
    }

    private func append(_ entry: NameIndex.Entry, _ plan: SitePlan, _ languages: Languages, to bytes: inout [UInt8]) {
        bytes += "\(entry.kind),".utf8
        bytes.append(json: String(plan.pages[entry.page].address.dropFirst()))
        bytes.append(UInt8(ascii: ","))
        bytes.append(json: entry.remark)
        bytes += ",[".utf8
        var current = 0
        for (place, name) in entry.names.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            let language = languages[name.language]
            if language != current { bytes += "\(language),".utf8 }
            current = language
            bytes.append(json: name.text)
        }
        bytes += "]]".utf8
    }
}

/// The languages of all names, that of the pages first, the others as they come.
private struct Languages {
    private(set) var all: [Language]
    private var places: [Language: Int]

    init(_ index: NameIndex) {
        (all, places) = ([index.language], [index.language: 0])
        for entry in index.entries {
            for name in entry.names where places[name.language] == nil {
                places[name.language] = all.count
                all.append(name.language)
            }
        }
    }

    subscript(language: Language) -> Int { places[language] ?? 0 }
}

extension [UInt8] {
    fileprivate mutating func append(list texts: [String]) {
        append(UInt8(ascii: "["))
        for (place, text) in texts.enumerated() {
            if place > 0 { append(UInt8(ascii: ",")) }
            append(json: text)
        }
        append(UInt8(ascii: "]"))
    }

    /// The same JSON for wherever a script may stand: without `<`, which could end the element around it, and without
    /// U+2028 and U+2029, which end lines in scripts of before ECMAScript 2019 (§ 12.3).
    fileprivate var safeInScripts: [UInt8] {
        guard contains(UInt8(ascii: "<")) || contains(0xE2) else { return self }
        var safe: [UInt8] = []
        safe.reserveCapacity(count)
        var index = 0
        while index < count {
            let isLineEnd = self[index] == 0xE2 && index + 2 < count && self[index + 1] == 0x80
            switch (self[index], isLineEnd ? self[index + 2] : 0) {
            case (UInt8(ascii: "<"), _): safe += "\\u003c".utf8
            case (_, 0xA8): safe += "\\u2028".utf8
            case (_, 0xA9): safe += "\\u2029".utf8
            default:
                safe.append(self[index])
                index += 1
                continue
            }
            index += self[index] == 0xE2 ? 3 : 1
        }
        return safe
    }
}

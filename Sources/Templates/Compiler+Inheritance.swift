internal import Diagnostics

extension Compiler {
    /// How many templates may stand within one another by inheritance, inclusion and import.
    private static let deepest = 40
    /// How many templates may go into one program: includes that include others several times multiply.
    private static let mostTemplates = 2_000

    /// A template with those that it extends: the outermost text is the last parent's, the blocks are the most derived.
    mutating func walk(_ first: Int) {
        let saved = (blocks, openBlocks, template, trail, isSilent)
        (blocks, openBlocks) = (BlockTable(), [])
        blockScopes.append(scopes.count)
        openHome()
        var current: Int? = first
        var chain: [Int] = []
        while let index = current {
            chain.append(index)
            template = index
            openTemplates.append(index)
            used.insert(index)
            blocks.add(index, library.templates[index].blocks, trail)
            current = parent(of: index)
            isSilent = saved.4 || library.templates[index].parent != nil
            translateTop(index)
            homes[openHomes[openHomes.count - 1]] = scopes
            if let parent = library.templates[index].parent {
                trail.append(waymark(parent.span, "extended from here"))
            }
        }
        openTemplates.removeLast(chain.count)
        blockScopes.removeLast()
        openHomes.removeLast()
        (blocks, openBlocks, template, trail, isSilent) = saved
    }

    private mutating func parent(of index: Int) -> Int? {
        guard let name = library.templates[index].parent else { return nil }
        return find(name, "extends")
    }

    /// The template of that name; tells where there is none, or where it would contain itself without end.
    mutating func find(_ name: Name, _ verb: String) -> Int? {
        guard let index = library.indices[name.text] else {
            report(.unknownTemplate(name.text, known: library.names, at: place(name.span)))
            return nil
        }
        if openTemplates.contains(index) {
            report(.endlessTemplates(name.text, verb, at: place(name.span)))
            return nil
        }
        guard openTemplates.count < Self.deepest, walks < Self.mostTemplates else {
            report(walks < Self.mostTemplates ? .tooDeep(at: place(name.span)) : .tooLong(at: place(name.span)))
            return nil
        }
        walks += 1
        return index
    }

    /// The outermost statements of a template. Its macros are known from the start, so that they may call one another.
    mutating func translateTop(_ index: Int) {
        let body = library.templates[index].body
        checkPlaceOfExtends(body)
        for statement in body { if case .macro(let macro) = statement.node { declareMacro(macro) } }
        translate(body)
    }

    mutating func openHome() {
        openHomes.append(homes.count)
        homes.append(scopes)
    }

    /// What stands before `extends` would be printed in front of the parent's text: in an HTML page that is a mistake.
    private mutating func checkPlaceOfExtends(_ body: [Statement]) {
        for statement in body {
            switch statement.node {
            case .extends: return
            case .text where isBlank(statement.span): continue
            case .set, .setBlock, .importing, .importingNames, .macro: continue
            default:
                if let parent = library.templates[template].parent, body.contains(where: { $0.isExtends }) {
                    report(.extendsNotFirst(at: place(parent.span)))
                }
                return
            }
        }
    }

    private func isBlank(_ span: Span) -> Bool {
        library.templates[template].file.bytes[span.start..<span.end].allSatisfy {
            $0 == 0x20 || (0x09...0x0D).contains($0)
        }
    }

    /// Text at the top of a template that extends another is never shown: told as a warning.
    mutating func checkUnshown(_ span: Span) {
        guard isSilent, !isImporting, isAtTop, library.templates[template].parent != nil, !isBlank(span) else { return }
        let bytes = library.templates[template].file.bytes
        let start = bytes[span.start..<span.end].firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? span.start
        report(.neverShown(at: place(Span(start, span.end))))
    }

    private var isAtTop: Bool { openBlocks.isEmpty && isMainFrame }
}

extension Statement {
    var isExtends: Bool { if case .extends = node { true } else { false } }
}

// MARK: - Blocks

extension Compiler {
    mutating func block(_ block: Statement.Block) {
        guard !isSilent else { return }
        guard let first = blocks.definitions[block.name.text]?.first else { return }
        if first.block.isRequired && block.isRequired {
            report(.requiredBlock(block.name.text, at: place(block.name.span)))
        }
        print(first, level: 0, seesLocals: block.isScoped)
    }

    mutating func printBlock(named name: Name) {
        guard let first = blocks.definitions[name.text]?.first else {
            return report(.unknownBlock(name.text, known: blocks.definitions.keys.sorted(), at: place(name.span)))
        }
        guard !openBlocks.contains(where: { $0.name == name.text && $0.level == 0 }) else {
            return report(.endlessBlock(name.text, at: place(name.span)))
        }
        print(first, level: 0, seesLocals: false)
    }

    mutating func printSuper(at span: Span) {
        guard let open = openBlocks.last else { return report(.superOutside(at: place(span))) }
        let definitions = blocks.definitions[open.name] ?? []
        guard open.level + 1 < definitions.count else {
            return report(.noSuper(open.name, at: place(span)))
        }
        print(definitions[open.level + 1], level: open.level + 1, seesLocals: true)
    }

    private mutating func print(_ definition: BlockTable.Definition, level: Int, seesLocals: Bool) {
        guard nesting < Parser.deepest else { return report(.tooDeep(at: place(definition.block.name.span))) }
        let saved = (template, scopes, trail)
        let mark = nextRegister
        if !seesLocals, let count = blockScopes.last { scopes = Array(scopes.prefix(count)) }
        scopes.append(Scope())
        nesting += 1
        (template, trail) = (definition.template, definition.trail)
        openBlocks.append(OpenBlock(name: definition.block.name.text, level: level))
        translate(definition.block.body)
        openBlocks.removeLast()
        nesting -= 1
        (template, scopes, trail) = saved
        nextRegister = mark
    }
}

// MARK: - Includes and imports

extension Compiler {
    mutating func include(_ include: Statement.Include, _ span: Span) {
        guard !isSilent else { return }
        let known = include.names.first { library.indices[$0.text] != nil }
        if known == nil && include.ignoresMissing { return }
        guard let name = known ?? include.names.last, let index = find(name, "includes") else { return }
        let saved = scopes
        let before = context
        if !include.hasContext { scopes = [globalScope] }
        inTemplate(index, waymark(name.span, "included from here")) { $0.walk(index) }
        scopes = saved
        merge(before, with: context, at: name.span, what: "an included template")
    }

    private mutating func inTemplate(
        _ index: Int, _ step: Waymark, _ work: (inout Compiler) -> Void
    ) {
        let saved = (template, trail)
        trail.append(step)
        inScope(work)
        (template, trail) = saved
    }

    /// The names that an imported template defines. It prints nothing.
    mutating func importing(_ name: Name, withContext: Bool) -> [String: Binding]? {
        guard let index = find(name, "imports") else { return nil }
        if !withContext, let names = modules[index] { return names }
        let saved = (scopes, isSilent, template, trail, isImporting, context)
        trail.append(waymark(name.span, "imported from here"))
        if !withContext { scopes = [globalScope] }
        scopes.append(Scope())
        (isSilent, isImporting) = (true, true)
        walk(index)
        let names = scopes.last?.names ?? [:]
        (scopes, isSilent, template, trail, isImporting, context) = saved
        if !withContext, names.values.allSatisfy(\.isMacro) { modules[index] = names }
        return names
    }
}

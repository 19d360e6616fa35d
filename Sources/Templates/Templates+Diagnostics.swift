internal import Diagnostics

// Everything that this module says. One sentence each, the thing itself between « »; a hint where it is known how to mend it.

// MARK: - Reading

extension Diagnostic {
    static func unclosed(_ opening: String, closing: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unclosed", at: place, "« \(opening) » is never closed", hint: "end it with « \(closing) »")
    }

    static func unclosedString(at place: SourceLocation) -> Diagnostic {
        Diagnostic("unclosed", at: place, "this text is never closed", hint: "end it with the quote that begins it")
    }

    static func strangeCharacter(_ byte: UInt8, at place: SourceLocation) -> Diagnostic {
        let character = String(Unicode.Scalar(byte))
        return Diagnostic("syntax", at: place, "« \(character) » means nothing here")
    }

    static func unexpected(_ found: String?, expected: String, at place: SourceLocation) -> Diagnostic {
        let what = found.map { "« \($0) » stands" } ?? "the tag ends"
        return Diagnostic("syntax", at: place, "\(what) where \(expected) should be")
    }

    static func unsupported(_ what: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unsupported", at: place, "Charte does not know \(what)")
    }

    static func wrongNumber(_ digits: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("syntax", at: place, "« \(digits) » is not a number that fits 64 bits")
    }

    static func tooDeep(at place: SourceLocation) -> Diagnostic {
        Diagnostic("too-deep", at: place, "this is nested more than \(Parser.deepest) deep")
    }

    static func tooLong(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "too-long", at: place, "the templates include one another thousands of times",
            hint: "use a macro, which goes into the program once")
    }

    static func positionalAfterNamed(at place: SourceLocation) -> Diagnostic {
        Diagnostic("syntax", at: place, "an argument without a name stands behind one with a name")
    }

    static func unknownTag(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic("unknown-tag", at: place, "no tag is called « \(name) »", hint: suggestion(for: name, among: known))
    }

    static func strayEnd(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("stray-end", at: place, "« \(name) » ends nothing here")
    }

    static func wrongEndName(_ found: String, expected: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("stray-end", at: place, "« \(found) » is named at the end of « \(expected) »")
    }

    static func duplicateParameter(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("duplicate-parameter", at: place, "the macro has two parameters called « \(name) »")
    }

    static func requiredAfterOptional(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "syntax", at: place, "« \(name) » has no value of its own but stands behind a parameter that has one",
            hint: "put it before the others, or give it a value")
    }

    static func duplicateBlock(_ name: String, at place: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            "duplicate-block", at: place, "the template has two blocks called « \(name) »",
            notes: [Note(at: first, "the first stands here")])
    }

    static func templateNameNotLiteral(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "template-name", at: place, "the name of a template must be written out",
            hint: "put it between quotes, so that it can be checked before anything is rendered")
    }

    static func secondExtends(at place: SourceLocation) -> Diagnostic {
        Diagnostic("extends", at: place, "the template extends a second one")
    }

    static func extendsInside(at place: SourceLocation) -> Diagnostic {
        Diagnostic("extends", at: place, "« extends » stands inside another tag", hint: "put it at the top")
    }

    static func extendsNotFirst(at place: SourceLocation) -> Diagnostic {
        Diagnostic("extends", at: place, "something is printed before « extends »", hint: "put « extends » first")
    }

    static func neverShown(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "never-shown", at: place, "text outside the blocks of a template that extends another is never shown",
            hint: "put it into a block", severity: .warning)
    }
}

// MARK: - Names

extension Diagnostic {
    static func unknownEntry(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-template", at: SourceLocation(file: name), "no template is called « \(name) »",
            hint: suggestion(for: name, among: known))
    }

    static func unknownTemplate(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-template", at: place, "no template is called « \(name) »",
            hint: suggestion(for: name, among: known))
    }

    static func endlessTemplates(_ name: String, _ verb: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "endless", at: place, "« \(name) » \(verb) itself in the end",
            hint: verb == "includes" ? "use a macro, which may call itself" : nil)
    }

    static func endlessBlock(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("endless", at: place, "the block « \(name) » prints itself without end")
    }

    static func endlessMacro(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("endless", at: place, "« \(name) » calls itself without end")
    }

    static func unknownVariable(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-variable", at: place, "nothing is called « \(name) » here",
            hint: suggestion(for: name, among: known))
    }

    static func unknownField(
        _ name: String, of type: String, known: [String], at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            "unknown-field", at: place, "« \(type) » has no field « \(name) »",
            hint: suggestion(for: name, among: known))
    }

    static func noFields(_ type: Type, _ name: String, isFilter: Bool, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-field", at: place, "\(type) has no field « \(name) »",
            hint: isFilter ? "write it as a filter: « | \(name) »" : nil)
    }

    static func unknownType(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unknown-type", at: place, "the type « \(name) » was not described to the templates")
    }

    static func unknownFilter(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-filter", at: place, "no filter is called « \(name) »", hint: suggestion(for: name, among: known))
    }

    static func unknownTest(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-test", at: place, "no test is called « \(name) »", hint: suggestion(for: name, among: known))
    }

    static func unknownMacro(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-macro", at: place, "no macro is called « \(name) » here",
            hint: suggestion(for: name, among: known))
    }

    static func unknownBlock(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-block", at: place, "no block is called « \(name) »", hint: suggestion(for: name, among: known))
    }

    static func requiredBlock(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("required-block", at: place, "no template that extends this one fills the block « \(name) »")
    }

    static func superOutside(at place: SourceLocation) -> Diagnostic {
        Diagnostic("super", at: place, "« super() » stands outside any block")
    }

    static func noSuper(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("super", at: place, "no template that this one extends has a block « \(name) »")
    }

    static func noCaller(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "no-caller", at: place, "the macro is called without a block here, so there is no « caller »",
            hint: "ask « caller is defined » first, or call the macro with « {% call %} »")
    }

    static func notAValue(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("not-a-value", at: place, "« \(name) » is not a value", hint: "call it, or name one of its fields")
    }

    static func notANamespace(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "not-a-namespace", at: place, "« \(name) » is not a namespace, so its fields cannot be set",
            hint: "make it with « {% set \(name) = namespace(…) %} »")
    }

    static func notCallable(_ source: String, filter: String?, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "not-callable", at: place, "« \(source) » cannot be called",
            hint: filter.map { "write it as a filter: « \($0) »" })
    }

    static func callNeedsMacro(at place: SourceLocation) -> Diagnostic {
        Diagnostic("not-callable", at: place, "« call » takes a macro with its arguments")
    }
}

// MARK: - Arguments

extension Diagnostic {
    static func missingArgument(_ name: String, of callee: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("missing-argument", at: place, "« \(callee) » is not given « \(name) »")
    }

    static func extraArgument(_ callee: String, takes count: Int, at place: SourceLocation) -> Diagnostic {
        let takes = count == 0 ? "no argument" : count == 1 ? "one argument" : "\(count) arguments"
        return Diagnostic("extra-argument", at: place, "« \(callee) » takes \(takes)")
    }

    static func unknownArgument(
        _ name: String, of callee: String, known: [String], at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            "unknown-argument", at: place, "« \(callee) » has no argument « \(name) »",
            hint: suggestion(for: name, among: known))
    }

    static func doubleArgument(_ name: String, of callee: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("extra-argument", at: place, "« \(callee) » is given « \(name) » twice")
    }

    static func argumentNotLiteral(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "argument-not-literal", at: place, "« \(name) » must be written out",
            hint: "it is checked before anything is rendered")
    }

    static func wrongArgument(_ found: Type, expected: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("argument-type", at: place, "this is \(found), but \(expected) is needed")
    }

    static func hostArgument(_ sentence: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("argument-type", at: place, sentence)
    }

    static func missingInput(_ sentence: String, hint: String?, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unknown-input", at: place, sentence, hint: hint)
    }
}

// MARK: - Types

extension Diagnostic {
    static func filterType(_ filter: String, _ found: Type, expected: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("filter-type", at: place, "« \(filter) » works on \(expected), not on \(found)")
    }

    static func testType(_ test: String, _ found: Type, expected: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("test-type", at: place, "« \(test) » asks about \(expected), not about \(found)")
    }

    static func wrongType(_ found: Type, expected: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("operand-type", at: place, "this is \(found), but \(expected) is needed")
    }

    static func wrongOperands(_ operation: String, _ one: Type, _ other: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("operand-type", at: place, "« \(operation) » does not work on \(one) and \(other)")
    }

    static func optional(_ source: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "optional-value", at: place, "« \(source) » may be missing",
            hint: "put it inside « {% if \(source) %} », or give a value for that case with « | default(…) »")
    }

    static func printsOptional(_ source: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "optional-printed", at: place, "« \(source) » may be missing, and would print nothing",
            hint: "put it inside « {% if \(source) %} », or give a value for that case with « | default('…') »")
    }

    static func notPrintable(_ type: Type, at place: SourceLocation) -> Diagnostic {
        let hint: String? =
            switch type {
            case .list, .tuple: "go through it with « for », or « | join(', ') »"
            case .object, .group: "print one of its fields"
            default: nil
            }
        return Diagnostic("not-printable", at: place, "\(type) cannot be printed", hint: hint)
    }

    static func notMarkup(_ type: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("filter-type", at: place, "only markup values go in unescaped, and this is \(type)")
    }

    static func notIterable(_ type: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("not-iterable", at: place, "« for » goes through a list, not through \(type)")
    }

    static func cannotUnpack(_ type: Type, into count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic("cannot-unpack", at: place, "\(type) does not come apart into \(count) values")
    }

    static func notAList(_ type: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("not-a-list", at: place, "this is \(type), but a list or a text is needed")
    }

    static func noItem(_ index: Int, count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic("no-item", at: place, "there is no item \(index) among \(count)")
    }

    static func notOrdered(_ type: Type, at place: SourceLocation) -> Diagnostic {
        let hint: String? = if case .object = type { "name a field: « attribute='…' »" } else { nil }
        return Diagnostic("not-ordered", at: place, "\(type) has no order", hint: hint)
    }

    static func notSummable(_ type: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("filter-type", at: place, "« sum » adds numbers, not \(type)")
    }

    static func unlike(_ one: Type, _ other: Type, in what: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unlike-types", at: place, "\(what) holds \(one) and \(other), which have nothing in common")
    }

    static func unlikeBranches(_ name: String, _ one: Type, _ other: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unlike-types", at: place, "« \(name) » is \(one) after one branch and \(other) after another")
    }

    static func unlikeComparison(_ one: Type, _ other: Type, at place: SourceLocation) -> Diagnostic {
        Diagnostic("unlike-types", at: place, "\(one) cannot be compared with \(other)")
    }
}

// MARK: - HTML

extension Diagnostic {
    static func noValueHere(_ where: String, hint: String?, at place: SourceLocation) -> Diagnostic {
        Diagnostic("html-context", at: place, "no value can be printed safely in \(`where`)", hint: hint)
    }

    static func noMarkupHere(_ what: String, _ where: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("html-context", at: place, "\(what) cannot stand in \(`where`)")
    }

    static func needsJSON(at place: SourceLocation) -> Diagnostic {
        Diagnostic("html-context", at: place, "only JSON can stand in a data script", hint: "add « | json »")
    }

    static func jsonInString(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "html-context", at: place, "JSON stands inside quotes", hint: "leave the quotes out: « | json » writes them"
        )
    }

    static func branchesDiffer(_ what: String, _ one: String, _ other: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("html-context", at: place, "\(what) ends now in \(one), now in \(other)")
    }

    static func mustEndInText(_ what: String, _ where: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("html-context", at: place, "\(what) must begin and end between tags, but ends in \(`where`)")
    }

    static func endsInside(_ where: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic("html-context", at: place, "the page ends inside \(`where`)")
    }
}

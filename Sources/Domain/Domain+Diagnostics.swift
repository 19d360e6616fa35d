internal import Diagnostics
internal import YAML

extension Diagnostic {
    static func unknownReference<Kind>(_ reference: Reference<Kind>, known: [String]) -> Diagnostic {
        let written = reference.id.rawValue
        return Diagnostic(
            "unknown-reference", at: reference.location, "no \(Kind.schema.name) is called « \(written) »",
            hint: suggestion(for: written, among: known))
    }

    static func wrongKind<Expected>(_ reference: Reference<Expected>, found: Kind) -> Diagnostic {
        Diagnostic(
            "wrong-kind", at: reference.location,
            "« \(reference.id.rawValue) » is \(found.noun), where \(Expected.schema.noun) is expected")
    }

    static func draftReference<Kind>(_ reference: Reference<Kind>) -> Diagnostic {
        Diagnostic(
            "draft-reference", at: reference.location, "« \(reference.id.rawValue) » is a draft",
            hint: "build with --drafts, or remove « draft: true » from the record")
    }

    static func wrongVocabulary<Kind>(
        _ reference: Reference<Kind>, found: String, expected: String, known: [String]
    ) -> Diagnostic {
        let written = reference.id.rawValue
        return Diagnostic(
            "wrong-vocabulary", at: reference.location,
            "« \(written) » is a term of « \(found) », where one of « \(expected) » is expected",
            hint: known.isEmpty
                ? "no term of « \(expected) » is given" : "known: \(known.joined(separator: ", "))")
    }

    static func duplicateRecord(
        _ id: String, noun: String, at location: SourceLocation, first: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            "duplicate-record", at: location, "« \(id) », \(noun), is given twice",
            notes: [Note(at: first, "it is first given here")])
    }

    static func notAnIdentifier(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "invalid-id", at: location, "« \(text) » is no id",
            hint: "letters and digits, parted by single hyphens, dots or underscores")
    }

    static func decomposedIdentifier(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "not-nfc", at: location, "« \(text) » has accents as characters of their own (not Unicode NFC)",
            hint: "type it anew: « \(text.composed) »")
    }

    static func unknownLanguage(_ pair: Node.Pair) -> Diagnostic {
        Diagnostic(
            "unknown-language", at: pair.keyLocation, "« \(pair.key) » is no language",
            hint: "a BCP 47 tag is expected: fr, en, ar, pt-BR")
    }

    static func grammarOfUnknownLanguage(_ pair: Node.Pair) -> Diagnostic {
        Diagnostic(
            "unknown-grammar", at: pair.value.location, "no grammar is known for « \(pair.key) »",
            hint: "give the text alone; grammar is known for fr")
    }

    static func unknownHijriMonth(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-hijri-month", at: location, "no Hijri month is called « \(name) »",
            hint: suggestion(for: name, among: HijriDate.months)
                ?? "known: \(HijriDate.months.joined(separator: ", "))")
    }

    static func impossibleHijriDay(_ day: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic("impossible-hijri-day", at: location, "no Hijri month has a day \(day)", hint: "1 to 30")
    }
}

// MARK: - Facts that contradict one another

extension Diagnostic {
    static func endBeforeStart(_ span: DatedSpan) -> Diagnostic {
        Diagnostic(
            "end-before-start", at: span.end.place,
            "the end, « \(span.end.written) », lies before the start, « \(span.start.written) »",
            notes: [Note(at: span.start.place, "the start is given here")])
    }

    static func overlappingPeriods(_ earlier: Membership, _ later: Membership) -> Diagnostic {
        let (start, end) = (later.span.start, earlier.span.end)
        let isOpen = earlier.span.isOpen
        return Diagnostic(
            "overlapping-periods", at: start.place,
            "« \(later.status.rawValue) » begins on « \(start.written) », while « \(earlier.status.rawValue) » "
                + (isOpen ? "has no end" : "lasts until « \(end.written) »"),
            hint: isOpen ? "give the earlier period its end: to: \(start.written)" : nil,
            notes: [Note(at: isOpen ? earlier.$status.place : end.place, "the earlier period is given here")])
    }

    static func periodGap(_ earlier: Membership, _ later: Membership) -> Diagnostic {
        let (end, start) = (earlier.span.end, later.span.start)
        return Diagnostic(
            "period-gap", at: start.place,
            "nothing is said of the time between « \(end.written) » and « \(start.written) »",
            hint: "a period begins when the one before it ends; a time outside is a period too: « withdrawn »",
            notes: [Note(at: end.place, "the earlier period ends here")])
    }

    static func periodsOutOfOrder(_ earlier: Membership, _ later: Membership) -> Diagnostic {
        let (first, second) = (earlier.span.start, later.span.start)
        return Diagnostic(
            "unordered-periods", at: second.place,
            "the period from « \(second.written) » stands after the one from « \(first.written) »",
            hint: "write the first period first", notes: [Note(at: first.place, "the later period is given here")])
    }

    static func namesOutOfOrder(_ earlier: BorneName, _ later: BorneName) -> Diagnostic {
        Diagnostic(
            "unordered-periods", at: later.$end.place,
            "the name until « \(later.$end.written) » stands after the one until « \(earlier.$end.written) »",
            hint: "write the first name first", notes: [Note(at: earlier.$end.place, "the later name is given here")])
    }

    static func beforeEstablishment(_ event: Event, _ organ: Organ) -> Diagnostic {
        Diagnostic(
            "before-establishment", at: event.$start.place,
            "« \(event.$start.written) » is before « \(organ.id.rawValue) » was established, « \(organ.$established.written) »",
            hint: "name the event that founded it in the organ's « established_by »",
            notes: [Note(at: organ.$established.place, "the date of the organ is given here")])
    }

    static func hostNotMember(_ event: Event, _ host: Reference<State>, _ admission: Membership) -> Diagnostic {
        Diagnostic(
            "host-not-member", at: host.location,
            "« \(host.id.rawValue) » was host on « \(event.$start.written) », before it was a member, "
                + "« \(admission.$start.written) »",
            severity: .warning, notes: [Note(at: admission.$start.place, "its membership begins here")])
    }

    static func overlappingMandates(_ earlier: MandateCheck.Tenure, _ later: MandateCheck.Tenure) -> Diagnostic {
        let end = earlier.mandate.$end
        let until = end.wrappedValue == nil ? "still holds it" : "holds it until « \(end.written) »"
        let place = end.wrappedValue == nil ? earlier.mandate.$start.place : end.place
        return Diagnostic(
            "overlapping-mandates", at: later.mandate.$start.place,
            "« \(later.person.id.rawValue) » takes the office on « \(later.mandate.$start.written) », while "
                + "« \(earlier.person.id.rawValue) » \(until)",
            hint: "if several hold the office at once, say « shared: true » in its term",
            notes: [Note(at: place, "the other mandate is given here")])
    }

    static func duplicateOrdinal(_ first: OrdinalCheck.Session, _ second: OrdinalCheck.Session) -> Diagnostic {
        Diagnostic(
            "duplicate-ordinal", at: second.event.$ordinal.place,
            "two events of « \(second.series.id.rawValue) » have the number « \(second.ordinal) »",
            notes: [Note(at: first.event.$ordinal.place, "« \(first.event.id.rawValue) » has it here")])
    }

    static func missingOrdinals(_ range: ClosedRange<Int>, before session: OrdinalCheck.Session) -> Diagnostic {
        let series = session.series.id.rawValue
        let numbers =
            range.count == 1
            ? "number « \(range.lowerBound) » of « \(series) » is missing"
            : "numbers « \(range.lowerBound) » to « \(range.upperBound) » of « \(series) » are missing"
        return Diagnostic(
            "missing-ordinal", at: session.event.$ordinal.place, "\(numbers) before « \(session.ordinal) »",
            severity: .warning)
    }

    static func documentOutsideEvent(_ document: Document, _ event: Event) -> Diagnostic {
        let span = [event.$start.written, event.$end.written].filter { !$0.isEmpty }.map { "« \($0) »" }
        return Diagnostic(
            "document-outside-event", at: document.$date.place,
            "« \(document.$date.written) » is outside the event that adopted it, « \(event.id.rawValue) », "
                + span.joined(separator: " to "),
            notes: [Note(at: event.$start.place, "the date of the event is given here")])
    }

    static func unknownCountryCode(
        _ code: String, _ kind: String, at place: Located<CountryCode?>, _ expected: String?
    ) -> Diagnostic {
        Diagnostic(
            "unknown-country-code", at: place.place, "ISO 3166-1 knows no \(kind) code « \(code) »",
            hint: expected.map { "the code that goes with the other one is « \($0) »" })
    }

    static func unrelatedCountryCodes(
        _ state: State, _ alpha2: String, _ alpha3: String, expected: (alpha2: String, alpha3: String)
    ) -> Diagnostic {
        Diagnostic(
            "unknown-country-code", at: state.$alpha3.place,
            "« \(alpha3) » and « \(alpha2) » are codes of two countries",
            hint: "with « \(alpha2) » goes « \(expected.alpha3) », with « \(alpha3) » « \(expected.alpha2) »",
            notes: [Note(at: state.$alpha2.place, "the other code is given here")])
    }

    static func parentCycle(_ ring: [Organ]) -> Diagnostic {
        let names = ring.prefix(6).map { "« \($0.id.rawValue) »" } + (ring.count > 6 ? ["…"] : [])
        let path = (names.dropFirst() + names.prefix(1)).joined(separator: ", part of ")
        return Diagnostic(
            "parent-cycle", at: ring[0].parent?.location ?? ring[0].location, "\(names[0]) is a part of \(path)",
            hint: "the organ at the top has no parent",
            notes: ring.dropFirst().prefix(5).compactMap { organ in
                organ.parent.map { Note(at: $0.location, "the parent of « \(organ.id.rawValue) » is given here") }
            })
    }

    static func hijriMismatch(
        _ event: Event, _ day: HijriDate.Day, _ distance: Int, from date: Located<PartialDate?>
    ) -> Diagnostic {
        let reckoned = day.days.flatMap { PartialDate(daysSince1970: $0.lowerBound) }?.iso ?? ""
        return Diagnostic(
            "hijri-mismatch", at: event.$hijri.place,
            "« \(day.text) » is « \(reckoned) » by the Umm al-Qura reckoning, \(distance) days from « \(date.written) »",
            severity: .warning, notes: [Note(at: date.place, "the Gregorian date is given here")])
    }
}

// MARK: - Sources

extension Diagnostic {
    static func unsourcedRecord(_ id: String, _ kind: Kind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unsourced-record", at: location, "« \(id) », \(kind.noun), names no source",
            hint: "add « sources: […] » with ids from sources.yml", severity: .warning)
    }

    static func uncitedSource(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "uncited-source", at: location, "no record names the source « \(id) »",
            hint: "name it where its facts stand, or remove it", severity: .warning)
    }
}

extension Located {
    /// Where the value stands, of one that was read.
    fileprivate var place: SourceLocation {
        guard let location else { preconditionFailure("a check speaks of a value that was not read") }
        return location
    }
}

extension Located<PartialDate?> {
    /// As in the file: `1980~`.
    fileprivate var written: String { wrappedValue.map { $0.iso + ($0.isApproximate ? "~" : "") } ?? "" }
}

extension HijriDate.Day {
    /// « 12 Rajab 1389 H », « Mouharram 1390 H ».
    fileprivate var text: String {
        "\(day.map { "\($0) " } ?? "")\(HijriDate.months[month - 1]) \(year) H"
    }
}

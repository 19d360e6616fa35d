import Foundation
import Testing

/// The calendar of the events, read as strictly as RFC 5545 allows.
@Suite struct CalendarTests {
    private static func bytes() async throws -> [UInt8] {
        try #require(await FinishedSite.shipped.value.build.files.first { $0.path == "evenements.ics" }).bytes
    }

    /// The lines as they were before they were folded.
    private static func lines() async throws -> [String] {
        String(decoding: try await bytes(), as: UTF8.self).replacing("\r\n ", with: "")
            .components(separatedBy: "\r\n").filter { !$0.isEmpty }
    }

    /// By event, its properties by name; parameters are left out of the name.
    private static func events() async throws -> [[String: String]] {
        var events: [[String: String]] = []
        for line in try await lines() {
            let colon = try #require(line.firstIndex(of: ":"), "\(line)")
            let name = String(line[..<colon].prefix { $0 != ";" })
            let value = String(line[line.index(after: colon)...])
            if (name, value) == ("BEGIN", "VEVENT") { events.append([:]) }
            if let last = events.indices.last {
                #expect(events[last][name] == nil || name == "END", "twice: \(name)")
                events[last][name] = value
            }
        }
        return events
    }

    /// RFC 5545 § 3.1.
    @Test func `no line is longer than 75 bytes, none ends otherwise than it should, none breaks a letter`()
        async throws
    {
        let bytes = try await Self.bytes()
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        var length = 0
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A {
                #expect(index > 0 && bytes[index - 1] == 0x0D)
                #expect(length <= 76 && length > 1)
                length = 0
                #expect(index + 1 == bytes.count || bytes[index + 1] & 0xC0 != 0x80)
                #expect(index + 2 >= bytes.count || bytes[index + 1] != 0x20 || bytes[index + 2] & 0xC0 != 0x80)
            } else {
                #expect(byte == 0x0D || byte >= 0x20)
                length += 1
            }
        }
    }

    @Test func `it begins and ends as a calendar, and is called something`() async throws {
        let lines = try await Self.lines()
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        for start in ["VERSION:2.0", "PRODID:", "X-WR-CALNAME:"] {
            #expect(lines.count { $0.hasPrefix(start) } == 1, "\(start)")
        }
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
    }

    /// RFC 5545 § 3.6.1.
    @Test func `every event has what the rule asks for, and a name of its own`() async throws {
        let events = try await Self.events()
        #expect(events.count > 60)
        for event in events {
            #expect(event["DTSTAMP"]?.wholeMatch(of: /[0-9]{8}T000000Z/) != nil)
            #expect(event["DTSTART"]?.wholeMatch(of: /[0-9]{8}/) != nil)
            #expect(event["SUMMARY"]?.isEmpty == false && event["URL"]?.hasPrefix("https://oci.example.org/") == true)
            if let end = event["DTEND"], let start = event["DTSTART"] { #expect(end > start) }
        }
        #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
    }

    @Test func `the day after the last ends an event, and commas in texts are escaped`() async throws {
        let event = try #require(
            try await Self.events().first { $0["UID"] == "event-sommet-islamique-01@oci.example.org" })
        #expect(event["DTSTART"] == "19690922" && event["DTEND"] == "19690926")
        #expect(event["LOCATION"] == #"Rabat\, Maroc"#)
    }
}

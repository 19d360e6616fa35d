/// What curl is told to do, as one of its configuration files
/// (« Config file », https://everything.curl.dev/cmdline/configfile.html).
///
/// All addresses of a script are on one server; curl asks them one after the other over one connection. Nothing of an
/// address reaches a shell or curl's own command line.
struct CurlScript: Sendable {
    /// `-q` first: no configuration of the person who runs it is read.
    static let arguments = ["curl", "-q", "--config", "-"]

    let text: String

    init(_ requests: [(address: String, method: Inquiry.Method)], _ manners: LinkManners) {
        // The first failure ends the script: what is left is asked anew, or given up, by whoever counts the failures.
        let opening = "silent\nfail-early\n" + (manners.rate.map { "rate = \(Self.quoted($0))\n" } ?? "")
        let sections = requests.enumerated().map { number, request in
            Self.section(number, request.address, request.method, manners)
        }
        text = opening + sections.joined(separator: "next\n")
    }

    private static func section(
        _ number: Int, _ address: String, _ method: Inquiry.Method, _ manners: LinkManners
    ) -> String {
        """
        url = \(quoted(plain(address)))
        \(method == .head ? "head" : "max-filesize = 4194304")
        output = "/dev/null"
        write-out = "\(number) \(CurlAnswer.format)\\n"
        globoff
        proto = "=http,https"
        connect-timeout = \(manners.connectSeconds)
        max-time = \(manners.totalSeconds)
        retry = 1
        retry-max-time = \(manners.totalSeconds)
        user-agent = \(quoted(manners.userAgent))

        """
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
        }
        return "\"\(escaped.joined())\""
    }

    /// The address with everything percent-encoded that cannot stand in one (RFC 3986 § 2.1): no line feed is left in it.
    /// The host keeps its letters, which curl turns into those of the DNS.
    private static func plain(_ address: String) -> String {
        let server = serverName(address)
        let rest = address.dropFirst(server.count)
        return String(server.unicodeScalars.filter { $0.value > 0x20 }) + encoded(rest)
    }

    private static func encoded(_ text: Substring) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}

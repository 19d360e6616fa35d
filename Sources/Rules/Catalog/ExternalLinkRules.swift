extension Rule {
    /// What becomes of addresses outside the site, which only `charte check --external` asks.
    static let externalLinks: [Rule] = [
        .check(
            "dead-link", .links, .warning, "Nothing stands any more at an address outside the site",
            """
            A page leads to this address, and its server says that nothing is there (404) or that it was taken away for \
            good (410). Readers who follow the link, or look for the source of a fact, find nothing. Look for the new \
            address, or for a copy in a web archive, and name that. The answer « 404 » to a program may be another to a \
            person: open the address in a browser first.
            """),
        .check(
            "moved-link", .links, .warning, "What stood at an address outside the site has moved for good",
            """
            The server answers with a permanent redirect (301 or 308) and names the new address. Readers arrive today; \
            such redirects are mostly switched off after some years. Write the new address, unless it is only the front \
            page of a site whose own page is gone.
            """),
        .check(
            "unasked-links", .links, .error, "The addresses outside the site could not be asked",
            """
            « charte check --external » runs the program curl (7.84 or newer), which does the asking. Either it is not \
            installed, or not one server could be reached, so that the machine is most likely not connected. Nothing was \
            found out about the addresses.
            """),
        .check(
            "unreachable-link", .links, .warning, "No answer comes from an address outside the site",
            """
            The host is not known, refuses the connection, has no valid certificate or does not answer in time; a host \
            that fails three times is not asked again in the same run. This may pass: try again another day before the \
            address is changed.
            """),
        .check(
            "unverified-link", .links, .warning, "A server does not let a program look at an address",
            """
            The server answers that one must sign in, that programs are not welcome or that something went wrong there \
            (401, 403, 429, 5xx and their kin). The page may well be there for readers: open it in a browser. Where that \
            is known to be so, make an exception for the file or record, or switch this check off.
            """),
    ]
}

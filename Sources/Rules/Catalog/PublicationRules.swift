extension Rule {
    /// What a site promised in an earlier publication. No text of the site can show it.
    static let publications: [Rule] = [
        .error(
            "foreign-manifest", .publications, "A file is not the manifest of a publication by this version of Charte",
            """
            The file is read as JSON, but it is not the list of pages that a build leaves in manifest.json: it is \
            something else, was written in another version of the format, or was changed by hand. Name the \
            manifest.json of a folder that « charte build » wrote. Where only an older version of Charte wrote it, \
            build that publication again with this one.
            """),
        .error(
            "invalid-json", .publications, "The manifest of a publication, or another JSON file, is not JSON",
            """
            The manifest of an earlier publication is compared with the site as it is now, and the outline of land is \
            drawn on the maps: one of them cannot be read. A sign is missing or too many, a name is given twice, or \
            lists stand in lists more than 64 deep. Such files are not meant to be written by hand. Take the file anew \
            from where it came, or build the publication again.
            """),
        .error(
            "no-manifest", .publications, "No publication stands where one was named",
            """
            « charte check --against » and « charte diff » take the folder of a site that « charte build » wrote, or \
            the manifest.json in it. There is no such file at the path that was given. Look whether the path is right; \
            a publication by another program has no manifest.
            """),
        .error(
            "vanished-address", .publications, "An address of an earlier publication leads nowhere now",
            """
            « charte check --against » found an address in the earlier publication at which neither a page nor a file \
            nor a redirect would stand now: everyone who noted it or linked to it would find nothing. Where the page \
            has moved, write the old address under « formerly » in its record or front matter, so that it leads on to \
            the new one. Where the page is gone, put it back or name the old address in the page that takes its place. \
            This is told only where everything in Content could be read and planned, since a page that a mistake keeps \
            out has not vanished.
            """),
    ]
}

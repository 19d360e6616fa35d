extension Rule {
    /// Files that cannot be read or written. No text of a site can show them.
    static let files: [Rule] = [
        .error(
            "foreign-outline", .files, "The outline of land for the maps is not what Charte draws",
            """
            The maps are drawn on land from a GeoJSON file: a feature or a geometry that is a Polygon or a \
            MultiPolygon, with longitudes and latitudes in degrees (WGS 84). Charte found JSON, but something else in \
            it where the message says. Save the outline as one MultiPolygon; programs for maps call this « dissolve » \
            or « collect ».
            """),
        .error(
            "foreign-output", .files, "The output folder holds files that Charte did not write",
            """
            Charte keeps a hidden list of the files that it wrote into the output folder, so that it never overwrites \
            or removes anything else. A folder without that list must be empty but for hidden files, and in a folder \
            that has it no foreign file may stand where a page belongs; otherwise nothing at all is written. Name \
            another folder with --output, or empty this one yourself. A file that is to be published stands in \
            Content/static.
            """),
        .error(
            "invalid-utf-8", .files, "A text file is not written in UTF-8",
            """
            All text files of a site are read as UTF-8, the encoding that has every letter of every language. This \
            file was saved in another one, mostly by an old program, so that its accents cannot be told. Open it in an \
            editor that knows its encoding, look whether the accents are right, and save it as UTF-8. Charte says at \
            which byte the first wrong letter stands.
            """),
        .error(
            "unreadable-file", .files, "A file or a folder cannot be read",
            """
            The system did not hand out a file of the site, or what stands there is no ordinary file; the message says \
            why. Mostly the rights of the file keep others from reading it. Nothing is built from a site of which a \
            part is missing.
            """),
        .error(
            "unwritable-file", .files, "A file of the output cannot be written or removed",
            """
            The system refused a change in the output folder; the message says why. Mostly the folder belongs to \
            someone else, or the disk is full. No file is left half written: each one is either the new one or the one \
            of the build before. Build again once the cause is gone, since the folder may hold files of both.
            """),
    ]
}

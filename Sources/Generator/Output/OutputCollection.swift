internal import Diagnostics

/// The files of a build as they come together; each path belongs to one.
struct OutputCollection {
    private var places: [String: SourceLocation] = [:]
    private var gathered: [OutputFile] = []

    /// In order of path.
    var files: [OutputFile] { gathered.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }

    mutating func add(_ path: String, _ bytes: [UInt8], from place: SourceLocation, log: inout [Diagnostic]) {
        if let other = places.updateValue(place, forKey: path) {
            log.append(.sameOutput(path, place, other))
        } else {
            gathered.append(OutputFile(path: path, bytes: bytes))
        }
    }

    /// Copies a file of `Content/` as it is.
    mutating func copy(_ source: String, to path: String, from folder: any Folder, log: inout [Diagnostic]) {
        do throws(FileError) {
            let place = SourceLocation(file: placed(source))
            if let bytes = try folder.read(source) { add(path, bytes, from: place, log: &log) }
        } catch {
            log.append(.unreadable(error, in: ContentLoader.folderName))
        }
    }
}

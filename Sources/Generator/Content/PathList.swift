/// The paths of files, in order of bytes.
struct PathList: Sendable {
    let paths: [String]

    /// - Parameter paths: In order of bytes, each once.
    init(inOrder paths: [String]) { self.paths = paths }

    func contains(_ path: String) -> Bool { place(of: path) != nil }

    func place(of path: String) -> Int? {
        var range = 0..<paths.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if precedes(paths[middle], path) {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound < paths.count && paths[range.lowerBound] == path ? range.lowerBound : nil
    }
}

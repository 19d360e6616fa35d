/// Pages of a build that may yet turn out to be faulty. Each is written into a hidden folder of the output as soon as it is
/// made, so that a build never holds all of them, and nothing is seen of them until they take their places.
///
/// A page whose place is free stands in the hidden folder under its own path: folders that are wholly new are moved as one.
/// Any other has a number. What a build that was cut short leaves behind is the whole folder, which the next one removes.
public struct PendingOutput: Sendable {
    /// What became of a page that was put aside.
    enum Outcome: Sendable {
        /// The output holds these bytes already.
        case standing
        /// How it stands there, if that is known: a file that is moved with its folder stays as it is.
        case new(FileStamp?)
        case changed(Int)
        case refused(FileError)
    }

    static let path = ".charte-new"
    private static let new = path + "/new"
    private static let changed = path + "/changed"

    private let folder: DiskFolder
    /// Where pages wait whose places are free.
    private let newPages: DiskFolder
    /// Whether nothing was there before.
    private let isFirst: Bool
    /// The folders that were made for it.
    private let made: [String]

    /// Makes ready to put pages aside; `nil` where the folder is someone else's or cannot be written to, which is told when
    /// the output is written.
    public init?(in folder: DiskFolder) {
        do throws(FileError) {
            let isOurs = try folder.read(OutputRecord.path).flatMap { OutputRecord($0) } != nil
            guard isOurs ? true : try folder.files().allSatisfy({ $0.hasPrefix(".") }) else { return nil }
            try Self.removeAll(in: folder)
            made = try folder.make()
            (self.folder, isFirst) = (folder, !isOurs)
            newPages = DiskFolder("\(folder.root)/\(Self.new)")
            try folder.makeFolder(Self.path)
            try folder.makeFolder(Self.new)
            try folder.makeFolder(Self.changed)
        } catch {
            return nil
        }
    }

    /// - Parameter number: No other page of the build has it.
    func put(_ bytes: [UInt8], at path: String, number: Int) -> Outcome {
        do throws(FileError) {
            switch isFirst ? nil : try folder.compare(bytes, with: path) {
            case true?: return .standing
            case nil:
                return .new(try newPages.create(bytes, at: path))
            case false?:
                try folder.create(bytes, at: "\(Self.changed)/\(number)")
                return .changed(number)
            }
        } catch {
            return .refused(FileError(path: path, reason: error.reason))
        }
    }

    /// Moves all new pages to their places.
    ///
    /// - Returns: The paths of those that were moved by themselves rather than with their folder.
    func placeNew() throws(FileError) -> Set<String> {
        var pending = [""]
        var moved: Set<String> = []
        while let parent = pending.popLast() {
            for entry in try folder.entries(of: Self.new + parent) {
                let path = "\(parent)/\(entry.name)"
                let place = String(path.dropFirst())
                if entry.isFolder {
                    // Where a folder stands already, what is in it is moved piece by piece.
                    if !folder.move(Self.new + path, to: place) { pending.append(path) }
                } else {
                    try folder.replace(place, by: Self.new + path)
                    moved.insert(place)
                }
            }
        }
        return moved
    }

    func place(_ number: Int, at path: String) throws(FileError) {
        try folder.replace(path, by: "\(Self.changed)/\(number)")
    }

    /// Removes what has not taken its place.
    func end() { try? Self.removeAll(in: folder) }

    /// Removes what a build that was cut short left behind.
    public static func removeAll(in folder: DiskFolder) throws(FileError) { try folder.removeAll(path) }

    /// Leaves the output as it was.
    public func discard() {
        end()
        DiskFolder.removeEmpty(made)
    }
}

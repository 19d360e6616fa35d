internal import Templates

/// Pieces of what is stored, each with its length in front, and a number by which damage can be told.
struct BlobList: ~Copyable {
    static let headSize = 16

    /// How many bytes are enough to be written: what is written soon is still at hand.
    private static let room = 1 << 15

    private var bytes = StoredWriter(capacity: room + (1 << 13))
    /// Where each piece begins.
    private var starts: [UInt64] = []

    var isFull: Bool { bytes.count > Self.room }

    mutating func add(_ place: StoredImage.Place, _ write: (inout StoredWriter) -> Void) {
        let start = bytes.count
        starts.append(UInt64(start))
        bytes.put(0)
        bytes.put(0)
        write(&bytes)
        let body = unsafe UnsafeRawBufferPointer(rebasing: bytes.raw[(start + Self.headSize)...])
        let (digest, length) = unsafe (blobDigest(body, of: place), UInt64(body.count))
        bytes.replace(at: start, by: digest)
        bytes.replace(at: start + 8, by: length)
    }

    /// Hands the pieces over and keeps their room for the next ones.
    ///
    /// - Returns: Where each begins in the file.
    mutating func move(to image: ImageWriter) -> [UInt64] {
        let start = UInt64(unsafe image.append(bytes.raw))
        defer {
            bytes.removeAll()
            starts.removeAll(keepingCapacity: true)
        }
        return starts.map { start + $0 }
    }
}

/// Of what a piece says, and of which it is: none is taken for another, should the table of them be damaged.
func blobDigest(_ body: UnsafeRawBufferPointer, of place: StoredImage.Place) -> UInt64 {
    var digest = ValueDigest()
    digest.add(place.section.rawValue)
    digest.add(place.index)
    unsafe digest.add(body)
    return digest.number
}

extension ImageWriter {
    /// Writes all pieces of a section, made side by side.
    ///
    /// - Returns: Where each begins, in order of index.
    func write(
        _ section: StoredImage.Section, _ count: Int, jobs: Int,
        _ write: @escaping @Sendable (Int, inout StoredWriter) -> Void
    ) async -> [UInt64] {
        let runs = runs(count, jobs: jobs)
        let starts = await inParallel(runs.count, jobs: jobs, worker: BlobList()) { blobs, place in
            var starts: [UInt64] = []
            for index in runs[place] {
                blobs.add(.init(section: section, index: index)) { write(index, &$0) }
                if blobs.isFull { starts += blobs.move(to: self) }
            }
            return starts + blobs.move(to: self)
        }
        return starts.flatMap { $0 }
    }

    /// Writes one piece of what holds for the whole.
    func write(_ piece: StoredImage.Whole, _ write: (inout StoredWriter) -> Void) -> [UInt64] {
        var blobs = BlobList()
        blobs.add(StoredImage.Place(section: .whole, index: piece.rawValue), write)
        return blobs.move(to: self)
    }
}

internal import Templates

/// Pieces of what is stored, each with a number in front by which damage can be told.
struct BlobList: Sendable {
    fileprivate(set) var bytes: [UInt8] = []
    /// Where each piece ends.
    fileprivate(set) var ends: [UInt64] = []

    mutating func add(_ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        bytes.put(0)
        write(&bytes)
        let number = unsafe bytes.withUnsafeBytes {
            unsafe blobDigest(UnsafeRawBufferPointer(rebasing: $0[(start + 8)...]))
        }
        unsafe bytes.withUnsafeMutableBytes {
            unsafe $0.storeBytes(of: number.littleEndian, toByteOffset: start, as: UInt64.self)
        }
        ends.append(UInt64(bytes.count))
    }
}

/// Of what a piece says.
func blobDigest(_ body: UnsafeRawBufferPointer) -> UInt64 {
    var digest = ValueDigest()
    unsafe digest.add(body)
    return digest.number
}

extension BlobList {
    /// Many pieces, made side by side.
    static func made(
        _ count: Int, jobs: Int, _ write: @escaping @Sendable (Int, inout [UInt8]) -> Void
    ) async -> [BlobList] {
        let runs = runs(count, jobs: jobs)
        return await inParallel(runs.count, jobs: jobs) { place in
            var blobs = BlobList()
            for index in runs[place] { blobs.add { write(index, &$0) } }
            return blobs
        }
    }

    /// One piece alone.
    static func single(_ write: (inout [UInt8]) -> Void) -> [BlobList] {
        var blobs = BlobList()
        blobs.add(write)
        return [blobs]
    }
}

extension Manifest {
    /// The manifest that stands in the output, with the hashes of some pages as they are now; none where it says the same.
    /// `nil` where it is not as it was written.
    static func patched(_ pages: [PatchedPage], in output: any Folder) -> [OutputFile]? {
        let others = pages.filter { $0.hash != $0.hashBefore }
        guard !others.isEmpty else { return [] }
        guard var bytes = (try? output.read(path)) ?? nil else { return nil }
        for page in others { guard bytes.patch(page) else { return nil } }
        return [OutputFile(path: path, bytes: bytes)]
    }
}

extension [UInt8] {
    /// Finds the line of a page by its address, which begins it, and puts the new hash in the place of the old.
    fileprivate mutating func patch(_ page: PatchedPage) -> Bool {
        var start = Array("    {\"address\": ".utf8)
        start.append(json: page.path.text)
        start.append(UInt8(ascii: ","))
        guard let line = line(startingWith: start),
            let place = self[line].firstRange(of: Array("\"\(page.hashBefore)\"".utf8))
        else { return false }
        replaceSubrange(place, with: Array("\"\(page.hash)\"".utf8))
        return true
    }

    private func line(startingWith start: [UInt8]) -> Range<Int>? {
        unsafe withUnsafeBufferPointer { bytes -> Range<Int>? in
            var rest = 0..<bytes.count
            while unsafe !UnsafeBufferPointer(rebasing: bytes[rest]).begins(with: start) {
                guard let end = unsafe UnsafeBufferPointer(rebasing: bytes[rest]).find(0x0A) else { return nil }
                rest = rest.lowerBound + end + 1..<bytes.count
            }
            let end = unsafe UnsafeBufferPointer(rebasing: bytes[rest]).find(0x0A)
            return end.map { rest.lowerBound..<rest.lowerBound + $0 }
        }
    }
}

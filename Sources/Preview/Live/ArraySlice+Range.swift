extension ArraySlice<UInt8> {
    /// Where a text stands first. `firstRange(of:)` looks the same up, and asks at every byte what a byte is: it took a
    /// millisecond for every page that was served.
    func range(of text: StaticString) -> Range<Int>? {
        text.withUTF8Buffer { text in
            guard let first = unsafe text.first else { return startIndex..<startIndex }
            var start = startIndex
            while let place = self[start...].firstIndex(of: first), place + text.count <= endIndex {
                if unsafe self[place..<place + text.count].elementsEqual(text) { return place..<place + text.count }
                start = place + 1
            }
            return nil
        }
    }
}

import Testing

@testable import Preview

/// Texts are found among the bytes of a page as the standard library finds them.
@Suite struct ByteRangeSearchTests {
    @Test(arguments: ["", "<", "</body>", "</body></html>", "a</body", "<</body></body>", "</bod</body>y>", "é</body>"])
    func `a text is found where it stands first`(page: String) {
        let bytes = Array(page.utf8)
        for start in 0...bytes.count {
            #expect(bytes[start...].range(of: "</body>") == bytes[start...].firstRange(of: Array("</body>".utf8)))
            #expect(bytes[start...].range(of: "<") == bytes[start...].firstRange(of: Array("<".utf8)))
        }
        #expect(bytes[...].range(of: "") == 0..<0)
    }
}

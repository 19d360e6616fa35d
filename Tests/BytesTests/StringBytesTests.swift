import Foundation
import Testing

@testable import Bytes

@Suite struct StringBytesTests {
    @Test(arguments: ["", "a", "Organisation de la coopération islamique", "منظمة"])
    func `they are those of UTF-8`(text: String) {
        let bytes = unsafe text.withBytes { unsafe Array($0) }
        #expect(bytes == Array(text.utf8))
    }

    @Test func `also those of a text that came from elsewhere`() {
        let text = NSString(string: "État").appending("s")
        let bytes = unsafe text.withBytes { unsafe Array($0) }
        #expect(bytes == Array("États".utf8))
    }
}

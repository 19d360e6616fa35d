import Testing

@testable import Bytes

@Suite struct SixteenBytesTests {
    private func bytes(_ text: String) -> SixteenBytes {
        precondition(text.utf8.count == 16)
        return SixteenBytes(Array(text.utf8))
    }

    @Test(arguments: 0..<16)
    func `the first place of a byte is told, wherever it stands`(place: Int) {
        var bytes = SixteenBytes(repeating: 0x61)
        bytes[place] = 0x3C
        #expect(bytes.places(of: 0x3C).first == place)
        #expect(!bytes.places(of: 0x3C).isEmpty)
        // What is there twice counts where it stands first, and of two bytes the one that comes first.
        bytes[15] = 0x3C
        #expect(bytes.places(of: 0x3C).first == place)
        bytes[15] = 0x3E
        #expect((bytes.places(of: 0x3C) | bytes.places(of: 0x3E)).first == min(place, 15))
    }

    @Test func `a byte that is not there has no place`() {
        let places = bytes("0123456789abcdef").places(of: 0x3C)
        #expect(places.isEmpty)
        #expect(places.first == 16)
        #expect(!places.isAll)
    }

    @Test(arguments: 0..<32)
    func `one of thirty-two is enough`(place: Int) {
        var (one, other) = (SixteenBytes(repeating: 0x61), SixteenBytes(repeating: 0x62))
        #expect(!one.hold(0x3C, with: other))
        if place < 16 { one[place] = 0x3C } else { other[place - 16] = 0x3C }
        #expect(one.hold(0x3C, with: other))
    }

    @Test(arguments: 0..<64)
    func `of sixty-four bytes each is compared`(place: Int) {
        var other = [UInt8](repeating: 7, count: 64)
        let one = other
        func areSame() -> Bool {
            unsafe one.withUnsafeBytes { one in
                unsafe other.withUnsafeBytes {
                    unsafe SixteenBytes.areSameFourTimes(at: one.baseAddress!, $0.baseAddress!)
                }
            }
        }
        #expect(areSame())
        other[place] = 8
        #expect(!areSame())
    }

    @Test func `all are all`() {
        #expect(SixteenBytes(repeating: 7).places(of: 7).isAll)
        var bytes = SixteenBytes(repeating: 7)
        bytes[9] = 8
        #expect(!bytes.places(of: 7).isAll)
    }

    @Test(arguments: 0...16)
    func `what two have in common is counted from the first on`(count: Int) {
        let one = SixteenBytes(repeating: 0x80)
        var other = one
        for place in count..<16 { other[place] = place == count ? 0x81 : 0x80 }
        #expect(one.sharedCount(other) == count)
    }

    @Test func `their numbers add up, the largest too`() {
        #expect(SixteenBytes(repeating: 255).total == 16 * 255)
        #expect(SixteenBytes((0..<16).map { UInt8($0) }).total == 120)
    }

    @Test func `the halves have the first byte lowest`() {
        let halves = SixteenBytes((0..<16).map { UInt8($0) }).halves
        #expect(halves.low == 0x0706_0504_0302_0100)
        #expect(halves.high == 0x0F0E_0D0C_0B0A_0908)
    }
}

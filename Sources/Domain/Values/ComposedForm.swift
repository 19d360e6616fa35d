internal import Bytes
@_spi(_Unicode) internal import Swift

extension String {
    /// Whether the text is in Unicode's composed form (NFC, Unicode Standard Annex 15,
    /// https://www.unicode.org/reports/tr15/): `é` as one scalar, not as `e` and an accent.
    ///
    /// The two look alike and count as the same text, but not in an address or the name of a file.
    public var isComposed: Bool {
        isASCII || unicodeScalars.elementsEqual(_nfc)
    }

    /// The same text in the composed form.
    public var composed: String { String(String.UnicodeScalarView(_nfc)) }
}

internal import CXML2

/// A start tag as libxml2 tells it: good only while its callback lasts.
@safe struct StartTag {
    private let element: UnsafePointer<xmlChar>
    /// Names and values in turn, `nil` at the end.
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>

    init(_ element: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        unsafe (self.element, self.attributes) = (element, attributes)
    }

    /// In small letters.
    var name: String { unsafe String(cString: element) }

    /// The names, in small letters, and the values of all attributes that have one.
    func forEachAttribute(_ body: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>) -> Void) {
        var position = 0
        while let name = unsafe attributes[position] {
            if let value = unsafe attributes[position + 1] { unsafe body(name, value) }
            position += 2
        }
    }

    /// The value of another attribute.
    subscript(name: String) -> String? {
        var found: String?
        unsafe forEachAttribute { attribute, value in
            guard found == nil, unsafe String(cString: attribute) == name else { return }
            found = unsafe String(cString: value)
        }
        return found
    }
}

internal import CXML2

/// A start tag with its attributes.
struct StartTag {
    /// In small letters.
    let name: String
    /// The names, in small letters, and the values of all attributes that have one.
    let attributes: [(name: String, value: String)]

    init(name: String, attributes: [(name: String, value: String)]) {
        (self.name, self.attributes) = (name, attributes)
    }

    /// - Parameter attributes: Names and values in turn, `nil` at the end; `nil` where there are none.
    init(_ element: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        name = unsafe String(cString: element)
        var pairs: [(name: String, value: String)] = []
        var position = 0
        while let attributes = unsafe attributes, let name = unsafe attributes[position] {
            if let value = unsafe attributes[position + 1] {
                pairs.append(unsafe (String(cString: name), String(cString: value)))
            }
            position += 2
        }
        self.attributes = pairs
    }

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

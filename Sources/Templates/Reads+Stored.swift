extension Reads {
    /// As they were stored.
    ///
    /// - Parameters:
    ///   - handles: In ascending order.
    ///   - bits: Of each the fields, as ``bits`` gives them.
    public init(handles: [Int32], bits: [UInt64]) {
        self.init(handles: handles, fields: bits.map { FieldSet(bits: $0) })
    }

    /// The fields of each handle, a bit for each.
    public var bits: [UInt64] { fields.map(\.bits) }
}

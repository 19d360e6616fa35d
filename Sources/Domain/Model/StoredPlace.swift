/// Where a property stands in a struct: read and changed there, without the walk along its key path, which costs more than
/// most values. A property that is computed is still found by its path.
@safe struct StoredPlace<Root, Value>: Sendable {
    private let path: any WritableKeyPath<Root, Value> & Sendable
    private let offset: Int?

    init(_ path: any WritableKeyPath<Root, Value> & Sendable) {
        self.path = path
        offset = MemoryLayout<Root>.offset(of: path)
    }

    @inline(__always) func read<Result>(_ root: UnsafePointer<Root>, _ work: (Value) -> Result) -> Result {
        guard let offset else { return unsafe work(root.pointee[keyPath: path]) }
        let place = unsafe UnsafeRawPointer(root) + offset
        return unsafe work(place.assumingMemoryBound(to: Value.self).pointee)
    }

    @inline(__always) func change(_ root: inout Root, _ work: (inout Value) -> Void) {
        guard let offset else { return work(&root[keyPath: path]) }
        unsafe withUnsafeMutablePointer(to: &root) { start in
            let place = unsafe UnsafeMutableRawPointer(start) + offset
            unsafe work(&place.assumingMemoryBound(to: Value.self).pointee)
        }
    }
}

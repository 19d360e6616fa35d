/// Names of which none is given twice. A few are compared one with another, which is quicker than to hash each.
struct TakenNames {
    private static let mostCompared = 12

    private var few: [String] = []
    private var many: Set<String> = []

    /// - Parameter names: Those that are taken beforehand.
    init(_ names: [String]) {
        if names.count < Self.mostCompared { few = names } else { many = Set(names) }
    }

    /// Takes a name; false where it is taken.
    mutating func insert(_ name: String) -> Bool {
        if few.count < Self.mostCompared {
            if few.contains(name) || (!many.isEmpty && many.contains(name)) { return false }
            if few.isEmpty { few.reserveCapacity(Self.mostCompared) }
            few.append(name)
            return true
        }
        return !few.contains(name) && many.insert(name).inserted
    }
}

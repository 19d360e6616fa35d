internal import Domain

/// Values by language, in the order in which they were given. Of languages there are few: they are compared one with
/// another, which takes less than to hash each.
struct ByLanguage<Value> {
    private var entries: [(key: Language, value: Value)] = []

    init() {}

    subscript(language: Language) -> Value? {
        get { place(of: language).map { entries[$0].value } }
        set {
            let place = place(of: language)
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append((language, value))
            case (nil, nil): break
            }
        }
    }

    var keys: [Language] { entries.map(\.key) }

    var values: [Value] { entries.map(\.value) }

    /// By position: what stands in the list is copied where it is taken out.
    private func place(of language: Language) -> Int? { entries.indices.first { entries[$0].key == language } }
}

extension ByLanguage: Sendable where Value: Sendable {}

extension ByLanguage: Equatable where Value: Equatable {
    /// Whether the same values were given in the same order.
    static func == (one: ByLanguage, other: ByLanguage) -> Bool {
        one.elementsEqual(other) { $0.key == $1.key && $0.value == $1.value }
    }
}

extension ByLanguage: RandomAccessCollection {
    var startIndex: Int { 0 }

    var endIndex: Int { entries.count }

    subscript(index: Int) -> (key: Language, value: Value) { entries[index] }
}

extension FieldValue {
    /// Whether two values differ in texts for readers at the most: in what no reference, no check and no order goes by.
    func differsInTextsOnly(from other: FieldValue) -> Bool {
        switch (self, other) {
        case (.absent, .absent), (.localizedText, .localizedText), (.name, .name): true
        case (.boolean(let one), .boolean(let two)): one == two
        case (.integer(let one), .integer(let two)): one == two
        case (.number(let one), .number(let two)): one == two
        case (.text(let one), .text(let two)): one.utf8.elementsEqual(two.utf8)
        case (.date(let one), .date(let two)): one == two
        case (.period(let one), .period(let two)): one == two
        case (.hijriDate(let one), .hijriDate(let two)): one == two
        case (.coordinates(let one), .coordinates(let two)): one == two
        case (.reference(let one), .reference(let two)): one == two
        case (.structure(let one), .structure(let two)), (.list(let one), .list(let two)):
            one.count == two.count && zip(one, two).allSatisfy { $0.differsInTextsOnly(from: $1) }
        default: false
        }
    }
}

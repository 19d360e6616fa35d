extension Cell {
    /// The same for the host, which may keep it after the rendering has ended.
    var value: Value {
        switch kind {
        case .none, .closure: .none
        case .boolean: .boolean(boolean)
        case .integer: .integer(integer)
        case .number: .number(number)
        case .text: .text(string)
        case .markup: .markup(Markup(trusted: unsafe Array(bytes)))
        case .list: .list(unsafe cells.map(\.value))
        case .record: .record(handle)
        case .row: .object(Row(unsafe cells.map(\.value), text: rowText.string))
        case .object: .object(object)
        }
    }
}

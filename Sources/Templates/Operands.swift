/// What a filter of the machine's own is given besides its input, read where it stands among the registers.
@safe struct Operands {
    private let cells: UnsafeBufferPointer<Cell>

    /// Valid as long as the registers are not moved: no call is made while a filter works.
    init(_ cells: Slice<UnsafeBufferPointer<Cell>>) { unsafe self.cells = UnsafeBufferPointer(rebasing: cells) }

    /// `none` for what is not given.
    subscript(index: Int) -> Cell { unsafe index < cells.count ? cells[index] : .none }

    var all: [Cell] { unsafe Array(cells) }
}

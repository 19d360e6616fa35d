/// What a program consists of: instructions, the text between them, constants, and where its macros start.
struct Code: Sendable {
    struct Function: Hashable, Sendable {
        var entry: Int32 = 0
        var frameSize: Int32 = 0
    }

    /// Where constants start among the operands below zero until the size of the main frame is known.
    static let constantBase: Int32 = 1 << 20

    var instructions: [Instruction] = []
    var text: [UInt8] = []
    var constants: [Cell] = []
    var functions: [Function] = []
    /// The host's filters that the program uses.
    private(set) var filters: [Filter] = []
    /// How often a filter is asked for what stays the same (``FixedResults``).
    private(set) var fixedCount: UInt8 = 0
    var mainFrameSize: Int32 = 0
    /// Owns what the constants point to.
    let memory = Arena()

    mutating func use(_ filter: Filter) -> Int32 {
        if let index = filters.firstIndex(where: { $0.name == filter.name }) { return Int32(index) }
        filters.append(filter)
        return Int32(filters.count - 1)
    }

    /// A number, from 1 on, for a use of a filter that gives the same on all pages; 0 where there are too many.
    mutating func useFixed() -> UInt8 {
        guard fixedCount < .max else { return 0 }
        fixedCount += 1
        return fixedCount
    }

    /// Puts the constants right behind the main frame.
    mutating func placeConstants() {
        let offset = mainFrameSize - Self.constantBase
        for index in instructions.indices {
            instructions[index].a = Self.placed(instructions[index].a, offset)
            instructions[index].b = Self.placed(instructions[index].b, offset)
            instructions[index].c = Self.placed(instructions[index].c, offset)
        }
    }

    private static func placed(_ operand: Int32, _ offset: Int32) -> Int32 {
        operand < -constantBase ? operand - offset : operand
    }
}

extension Code {
    /// Whether two programs do the same with the same values.
    func isSame(as other: Code) -> Bool {
        mainFrameSize == other.mainFrameSize && instructions == other.instructions && text == other.text
            && functions == other.functions && filters.map(\.name) == other.filters.map(\.name)
            && constants.count == other.constants.count
            && constants.indices.allSatisfy { constants[$0].isSame(as: other.constants[$0]) { $0 } }
    }
}

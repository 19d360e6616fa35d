/// One step of the machine, in sixteen bytes.
///
/// An operand below zero is a register of the program's own frame, or a constant behind those; others are registers of the
/// running frame. Every operation is total: it gives something harmless for values that the checker would not let through.
struct Instruction: Hashable, Sendable {
    enum Operation: UInt8, Sendable {
        /// Appends `b` bytes of the program's text from offset `a`.
        case text
        /// Prints `a` by the mode, and behind it `count` bytes of the program's text from offset `c`.
        case print
        /// Prints field `b` of `a` by the mode, and text behind it likewise.
        case printField
        /// Notes that an address started `a` bytes before the end of the output.
        case markAddress
        case move, field
        case jump, jumpIfTrue, jumpIfFalse, jumpIfPresent
        case not, isNone
        case compare, arithmetic, negate
        /// `a` from the `c` registers from `b` on.
        case concatenate, list
        case item, slice
        /// The state of a loop is two registers from `a` on: the list and the position in it.
        case loopStart, loopItem, loopNext, loopField
        case cycle, changed
        case listStart, listAppend, listEnd
        case captureStart, captureEnd
        case call, closure, callClosure, end
        /// `a` from the `count` registers from `b` on by function `c`, one of ``Builtin`` or of the host's filters. The mode of
        /// a filter is the number of its ``FixedResults``, if it has one.
        case builtin, host
    }

    let operation: Operation
    var mode: UInt8 = 0
    var count: UInt16 = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0

    /// Lets bytes of the program's text follow what the instruction writes; `false`, and nothing done, where they cannot.
    mutating func goOn(withText bytes: Int, from offset: Int) -> Bool {
        switch operation {
        case .text:
            guard Int(a + b) == offset else { return false }
            b += Int32(bytes)
        case .print, .printField:
            guard count == 0 || Int(c) + Int(count) == offset, Int(count) + bytes <= UInt16.max else { return false }
            if count == 0 { c = Int32(offset) }
            count += UInt16(bytes)
        default: return false
        }
        return true
    }
}

/// How a value goes into the output.
enum PrintMode: UInt8, Sendable {
    /// As it is.
    case plain
    case text
    case attribute
    /// An attribute that holds an address: as `attribute`, and nothing with a scheme that runs code.
    case address
    /// `title` and `textarea`: markup shows its text.
    case titleText
    /// A text in a calendar.
    case calendar
}

enum LoopField: UInt8, CaseIterable, Sendable {
    case index, index0, revindex, revindex0, first, last, length, previtem, nextitem, depth, depth0

    var name: String { String(describing: self) }

    /// Looked up rather than described each time: every loop asks.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

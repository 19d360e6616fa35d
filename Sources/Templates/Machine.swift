internal import Bytes

/// Runs a program once: registers, a stack of calls, and the output.
///
/// It reads the program and the heap through addresses and touches no reference count that threads share, but for host
/// objects and host filters.
@safe struct Machine: ~Copyable {
    /// Beyond any tree that a site holds.
    static let deepestCall = 1000
    /// A macro that calls itself twice each time would never end; no page calls this often.
    private static let mostCalls = 10_000_000

    private struct Frame {
        let position: Int
        let frame: Int
        let top: Int
    }

    private let program: Program
    private let instructions: UnsafeBufferPointer<Instruction>
    private let text: UnsafeRawBufferPointer
    private let filters: UnsafeBufferPointer<Filter.Application>
    private let fixed: [FixedResults.Result]
    let heap: Heap
    /// The same for all filters of the host, which are lent it.
    private let context: FilterContext
    /// What stands for the first `/` of an address within the site.
    private let rootText: Cell
    let collate: Environment.Collation?
    private let log: ReadLog?
    let arena: Arena
    var output: ByteBuffer

    private var registers: UnsafeMutablePointer<Cell>
    private var capacity: Int
    /// Where the running frame starts among the registers, and where the next would.
    private var frame = 0
    private var top: Int
    private var frames: [Frame] = []
    private var calls = 0
    private var captures: [Int] = []
    private var builders: [[Cell]] = []
    private var address = 0

    init(
        _ program: Program, _ instructions: UnsafeBufferPointer<Instruction>, _ text: UnsafeRawBufferPointer,
        _ filters: UnsafeBufferPointer<Filter.Application>, _ bench: Workbench, _ context: FilterContext,
        collate: Environment.Collation?
    ) {
        (self.program, self.context, self.collate) = (program, context, collate)
        (heap, log, fixed) = (context.heap, context.log, program.fixed[context.language])
        unsafe self.instructions = instructions
        unsafe self.text = text
        unsafe self.filters = filters
        arena = bench.arena
        rootText = bench.arena.text(context.root)
        output = ByteBuffer(capacity: 0)
        top = Int(program.code.mainFrameSize) + program.code.constants.count
        capacity = top + 64
        unsafe registers = .allocate(capacity: capacity)
        unsafe registers.initialize(repeating: .none, count: capacity)
        for index in program.code.constants.indices {
            unsafe registers[Int(program.code.mainFrameSize) + index] = program.code.constants[index]
        }
        output.exchange(with: &bench.output)
    }

    deinit { unsafe registers.deallocate() }

    var language: String { context.language }

    /// How many fields an object that the page is given remembers.
    private static let rememberedFields = 32

    /// The variables of the page, in the first registers.
    mutating func set(_ values: [Value], from first: Int) {
        for (index, value) in values.enumerated() where first + index < Int(program.code.mainFrameSize) {
            unsafe registers[first + index] = variable(value)
        }
    }

    /// An object that the page is given is asked for a field once, and gives the same again.
    private func variable(_ value: Value) -> Cell {
        guard case .object(let object) = value, !(object is Row) else { return arena.cell(value) }
        return arena.object(object, remembering: Self.rememberedFields)
    }

    @inline(__always) private func pointer(_ operand: Int32) -> UnsafeMutablePointer<Cell> {
        unsafe operand < 0 ? registers - Int(operand) - 1 : registers + frame + Int(operand)
    }

    @inline(__always) private subscript(_ operand: Int32) -> Cell {
        get { unsafe pointer(operand).pointee }
        nonmutating set { unsafe pointer(operand).pointee = newValue }
    }
}

// MARK: - The loop over instructions

extension Machine {
    mutating func run() {
        var position = 0
        while true {
            let step = unsafe instructions[position]
            position += 1
            switch step.operation {
            case .text: appendText(from: step.a, Int(step.b))
            case .print:
                print(self[step.a], step.mode)
                appendText(from: step.c, Int(step.count))
            case .printField:
                print(field(self[step.a], Int(step.b)), step.mode)
                appendText(from: step.c, Int(step.count))
            case .markAddress: address = output.count - Int(step.a)
            case .move: self[step.a] = self[step.b]
            case .field: self[step.a] = field(self[step.b], Int(step.c))
            case .jump: position = Int(step.c)
            case .jumpIfTrue: if isTrue(self[step.a]) { position = Int(step.c) }
            case .jumpIfFalse: if !isTrue(self[step.a]) { position = Int(step.c) }
            case .jumpIfPresent: if self[step.a].kind != .none { position = Int(step.c) }
            case .not: self[step.a] = .boolean(!isTrue(self[step.b]))
            case .isNone: self[step.a] = .boolean(self[step.b].kind == .none)
            case .compare: self[step.a] = .boolean(compare(self[step.b], step.mode, self[step.c]))
            case .arithmetic: self[step.a] = arithmetic(self[step.b], step.mode, self[step.c])
            case .negate: self[step.a] = negated(self[step.b])
            case .concatenate: self[step.a] = unsafe concatenated(arguments(step.b, Int(step.c)))
            case .list: self[step.a] = unsafe arena.list(arguments(step.b, Int(step.c)))
            case .item: self[step.a] = item(self[step.b], self[step.c])
            case .slice: self[step.a] = unsafe slice(arguments(step.b, 4))
            case .loopStart: if !startLoop(step) { position = Int(step.c) }
            case .loopItem: self[step.a] = loopItem(self[step.b], self[next(step.b, 1)].integer)
            case .loopNext: if advanceLoop(step) { position = Int(step.c) }
            case .loopField: self[step.a] = loopField(step.mode, self[step.b], self[next(step.b, 1)].integer)
            case .cycle: self[step.a] = self[next(step.c, self[next(step.b, 1)].integer % max(1, Int(step.count)))]
            case .changed:
                let isSame = equal(self[step.b], self[step.c])
                self[step.c] = self[step.b]
                self[step.a] = .boolean(!isSame)
            case .listStart: builders.append([])
            case .listAppend: append(self[step.a])
            case .listEnd:
                let list = arena.list(builders.popLast() ?? [])
                self[step.a] = list
            case .captureStart: captures.append(output.count)
            case .captureEnd:
                let captured = endCapture(step.mode)
                self[step.a] = captured
            case .call: if enter(step, position) { position = Int(program.code.functions[Int(step.a)].entry) }
            case .closure: self[step.a] = Cell(.closure, UInt64(step.c), length: frame)
            case .callClosure: if let entry = enterClosure(self[step.a], position) { position = entry }
            case .builtin:
                self[step.a] = unsafe builtin(step.c, arguments(step.b, Int(step.count)), step.mode)
            case .host: self[step.a] = unsafe host(step, arguments(step.b, Int(step.count)))
            case .end:
                guard let last = frames.popLast() else { return }
                (position, frame, top) = (last.position, last.frame, last.top)
            }
        }
    }

    @inline(__always) private mutating func appendText(from offset: Int32, _ count: Int) {
        let start = unsafe text.baseAddress.map { unsafe $0 + Int(offset) }
        unsafe output.append(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The operand of the register `offset` places further on.
    @inline(__always) private func next(_ operand: Int32, _ offset: Int) -> Int32 {
        operand < 0 ? operand - Int32(offset) : operand + Int32(offset)
    }

    private func arguments(_ first: Int32, _ count: Int) -> UnsafeBufferPointer<Cell> {
        unsafe UnsafeBufferPointer(start: UnsafePointer(pointer(first)), count: count)
    }

    private mutating func append(_ item: Cell) { builders[builders.count - 1].append(item) }

    private mutating func endCapture(_ kind: UInt8) -> Cell {
        let start = captures.popLast() ?? 0
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: output.raw[min(start, output.count)...])
        let cell = unsafe arena.text(bytes, Cell.Kind(rawValue: kind) ?? .text)
        output.truncate(to: start)
        return cell
    }

    private func host(_ step: Instruction, _ arguments: UnsafeBufferPointer<Cell>) -> Cell {
        guard let input = unsafe arguments.first else { return .none }
        if step.mode != 0 { return fixed(step, input) }
        // Most filters have one parameter at most, and are given nothing for it.
        let isBare = unsafe arguments.count == 2 && arguments[1].kind == .none
        let values = unsafe isBare ? Self.nothing : arguments.dropFirst().map { $0.value }
        return arena.cell(unsafe filters[Int(step.c)](input.value, values, context))
    }

    /// What a filter gives on every page: it is asked once, and what it reads is noted each time.
    private func fixed(_ step: Instruction, _ input: Cell) -> Cell {
        let use = Int(step.mode) - 1
        if fixed[use].isKnown {
            if fixed[use].handle >= 0 { log?.note(fixed[use].handle, fixed[use].fields) }
            return fixed[use].cell
        }
        let own = ReadLog()
        let asked = FilterContext(language: language, heap: heap, root: context.root, log: own)
        let value = unsafe filters[Int(step.c)](input.value, Self.nothing, asked)
        let reads = own.reads
        program.fixed.keep(value, reads, of: use, language)
        for index in reads.handles.indices { log?.note(Int(reads.handles[index]), reads.fields[index]) }
        return arena.cell(value)
    }

    private static let nothing = [Value.none]
}

// MARK: - Calls

extension Machine {
    /// Makes the frame of a macro and puts the arguments into it; `false` where it would be too deep.
    private mutating func enter(_ step: Instruction, _ position: Int) -> Bool {
        calls += 1
        guard frames.count < Self.deepestCall, calls < Self.mostCalls else { return false }
        let size = Int(program.code.functions[Int(step.a)].frameSize)
        reserve(top + size)
        let base = top
        unsafe (registers + base).update(repeating: .none, count: size)
        for offset in 0..<Int(step.count) { unsafe registers[base + offset] = self[next(step.b, offset)] }
        if step.mode == 1 { unsafe registers[base + Int(step.count)] = self[step.c] }
        frames.append(Frame(position: position, frame: frame, top: top))
        (frame, top) = (base, base + size)
        return true
    }

    /// The block of a `call` tag runs in the frame in which it stands, while the macro's own waits.
    private mutating func enterClosure(_ closure: Cell, _ position: Int) -> Int? {
        guard closure.kind == .closure, frames.count < Self.deepestCall else { return nil }
        frames.append(Frame(position: position, frame: frame, top: top))
        frame = closure.count
        return closure.handle
    }

    private mutating func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<Cell>.allocate(capacity: wanted * 2)
        unsafe larger.initialize(repeating: .none, count: wanted * 2)
        unsafe larger.update(from: registers, count: capacity)
        unsafe registers.deallocate()
        unsafe registers = larger
        capacity = wanted * 2
    }

    private func startLoop(_ step: Instruction) -> Bool {
        let list = self[step.b]
        self[step.a] = list
        self[next(step.a, 1)] = .integer(0)
        guard list.isList, list.count > 0 else { return false }
        for index in 0..<min(list.count, Self.rowsAhead) { expectRow(list, index) }
        return true
    }

    /// How many turns of a loop before its own a row is brought near.
    private static let rowsAhead = 4

    @inline(__always) private func loopItem(_ list: Cell, _ index: Int) -> Cell {
        expectRow(list, index + Self.rowsAhead)
        return element(list, index)
    }

    /// Where a list has a record, says that it is going to be read.
    @inline(__always) private func expectRow(_ list: Cell, _ index: Int) {
        guard list.kind == .list, index < list.count else { return }
        let item = unsafe list.cells[index]
        if item.kind == .record { heap.expect(item.handle) }
    }

    private func advanceLoop(_ step: Instruction) -> Bool {
        let index = self[next(step.a, 1)].integer + 1
        self[next(step.a, 1)] = .integer(index)
        return index < self[step.a].count
    }

    private func loopField(_ field: UInt8, _ list: Cell, _ index: Int) -> Cell {
        switch LoopField(rawValue: field) {
        case .index: .integer(index + 1)
        case .index0: .integer(index)
        case .revindex: .integer(list.count - index)
        case .revindex0: .integer(list.count - index - 1)
        case .first: .boolean(index == 0)
        case .last: .boolean(index == list.count - 1)
        case .length: .integer(list.count)
        case .previtem: element(list, index - 1)
        case .nextitem: element(list, index + 1)
        case .depth: .integer(1)
        case .depth0: .integer(0)
        case nil: .none
        }
    }
}

// MARK: - Reading

extension Machine {
    /// The one place where templates read a record.
    func field(_ cell: Cell, _ index: Int) -> Cell {
        switch cell.kind {
        case .record: record(cell.handle, index)
        case .object: fieldOfObject(cell, index)
        case .list, .row: element(cell, index)
        default: .none
        }
    }

    private func fieldOfObject(_ cell: Cell, _ index: Int) -> Cell {
        guard index < cell.count else { return field(of: cell.object, index) }
        if unsafe cell.remembered[index].kind == Cell.unread.kind {
            unsafe cell.remembered[index] = field(of: cell.object, index)
        }
        return unsafe cell.remembered[index]
    }

    private func field(of object: any Object, _ index: Int) -> Cell {
        if let place = object.place(of: index) { return record(place.row, place.field) }
        var place = FieldWriter(arena)
        object.write(index, to: &place)
        return place.cell
    }

    @inline(__always) private func record(_ handle: Int, _ index: Int) -> Cell {
        log?.note(handle, index)
        return heap.cell(of: handle, at: index)
    }

    func element(_ list: Cell, _ index: Int) -> Cell {
        guard index >= 0, index < list.count, list.kind == .list || list.kind == .row else { return .none }
        return unsafe list.cells[index]
    }

    /// The items of a list side by side.
    func items(_ list: Cell) -> [Cell] { unsafe list.kind == .list ? Array(list.cells) : [] }

    func isTrue(_ cell: Cell) -> Bool {
        switch cell.kind {
        case .none: false
        case .boolean, .integer: cell.payload != 0
        case .number: cell.number != 0
        case .text, .markup, .list: cell.length != 0
        case .record, .row, .object, .closure: true
        }
    }
}

// MARK: - Printing

extension Machine {
    private mutating func print(_ cell: Cell, _ mode: UInt8) {
        let mode = PrintMode(rawValue: mode) ?? .text
        if mode == .address, address == output.count, cell.kind == .text, unsafe isWithinSite(cell.bytes) {
            unsafe output.append(rootText.bytes)
            let rest = unsafe UnsafeRawBufferPointer(rebasing: cell.bytes[1...])
            return unsafe output.append(escaping: rest, .attribute, isMarkup: false)
        }
        let start = output.count
        switch cell.kind {
        case .text, .markup: unsafe output.append(escaping: cell.bytes, mode, isMarkup: cell.kind == .markup)
        case .integer: output.append(cell.integer)
        case .number: output.append(text: text(of: cell.number))
        case .boolean: output.append(cell.boolean ? "True" : "False")
        case .object: print(cell.object.text, mode)
        case .row: unsafe output.append(escaping: cell.rowText.bytes, mode, isMarkup: false)
        case .none, .list, .record, .closure: break
        }
        if mode == .address { output.blockAddress(from: min(address, start), printedFrom: start) }
    }

    /// `/etats/` is an address within the site; `//example.org/` is another's.
    private func isWithinSite(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let slash = ascii("/")
        return unsafe bytes.first == slash && (bytes.count == 1 || bytes[1] != slash)
    }

    private mutating func print(_ string: String, _ mode: PrintMode) {
        unsafe string.withBytes { unsafe output.append(escaping: $0, mode, isMarkup: false) }
    }

    /// As Python writes a floating-point number.
    func text(of number: Double) -> String { number.description }
}

extension ByteBuffer {
    /// Digits without a detour by way of a string.
    fileprivate mutating func append(_ integer: Int) {
        if integer < 0 { append(ascii("-")) }
        var rest = integer.magnitude
        var divisor: UInt = 1
        while rest / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(0x30 + rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }
}

public import Bytes

/// Writes one field of an ``Object`` where templates read it, in the memory of a rendering.
///
/// A ``Value`` would be made first and copied to there, text by text, list by list.
@safe public struct FieldWriter: ~Copyable {
    private let arena: Arena
    /// What was written last; nothing before that.
    private(set) var cell = Cell.none

    init(_ arena: Arena) { self.arena = arena }

    public mutating func set(_ value: Value) { cell = arena.cell(value) }

    public mutating func set(_ flag: Bool) { cell = .boolean(flag) }

    public mutating func set(text: String) { cell = arena.text(text) }

    /// - Parameter bytes: UTF-8; they are copied.
    public mutating func set(text bytes: UnsafeRawBufferPointer) { cell = unsafe arena.text(bytes) }

    /// Writes markup that is put together here; as ``Markup``, it has to be well-formed and harmless.
    public mutating func set(trusted write: (inout ByteBuffer) -> Void) { cell = arena.markup(write) }

    /// Writes a list.
    public mutating func set(list count: Int, _ value: (_ index: Int) -> Value) { cell = arena.list(count, value) }

    /// Writes a list of rows; one that is not begun is left out.
    ///
    /// - Parameter most: How many there may be.
    public mutating func set(rows most: Int, _ write: (_ index: Int, _ row: inout RowWriter) -> Void) {
        cell = arena.rows(most, write)
    }
}

extension FieldWriter {
    /// What is written, for the host, which may keep it.
    public static func value(_ write: (inout FieldWriter) -> Void) -> Value {
        let arena = Arena(firstRoom: 512)
        return withExtendedLifetime(arena) {
            var writer = FieldWriter(arena)
            write(&writer)
            return writer.cell.value
        }
    }
}

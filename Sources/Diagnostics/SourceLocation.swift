/// A place in a source file, as an editor shows it.
///
/// Sixteen bytes without reference counting: every value that came from a file keeps its place, a site has millions.
public struct SourceLocation: Hashable, Sendable {
    private var path: SourcePath
    private var lineNumber: Int32
    private var columnNumber: Int32
    private var scalarCount: Int32

    public init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
        self.init(SourcePath(file), line: line, column: column, length: length)
    }

    /// A place in the same file as another.
    public init(inFileOf other: SourceLocation, line: Int, column: Int, length: Int = 1) {
        self.init(other.path, line: line, column: column, length: length)
    }

    private init(_ path: SourcePath, line: Int, column: Int, length: Int) {
        self.path = path
        (lineNumber, columnNumber) = (Int32(clamping: line), Int32(clamping: column))
        scalarCount = Int32(clamping: length)
    }

    public static func == (one: SourceLocation, other: SourceLocation) -> Bool {
        one.lineNumber == other.lineNumber && one.columnNumber == other.columnNumber && one.path == other.path
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(lineNumber)
        hasher.combine(columnNumber)
    }
}

extension SourceLocation {
    /// The path as the site's author knows it, relative to the folder of the project: `Content/states.yml`.
    public var file: String {
        get { path.text }
        set { path = SourcePath(newValue) }
    }

    /// Counted from 1; 0 means the file as a whole.
    public var line: Int {
        get { Int(lineNumber) }
        set { lineNumber = Int32(clamping: newValue) }
    }

    /// Counted from 1 in Unicode scalars; 0 means the line as a whole.
    public var column: Int {
        get { Int(columnNumber) }
        set { columnNumber = Int32(clamping: newValue) }
    }

    /// How many Unicode scalars the printer underlines; never counted when places are compared.
    public var length: Int {
        get { Int(scalarCount) }
        set { scalarCount = Int32(clamping: newValue) }
    }

    public func isInSameFile(as other: SourceLocation) -> Bool { path == other.path }
}

extension SourceLocation: Comparable {
    public static func < (one: SourceLocation, other: SourceLocation) -> Bool {
        (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `Content/states.yml:7:8`, as compilers and editors write it.
    public var description: String {
        switch (line, column) {
        case (0, _): file
        case (_, 0): "\(file):\(line)"
        default: "\(file):\(line):\(column)"
        }
    }
}

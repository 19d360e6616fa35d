/// A place in a source file, as an editor shows it.
public struct SourceLocation: Hashable, Sendable {
    /// The path as the site's author knows it, relative to the folder of the project: `Content/states.yml`.
    public var file: String
    /// Counted from 1; 0 means the file as a whole.
    public var line: Int
    /// Counted from 1 in Unicode scalars; 0 means the line as a whole.
    public var column: Int
    /// How many Unicode scalars the printer underlines; never counted when places are compared.
    public var length: Int

    public init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
        (self.file, self.line, self.column, self.length) = (file, line, column, length)
    }

    public static func == (one: SourceLocation, other: SourceLocation) -> Bool {
        one.line == other.line && one.column == other.column && one.file == other.file
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(line)
        hasher.combine(column)
    }
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

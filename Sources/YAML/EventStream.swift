internal import CYAML
internal import Diagnostics

/// One event of libyaml, as a Swift value.
struct Event {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case scalar(Scalar)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias(String)
    }

    let kind: Kind
    let anchor: String?
    let tag: String?
    let location: SourceLocation
}

/// The events of a text, read by libyaml. Owns the parser and a copy of the text, and frees both when it goes.
///
/// The parser keeps a pointer into itself, so it stands on the heap; it reads from the text later, so the text does too.
@safe struct EventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    /// The file as a whole, whose name every place in it shares.
    private let file: SourceLocation
    /// The line of the file on which the text begins, counted from 0.
    private let lineOffset: Int

    init(_ text: ArraySlice<UInt8>, file: SourceLocation, firstLine: Int) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else { preconditionFailure("libyaml: out of memory") }
        let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        _ = unsafe input.initialize(from: text)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, text.count)
        unsafe (self.parser, self.input) = (parser, input)
        (self.file, lineOffset) = (file, firstLine - 1)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event. After a mistake in the syntax nothing more can be read.
    mutating func next() throws(Diagnostic) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw unsafe mistake(parser.pointee) }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe Event(
            kind: kind(event), anchor: anchor(event), tag: tag(event),
            location: location(event.start_mark, to: event.end_mark))
    }
}

extension EventStream {
    private func kind(_ event: yaml_event_t) -> Event.Kind {
        switch unsafe event.type {
        case YAML_STREAM_END_EVENT: .streamEnd
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_SCALAR_EVENT: unsafe .scalar(scalar(event))
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        case YAML_ALIAS_EVENT: unsafe .alias(string(event.data.alias.anchor) ?? "")
        default: .streamStart
        }
    }

    private func scalar(_ event: yaml_event_t) -> Scalar {
        let value = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: value.value, count: value.length)
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        guard let tag = unsafe string(value.tag) else {
            return unsafe value.style == YAML_PLAIN_SCALAR_STYLE ? Scalar(plain: text) : Scalar(quoted: text)
        }
        // A tag says what the value is, however it is quoted: `!!int "3"` is an integer, `! 012` is text.
        let isText = tag == CoreTag.nonSpecific || CoreTag(tag) == .text
        return isText ? Scalar(quoted: text) : Scalar(plain: text)
    }

    private func anchor(_ event: yaml_event_t) -> String? {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: unsafe string(event.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: unsafe string(event.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: unsafe string(event.data.mapping_start.anchor)
        default: nil
        }
    }

    private func tag(_ event: yaml_event_t) -> String? {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: unsafe string(event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT: unsafe string(event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: unsafe string(event.data.mapping_start.tag)
        default: nil
        }
    }

    private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe pointer.map { unsafe String(cString: $0) }
    }
}

extension EventStream {
    /// libyaml counts lines and columns from 0, columns in Unicode scalars.
    private func location(_ start: yaml_mark_t, to end: yaml_mark_t) -> SourceLocation {
        let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
        return SourceLocation(
            inFileOf: file, line: Int(start.line) + 1 + lineOffset, column: Int(start.column) + 1,
            length: max(length, 1))
    }

    private func mistake(_ parser: yaml_parser_t) -> Diagnostic {
        let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "the text is not YAML"
        let context = unsafe parser.context.map { unsafe String(cString: $0) }
        let mark = unsafe parser.problem_mark
        let offset = offset(of: mark)
        return unsafe .syntax(
            problem, context: context, at: place(of: mark), isTab: byte(at: offset) == UInt8(ascii: "\t"),
            isAfterQuote: isAfterQuote(offset),
            opening: parser.context == nil ? nil : place(of: parser.context_mark))
    }

    /// The place of a mistake. libyaml gives the end of a text without a last line feed a line of its own.
    private func place(of mark: yaml_mark_t) -> SourceLocation {
        let source = SourceFile(path: file.file, text: unsafe String(decoding: input, as: UTF8.self))
        var end = source.location(at: source.bytes.count)
        end.line += lineOffset
        return min(location(mark, to: mark), end)
    }

    /// A mark's index counts scalars, so its byte is found by walking; only after a mistake.
    private func offset(of mark: yaml_mark_t) -> Int {
        var scalars = Int(mark.index)
        for offset in unsafe input.indices where unsafe input[offset] & 0xC0 != 0x80 {
            if scalars == 0 { return offset }
            scalars -= 1
        }
        return unsafe input.count
    }

    private func byte(at offset: Int) -> UInt8? {
        unsafe input.indices.contains(offset) ? input[offset] : nil
    }

    /// Whether a quotation mark stands before `offset`, with nothing but spaces between.
    private func isAfterQuote(_ offset: Int) -> Bool {
        var offset = offset - 1
        while byte(at: offset) == UInt8(ascii: " ") { offset -= 1 }
        return byte(at: offset) == UInt8(ascii: "'") || byte(at: offset) == UInt8(ascii: "\"")
    }
}

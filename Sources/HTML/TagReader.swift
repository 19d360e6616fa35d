internal import CXML2

/// The start tags of a page, read by libxml2. Owns the parser and frees it when it goes.
///
/// Only names and attributes of tags are asked for, no tree is made. libxml2 knows the elements of HTML 4 alone; that
/// decides which tag closes which, and nothing here depends on it.
@safe struct TagReader: ~Copyable {
    private let parser: htmlParserCtxtPtr
    /// The parser reads from here until it is freed.
    private let page: UnsafeMutableBufferPointer<UInt8>

    /// libxml2 must be made ready once, before threads use it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ bytes: [UInt8]) {
        precondition(Self.isReady)
        // A byte more, for libxml2 takes an empty text for none.
        let page = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 1)
        _ = unsafe page.initialize(from: bytes + [UInt8(ascii: "\n")])
        let text = unsafe UnsafeRawPointer(page.baseAddress)?.assumingMemoryBound(to: CChar.self)
        guard let parser = unsafe htmlCreateMemoryParserCtxt(text, Int32(clamping: page.count)) else {
            preconditionFailure("libxml2: out of memory")
        }
        unsafe (self.parser, self.page) = (parser, page)
    }

    deinit {
        unsafe htmlFreeParserCtxt(parser)
        unsafe page.deallocate()
    }

    /// Tells `collector` of every start tag.
    func read(into collector: Collector) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        _ = unsafe htmlCtxtUseOptions(parser, Int32(options))
        // What a page says of its encoding is not asked: every page of Charte is UTF-8.
        unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = 1
        unsafe handler.startElement = { context, name, attributes in
            guard let context = unsafe context, let name = unsafe name else { return }
            unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().tag(StartTag(name, attributes))
        }
        unsafe parser.pointee.sax.pointee = handler
        unsafe parser.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
        unsafe collector.parser = parser
        unsafe htmlParseDocument(parser)
        unsafe collector.parser = nil
    }
}

import CCmark
import Foundation

/// What libcmark itself writes, without any code of ours.
enum Libcmark {
    static func html(_ text: String, unsafe: Bool) -> String {
        let options = unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
        guard let html = cmark_markdown_to_html(text, text.utf8.count, options) else { return "" }
        defer { free(html) }
        return String(cString: html)
    }

    /// Whether the installed library follows CommonMark 0.30, or another version of it.
    static let followsVersion30 = cmark_version() >> 8 == 0x00_00_1E
}

internal import Diagnostics

/// A tag that led the walk of the compiler on: an include, a parent, an import, the call of a macro.
///
/// Where that is in lines is only asked when there is a mistake to tell.
struct Waymark {
    let template: Int
    let span: Span
    let words: String
}

extension Compiler {
    func waymark(_ span: Span, _ words: String) -> Waymark { Waymark(template: template, span: span, words: words) }

    /// The way that led here, the last step first.
    var way: [Diagnostic.Note] {
        trail.reversed().map { mark in
            Diagnostic.Note(at: library.templates[mark.template].location(mark.span), mark.words)
        }
    }
}

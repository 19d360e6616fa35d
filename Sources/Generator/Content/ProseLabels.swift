internal import Domain
internal import Markdown

extension MarkdownLabels {
    /// The words that Markdown puts into a text, from `markdown:` of the site's own words, else in the language itself
    /// where it is known here, else in English.
    init(_ language: Language, strings: Strings?) {
        self.init()
        let words = strings?["markdown"]
        let known = Self.known[language.code] ?? Self.english
        footnotes = words?.text("footnotes") ?? known[0]
        backToText = words?.text("back_to_text") ?? known[1]
        note = words?.text("note") ?? known[2]
        tip = words?.text("tip") ?? known[3]
        important = words?.text("important") ?? known[4]
        warning = words?.text("warning") ?? known[5]
        caution = words?.text("caution") ?? known[6]
    }

    private static let english = ["Footnotes", "Back to the text", "Note", "Tip", "Important", "Warning", "Caution"]

    private static let known = [
        "fr": ["Notes", "Retour au texte", "Note", "Conseil", "Important", "Avertissement", "Attention"],
        "ar": ["الحواشي", "العودة إلى النص", "ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه"],
    ]
}

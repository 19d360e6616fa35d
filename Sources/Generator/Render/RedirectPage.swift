internal import Domain
internal import Templates

/// What is left at an address where a page once stood: it leads on at once, tells machines where to, and shows a link.
struct RedirectPage {
    /// A site that has a template of this name shapes these pages itself.
    static let template = "redirect.html"

    static let targetType = ObjectType(
        "RedirectTarget",
        fields: [
            .init("title", .text, "The title of the page that stands elsewhere now"),
            .init("url", .text, "Its address"),
            .init("canonical", .text, "Its full address"),
            .init("relative", .text, "Its address as seen from the old one, for where no link is expected"),
        ])

    let page: Page
    /// The page that stood here.
    let destination: Page
    let baseURL: BaseURL

    /// `target` in templates.
    var target: Value {
        .object(
            Row([.text(destination.title), .text(destination.address), .text(canonical), .text(relative)]))
    }

    /// The page of a site that has no template for it.
    var bytes: [UInt8] {
        let (title, address) = (escaped(destination.title), escaped(relative))
        let page = """
            <!DOCTYPE html>
            <html lang="\(page.language.rawValue)" dir="\(page.language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <title>\(title)</title>
            <link rel="canonical" href="\(escaped(baseURL.origin.isEmpty ? relative : canonical))">
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="0; url=\(address)">
            </head>
            <body>
            <p><a href="\(address)">\(title)</a></p>
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    private var canonical: String { baseURL.absolute(destination.address) }
    private var relative: String { page.path.toRoot + destination.address.dropFirst() }

    private func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(escaping: Array(text.utf8)[...])
        return String(decoding: bytes, as: UTF8.self).replacing("\"", with: "&quot;")
    }
}

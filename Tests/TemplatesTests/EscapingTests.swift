import Diagnostics
import Templates
import Testing

/// A value never ends what it stands in, wherever that is.
@Suite struct EscapingTests {
    @Test(arguments: [
        ("<p>{{ attack }}</p>", "<script>alert(\"1\")</script>", "<p>&lt;script&gt;alert(\"1\")&lt;/script&gt;</p>"),
        ("<p title=\"{{ attack }}\">", "\" onclick=\"x", "<p title=\"&#34; onclick=&#34;x\">"),
        ("<p title='{{ attack }}'>", "' onclick='x", "<p title='&#39; onclick=&#39;x'>"),
        ("<p title=\"a {{ attack }} b\">", "l'été & <b>", "<p title=\"a l&#39;été &amp; &lt;b&gt; b\">"),
        ("<a href=\"{{ attack }}\">", "javascript:alert(1)", "<a href=\"#blocked\">"),
        ("<a href=\"{{ attack }}\">", " JaVaScRiPt:alert(1)", "<a href=\"#blocked\">"),
        ("<a href=\"{{ attack }}\">", "java\nscript:alert(1)", "<a href=\"#blocked\">"),
        ("<a href=\"{{ attack }}\">", "\u{1}javascript:alert(1)", "<a href=\"#blocked\">"),
        ("<a href=\"{{ attack }}\">", "data:text/html,x", "<a href=\"#blocked\">"),
        ("<a href=\"{{ attack }}\">", "vbscript:x", "<a href=\"#blocked\">"),
        ("<a href=\"java{{ attack }}\">", "script:alert(1)", "<a href=\"java#blocked\">"),
        ("<a href=\"{{ blank }}{{ attack }}\">", "javascript:x", "<a href=\"#blocked\">"),
        ("<a href=\"{{ 'java' }}{{ attack }}\">", "script:x", "<a href=\"java#blocked\">"),
        ("<a href=\"{% if yes %}{{ attack }}{% endif %}\">", "javascript:x", "<a href=\"#blocked\">"),
        ("<a href=\"{% for i in [1] %}{{ attack }}{% endfor %}\">", "javascript:x", "<a href=\"#blocked\">"),
        ("<a href=\"https://oic-oci.org/{{ attack }}\">", "a:b", "<a href=\"https://oic-oci.org/a:b\">"),
        ("<a href=\"/{{ attack }}\">", "javascript:x", "<a href=\"/javascript:x\">"),
        ("<a href=\"#{{ attack }}\">", "note:1", "<a href=\"#note:1\">"),
        ("<a href=\"{{ attack }}\">", "HTTPS://oic-oci.org/a?b=c&d", "<a href=\"HTTPS://oic-oci.org/a?b=c&amp;d\">"),
        ("<a href=\"{{ attack }}\">", "mailto:a@b.org", "<a href=\"mailto:a@b.org\">"),
        ("<a href=\"{{ attack }}\">", "/états/maroc à voir", "<a href=\"/états/maroc à voir\">"),
        ("<a href=\"{{ attack }}\">", "../a:b", "<a href=\"../a:b\">"),
        ("<a HREF=\"{{ attack }}\">", "javascript:x", "<a HREF=\"#blocked\">"),
        ("<form action='{{ attack }}'>", "javascript:x", "<form action='#blocked'>"),
        (
            "<img srcset=\"{{ 'a.png' }} 1x, {{ attack }} 2x\">", "javascript:x",
            "<img srcset=\"a.png 1x, #blocked 2x\">"
        ),
        ("<p data-x=\"{{ attack }}\">", "javascript:x", "<p data-x=\"javascript:x\">"),
        ("<title>{{ attack }}</title>", "</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>"),
        ("<textarea>{{ attack }}</textarea>", "</textarea>", "<textarea>&lt;/textarea&gt;</textarea>"),
        ("<!-- {{ attack }} -->", "--><script>", "<!-- --&gt;&lt;script&gt; -->"),
        (
            "<script type=\"application/ld+json\">{\"a\": {{ attack | json }}}</script>", "</script>\u{2028}\"é",
            "<script type=\"application/ld+json\">{\"a\": \"\\u003c/script\\u003e\\u2028\\\"é\"}</script>"
        ),
        ("<p data-x='{{ attack | json }}'>", "l'<b>", "<p data-x='&#34;l\\u0027\\u003cb\\u003e&#34;'>"),
        ("<p title=\"{{ html }}\">", "", "<p title=\"&lt;em&gt;Rabat&lt;/em&gt; &amp; Fès\">"),
        ("<title>{{ html }}</title>", "", "<title>&lt;em&gt;Rabat&lt;/em&gt; &amp; Fès</title>"),
        ("<p style=\"--part: {{ n }}%\">", "", "<p style=\"--part: 7%\">"),
        (
            "{% set a %}{{ attack }}{% endset %}<p title=\"{{ a }}\">{{ a }}</p>", "\"<",
            "<p title=\"&#34;&lt;\">\"&lt;</p>"
        ),
        (
            "{% macro m(t) %}<b title=\"{{ t }}\">{{ t }}</b>{% endmacro %}{{ m(attack) }}", "\"<",
            "<b title=\"&#34;&lt;\">\"&lt;</b>"
        ),
        (
            "<p>{{ attack | upper }} {{ attack ~ html }}</p>", "<i>",
            "<p>&lt;I&gt; &lt;i&gt;<em>Rabat</em> &amp; Fès</p>"
        ),
        ("{{ attack | striptags }}", "&lt;script&gt;", "&lt;script&gt;"),
        ("<option{% if yes %} selected{% endif %} value=\"{{ n }}\">", "", "<option selected value=\"7\">"),
        ("<p{% if no %} class=\"x\"{% endif %}>{{ n }}", "", "<p>7"),
        ("<a href=\"{% if no %}/a{% else %}{{ attack }}{% endif %}\">", "javascript:x", "<a href=\"#blocked\">"),
        (
            "<script>if (a < b) { c(\"</p>\") }</script>{{ attack }}", "<",
            "<script>if (a < b) { c(\"</p>\") }</script>&lt;"
        ),
        ("<style>a > b {}</style>{{ attack }}", "<", "<style>a > b {}</style>&lt;"),
        ("<!doctype html>{{ attack }}", "<", "<!doctype html>&lt;"), ("a < b {{ attack }}", "<", "a < b &lt;"),
    ])
    func `a value is escaped for its place`(template: String, attack: String, expected: String) throws {
        #expect(try World.render(template, attack: attack) == expected)
    }

    @Test(arguments: [
        "<{{ title }}>", "<a{{ title }}>", "<a {{ title }}>", "<a {{ title }}=\"x\">", "<a href={{ title }}>",
        "<a href= {{ title }}>", "<a onclick=\"{{ title }}\">", "<a ONLOAD='{{ title }}'>",
        "<style>{{ title }}</style>",
        "<script>{{ title }}</script>", "<script>var a = {{ title | json }};</script>",
        "<script type=\"module\">{{ n | json }}</script>", "<p style=\"{{ title }}\">",
        "<iframe srcdoc=\"{{ html }}\"></iframe>",
        "<script type=\"application/ld+json\">{{ title }}</script>",
        "<script type=\"application/json\">{\"a\": \"{{ title | json }}\"}</script>", "<!doctype {{ title }}>",
        "<p {% if yes %}title=\"{% endif %}x\">", "<p {% if yes %}title{% else %}href{% endif %}=\"{{ title }}\">",
        "{% for i in numbers %}<p title=\"{% endfor %}", "<p title=\"x",
        "{% macro m() %}<p title=\"{% endmacro %}{{ m() }}", "{% set a %}<p {% endset %}", "<script>",
    ])
    func `where no value is safe, or nobody knows where it stands, the template is refused`(_ template: String) {
        let told = World.mistakes(template)
        #expect(told.map(\.code) == ["html-context"] || template == "<script>" && told.count == 1)
    }

    @Test func `XML escapes between tags and in attributes, and knows no scripts`() throws {
        let template = "<?xml version=\"1.0\"?>\n<entry><title a=\"{{ attack }}\">{{ attack }}</title></entry>"
        let output = try World.render(["main.xml": template], main: "main.xml", attack: "\"<&")
        #expect(output.hasSuffix("<title a=\"&#34;&lt;&amp;\">\"&lt;&amp;</title></entry>"))
        let script = "<svg><script>{{ attack }}</script><style>{{ attack }}</style></svg>"
        #expect(try World.render(["m.svg": script], main: "m.svg", attack: "<").contains("<script>&lt;</script>"))
    }

    @Test func `what is neither HTML nor XML is not escaped`() throws {
        #expect(try World.render(["robots.txt": "{{ attack }}"], main: "robots.txt", attack: "<&\"") == "<&\"")
    }

    @Test func `in a feed, markup becomes text where it is asked for`() throws {
        let output = try World.render(["f.xml": "<content>{{ html | forceescape }}</content>"], main: "f.xml")
        #expect(output == "<content>&lt;em&gt;Rabat&lt;/em&gt; &amp;amp; Fès</content>")
    }
}

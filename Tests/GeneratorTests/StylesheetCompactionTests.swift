import Generator
import Testing

/// Stylesheets as they are published.
@Suite struct StylesheetCompactionTests {
    @Test(arguments: [
        ("a  {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
        ("/* what */ a { } /* that */", "a{}"),
        ("/*! CC0 */ a { b: c }", "/*! CC0 */ a{b:c}"),
        ("a :hover, a:hover > b + c { d: calc(1px + 2px) }", "a :hover,a:hover > b + c{d:calc(1px + 2px)}"),
        ("a/**/b { }", "a/**/b{}"), ("a /**/ b { }", "a b{}"), ("a/* x */.b { }", "a/**/.b{}"),
        ("a { content: \" { ; } /* */ \"; }", "a{content:\" { ; } /* */ \"}"),
        ("a { content: '\\' ;' }", "a{content:'\\' ;'}"),
        ("a { b: url( x y;z.svg ) no-repeat }", "a{b:url( x y;z.svg ) no-repeat}"),
        (
            "@media (min-width: 40rem) and (orientation: portrait) { a { b: c; } }",
            "@media (min-width:40rem) and (orientation:portrait){a{b:c}}"
        ),
        (":root { --empty: ; --x: { a: b } ; }", ":root{--empty:;--x:{a:b}}"),
        ("a { b: c !important; }", "a{b:c !important}"), ("a\\ b { }", "a\\ b{}"),
        ("a { b: c } /* never ends", "a{b:c}"), ("a { b: 'never ends", "a{b:'never ends"),
        (".é > .ا { content: « ‎» }", ".é > .ا{content:« ‎»}"), ("/*/ a */ b { }", "b{}"),
    ])
    func `only what parts nothing is left out`(source: String, published: String) async throws {
        let build = await SmallSite([:], templates: ["assets/style.css": source]).build()
        let file = try #require(build.files.first { $0.path.hasPrefix("assets/style.") })
        #expect(String(decoding: file.bytes, as: UTF8.self) == published)
    }
}

import Diagnostics
import Templates
import Testing

/// Whatever stands in a template, it is told or rendered; nothing brings the program down.
@Suite struct FuzzTests {
    /// Xorshift: the same sequence on every machine.
    struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    static let scraps: [String] = [
        "{{ ", " }}", "{% ", " %}", "{#", "#}", "{%- ", " -}}", "if ", "endif", "for ", " in ", "endfor", "else",
        "set ",
        "block a", "endblock", "macro m(a, b=1)", "endmacro", "call m(1)", "endcall", "filter upper", "endfilter",
        "'", "\"", "(", ")", "[", "]", "|", " ~ ", " + ", " // ", " ** ", " is ", "not ", " and ", " or ", "states",
        "state.capital", "nothing", "html", "loop.index", "title", "numbers", "m(", "caller()", "super()", "<a href=\"",
        "<script>", "</script>", "\">", "<", "sort", "map(attribute='name')", "default(1)", "0", "-1", "[1:]", ".x",
        "raw", "endraw", "é", "\u{A0}", "\\", "{", "}", "include 'main.html'", "extends 'main.html'",
        "namespace(a=none)",
        "set ns.a = ", "9223372036854775807", "join", "first", "groupby('year')", "batch(2)", "tojson", "range(9)",
    ]

    @Test(arguments: 1...8)
    func `a spoilt template is told or rendered`(seed: UInt64) {
        var chance = Chance(state: seed &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<150 {
            guard let start = ConformanceTests.cases.randomElement(using: &chance) else { return }
            var files = start.files
            files["main.html"] = spoilt(start.files["main.html"] ?? "", &chance)
            let library = World.library(files)
            let program = library.compile(entry: "main.html", context: World.variables).program
            var output: [UInt8] = []
            program?.render(context: World.values(), heap: World.heap, language: "fr", into: &output)
            #expect(String(validating: output, as: UTF8.self) != nil, "\(files)")
        }
    }

    private func spoilt(_ text: String, _ chance: inout Chance) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            let place = Int.random(in: 0...scalars.count, using: &chance)
            let end = min(scalars.count, place + Int.random(in: 0...6, using: &chance))
            switch Int.random(in: 0..<3, using: &chance) {
            case 0: scalars.removeSubrange(place..<end)
            case 1: scalars.insert(contentsOf: Self.scraps.randomElement(using: &chance)!.unicodeScalars, at: place)
            default:
                scalars.insert(contentsOf: scalars[place..<end], at: Int.random(in: 0...scalars.count, using: &chance))
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

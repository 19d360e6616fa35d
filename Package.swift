// swift-tools-version: 6.2
import PackageDescription

/// The release that is published, on the system that its flags are for.
let isRelease = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

/// What builds do how often was counted once (Benchmarks/profile.sh), and the compiler goes by it: it keeps together what runs
/// together, and puts aside what hardly ever does. Measured, a build takes a tenth less. Of a function that was changed
/// meanwhile nothing is known, which is no harm and not worth a warning.
func profile() -> [SwiftSetting] {
    #if compiler(>=6.3)
        // Functions that a file keeps to itself are counted by the name of the file alone, wherever the project lies.
        let names = ["-Xllvm", "-static-func-full-module-prefix=false"]
        // What hardly ever runs leaves its function: of what is left more fits into the processor.
        let splitting = ["-Xllvm", "-enable-split-machine-functions"]
        if Context.environment["CHARTE_PROFILE"] == "generate" {
            return [.unsafeFlags(["-Xfrontend", "-ir-profile-generate"] + names, isRelease)]
        }
        let counts = "\(Context.packageDirectory)/Benchmarks/charte.profdata"
        return [
            .unsafeFlags(
                ["-Xfrontend", "-ir-profile-use=\(counts)", "-Xllvm", "-no-pgo-warn-mismatch"] + names + splitting,
                isRelease)
        ]
    #else
        return []
    #endif
}

/// What every target of ours is compiled with: Swift 6, unsafe code marked where it stands, imports private by default.
let house: [SwiftSetting] =
    [
        .strictMemorySafety(),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("ExistentialAny"),
    ] + profile()

/// The Swift library goes into the program, where it can: calls lead straight to it, the program starts sooner, and whoever
/// is handed it needs no Swift. Measured, a build takes a tenth less.
let linking: [LinkerSetting] = [
    .unsafeFlags(["-static-stdlib"], isRelease), .linkedLibrary("mimalloc", .when(platforms: [.linux])),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies)
}

// Linux opens libmicrohttpd only where it serves (Sources/CMicrohttpd/shim.h), and finds the header of xxHash without help.
#if os(Linux)
    let (microhttpd, xxhash): (String?, String?) = (nil, nil)
#else
    let (microhttpd, xxhash): (String?, String?) = ("libmicrohttpd", "libxxhash")
#endif

let package = Package(
    name: "charte",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "charte", targets: ["charte"])],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
        .systemLibrary(
            name: "CXXHash", pkgConfig: xxhash, providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CMicrohttpd", pkgConfig: microhttpd,
            providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),

        // What the processor can do and Swift has no word for.
        .systemLibrary(name: "CProcessor"),

        // Arrows point one way: each module knows only those before it.
        module("Bytes", ["CProcessor"]),
        module("Diagnostics", ["Bytes"]),
        module("YAML", ["CYAML", "Diagnostics", "Bytes"]),
        module("Markdown", ["CCmark", "Diagnostics", "Bytes"]),
        module("Templates", ["Diagnostics", "Bytes", "CProcessor"]),
        module("Domain", ["YAML", "Diagnostics", "Bytes"]),
        module("HTML", ["CXML2", "Bytes"]),
        module("Rules", []),
        module("Figures", []),
        module("Compression", ["CZlib", "CBrotli"]),
        module(
            "Generator",
            [
                "Rules", "Domain", "Templates", "Markdown", "HTML", "Figures", "Compression", "YAML", "Diagnostics",
                "Bytes", "CNettle", "CXXHash", "CProcessor",
            ]),
        module("Preview", ["Generator", "Diagnostics", "CMicrohttpd"]),
        .executableTarget(
            name: "charte",
            dependencies: ["Preview", "Generator", "Domain", "Rules", "Markdown", "Diagnostics"],
            swiftSettings: house, linkerSettings: linking),

        tests("BytesTests", ["Bytes"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("YAMLTests", ["YAML", "Diagnostics"]),
        tests("MarkdownTests", ["Markdown", "Diagnostics", "Bytes"]),
        tests("TemplatesTests", ["Templates", "Diagnostics", "Bytes"]),
        tests("HTMLTests", ["HTML"]),
        tests("DomainTests", ["Domain", "YAML", "Diagnostics"]),
        tests(
            "GeneratorTests",
            ["Generator", "Domain", "Templates", "Markdown", "Figures", "Compression", "Diagnostics"]),
        tests("RulesTests", ["Rules", "Generator", "Diagnostics"]),
        tests("FiguresTests", ["Figures"]),
        tests("CompressionTests", ["Compression"]),
        tests("PreviewTests", ["Preview", "Generator", "Diagnostics"]),
        tests("SiteTests", ["Generator", "Compression", "Diagnostics"]),
        tests("BrowserTests", ["Preview", "Generator", "Diagnostics"]),
    ],
    swiftLanguageModes: [.v6]
)

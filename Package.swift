// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: Swift 6, unsafe code marked where it stands, imports private by default.
let house: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The Swift library goes into the program, where it can: calls lead straight to it, the program starts sooner, and whoever
/// is handed it needs no Swift. Measured, a build takes a tenth less.
let isStatic = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies)
}

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
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CMicrohttpd", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),

        // Arrows point one way: each module knows only those before it.
        module("Diagnostics", []),
        module("YAML", ["CYAML", "Diagnostics"]),
        module("Markdown", ["CCmark", "Diagnostics"]),
        module("Templates", ["Diagnostics"]),
        module("Domain", ["YAML", "Diagnostics"]),
        module("HTML", ["CXML2"]),
        module("Rules", []),
        module("Figures", []),
        module("Compression", ["CZlib", "CBrotli"]),
        module(
            "Generator",
            [
                "Rules", "Domain", "Templates", "Markdown", "HTML", "Figures", "Compression", "YAML", "Diagnostics",
                "CNettle",
            ]),
        module("Preview", ["Generator", "Diagnostics", "CMicrohttpd"]),
        .executableTarget(
            name: "charte", dependencies: ["Preview", "Generator", "Domain", "Rules", "Markdown", "Diagnostics"],
            swiftSettings: house, linkerSettings: [.unsafeFlags(["-static-stdlib"], isStatic)]),

        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("YAMLTests", ["YAML", "Diagnostics"]),
        tests("MarkdownTests", ["Markdown", "Diagnostics"]),
        tests("TemplatesTests", ["Templates", "Diagnostics"]),
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

// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6, no warning, no unmarked unsafe code.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// What is installed runs without a Swift toolchain beside it, and starts in half the time.
let released: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
        .when(platforms: [.linux], configuration: .release))
]

/// A room of the house: a target and the targets that it may import, all on lower floors.
///
/// - Parameter carriesTexts: whether the files in its folder `Texts` become a part of the program.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], carriesTexts: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: carriesTexts ? [.embedInCode("Texts")] : [],
        swiftSettings: house)
}

/// The tests of a room: its name with "Tests" behind it.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: house)
}

let package = Package(
    name: "opfris",
    products: [.executable(name: "opfris", targets: ["opfris"])],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLinux"),

        // The ground floor: no dependency but the standard library, Glibc or one C library.
        room("Dates"),
        room("Localization"),
        room("Text"),
        room("JSON", ["Text"]),
        room("System", ["CLinux"]),
        room("Digest", ["CCrypto"]),
        room("SQLite", ["CSQLite"]),

        room("Diagnostics", ["Localization"]),
        room("Terminal", ["Text"]),
        room("Arguments", ["Localization", "Text"]),
        room("Courseware", ["Dates"]),
        room("XMLTree", ["CLibXML2", "Diagnostics", "Localization"]),

        room("Assessment", ["Courseware", "JSON"]),
        room(
            "ModuleFormat",
            ["Courseware", "Dates", "Diagnostics", "Localization", "Text", "XMLTree"]),

        room("Results", ["Assessment", "Courseware", "Dates", "Digest", "JSON", "SQLite", "System"]),
        room(
            "Catalogue",
            ["Diagnostics", "Localization", "ModuleFormat", "System"]),

        room("Player", ["Assessment", "Courseware", "Dates", "Localization", "Text"]),
        room(
            "Reports",
            ["Dates", "Diagnostics", "JSON", "Localization", "Results", "Text"]),

        // The only one that uses the network.
        room("Delivery", ["CCurl", "Dates", "JSON", "System"]),

        room("Guides", ["Localization"], carriesTexts: true),
        room("Documents", ["Courseware", "Dates", "Localization", "Player", "Results", "Text"]),

        room(
            "Commands",
            [
                "Arguments", "Assessment", "Catalogue", "Courseware", "Dates", "Diagnostics",
                "Documents", "Guides", "JSON", "Localization", "ModuleFormat", "Player", "Reports", "Results",
                "SQLite", "System",
                "Terminal",
                "Text", "XMLTree",
            ]),
        .executableTarget(
            name: "opfris", dependencies: ["Commands"], swiftSettings: house, linkerSettings: released),

        .target(
            name: "TestSupport",
            dependencies: ["Assessment", "Courseware", "JSON", "ModuleFormat", "System"],
            path: "Tests/TestSupport", swiftSettings: house),
        tests("House", []),
        tests("Dates", ["Dates"]),
        tests("System", ["System"]),
        tests("Localization", ["Localization"]),
        tests("Text", ["Text"]),
        tests("JSON", ["JSON"]),
        tests("Terminal", ["Terminal"]),
        tests("Arguments", ["Arguments", "Localization", "Text"]),
        tests("XMLTree", ["Diagnostics", "Localization", "XMLTree"]),
        tests("Assessment", ["Assessment", "Courseware", "JSON"]),
        tests(
            "ModuleFormat",
            ["Courseware", "Dates", "Diagnostics", "Localization", "ModuleFormat", "Text", "XMLTree"]),
        tests(
            "Results",
            ["Assessment", "Courseware", "Dates", "JSON", "ModuleFormat", "Results", "SQLite", "System"]),
        tests(
            "Catalogue", ["Catalogue", "Courseware", "Diagnostics", "Localization", "ModuleFormat", "System"]),
        tests(
            "Player", ["Assessment", "Courseware", "Dates", "Localization", "ModuleFormat", "Player", "Text"]),
        tests("Delivery", ["Delivery", "JSON", "System"]),
        tests("Reports", ["Dates", "Diagnostics", "Localization", "Reports", "Results", "Text"]),
        tests("Documents", ["Courseware", "Documents", "Localization", "ModuleFormat", "Text"]),
        tests(
            "Program",
            [
                "Assessment", "Courseware", "Dates", "Guides", "Localization", "ModuleFormat", "Results",
                "SQLite", "opfris",
            ]),
    ]
)

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
    products: [
        .executable(name: "opfris", targets: ["opfris"]),
        .executable(name: "opfris-deliver", targets: ["opfris-deliver"]),
    ],
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

        room("Assessment", ["Courseware", "Dates", "JSON"]),
        room(
            "ModuleFormat",
            ["Courseware", "Dates", "Diagnostics", "Localization", "Text", "XMLTree"]),

        room("Statements", ["Assessment", "Courseware", "Dates", "Digest", "JSON", "System"]),

        room(
            "Results",
            ["Assessment", "Courseware", "Dates", "Digest", "JSON", "SQLite", "Statements", "System"]),
        room(
            "Catalogue",
            ["Courseware", "Diagnostics", "Localization", "ModuleFormat", "Statements", "System"]),

        room("Badges", ["Courseware", "Dates", "Digest", "JSON", "Localization", "Text"]),
        room("Player", ["Assessment", "Courseware", "Dates", "Localization", "Text"]),
        room(
            "Reports",
            ["Dates", "Diagnostics", "JSON", "Localization", "Results", "Text"]),

        // The only one that uses the network.
        room("Delivery", ["CCurl", "Dates", "JSON", "Results", "Statements", "System"]),

        room("Guides", ["Localization"], carriesTexts: true),
        room("Documents", ["Courseware", "Dates", "Digest", "Localization", "Player", "Results", "Text"]),

        room(
            "Commands",
            [
                "Arguments", "Assessment", "Badges", "Catalogue", "Courseware", "Dates", "Diagnostics",
                "Digest", "Documents", "Guides", "JSON", "Localization", "ModuleFormat", "Player", "Reports",
                "Results", "SQLite", "Statements", "System", "Terminal", "Text", "XMLTree",
            ]),
        .executableTarget(
            name: "opfris", dependencies: ["Commands"], swiftSettings: house, linkerSettings: released),
        .executableTarget(
            name: "opfris-deliver", dependencies: ["Delivery"], swiftSettings: house, linkerSettings: released
        ),

        .target(
            name: "TestSupport",
            dependencies: [
                "Assessment", "Courseware", "JSON", "ModuleFormat", "Results", "Statements", "System",
            ],
            path: "Tests/TestSupport", swiftSettings: house),
        tests("House", []),
        tests("Dates", ["Dates"]),
        tests("System", ["System"]),
        tests("Digest", ["Digest"]),
        tests("Localization", ["Localization"]),
        tests("Text", ["Text"]),
        tests("JSON", ["JSON"]),
        tests("Terminal", ["Terminal"]),
        tests("Arguments", ["Arguments", "Localization", "Text"]),
        tests("XMLTree", ["Diagnostics", "Localization", "XMLTree"]),
        tests("Assessment", ["Assessment", "Courseware", "JSON"]),
        tests("Statements", ["Assessment", "Courseware", "Dates", "JSON", "ModuleFormat", "Statements"]),
        tests(
            "ModuleFormat",
            ["Courseware", "Dates", "Diagnostics", "Localization", "ModuleFormat", "Text", "XMLTree"]),
        tests(
            "Results",
            [
                "Assessment", "Courseware", "Dates", "JSON", "ModuleFormat", "Results", "SQLite",
                "Statements",
                "System",
            ]),
        tests(
            "Catalogue", ["Catalogue", "Courseware", "Diagnostics", "Localization", "ModuleFormat", "System"]),
        tests(
            "Player", ["Assessment", "Courseware", "Dates", "Localization", "ModuleFormat", "Player", "Text"]),
        tests("Delivery", ["Dates", "Delivery", "JSON", "Results", "SQLite", "Statements", "System"]),
        tests("Badges", ["Badges", "Courseware", "Dates", "Digest", "JSON", "Localization"]),
        tests("Reports", ["Dates", "Diagnostics", "Localization", "Reports", "Results", "Text"]),
        tests("Documents", ["Courseware", "Documents", "Localization", "ModuleFormat", "Text"]),
        tests(
            "Program",
            [
                "Assessment", "Courseware", "Dates", "Digest", "Guides", "JSON", "Localization",
                "ModuleFormat",
                "Results", "SQLite", "Statements", "opfris", "opfris-deliver",
            ]),
    ]
)

internal import System

/// Where modules and results are, after flags, environment, settings and defaults.
package struct Places: Equatable, Sendable {
    package let moduleFolders: [String]
    /// Empty where nobody said where, and there is no home.
    package let resultsFolder: String

    /// `./Modules` and `./Results` where both exist and `Results/.opfris` marks them, so that a checkout just
    /// works; else the learner's and the machine's data folders (XDG Base Directory Specification).
    package init(settings: Settings, environment: [String: String]) {
        let isCheckout =
            FileIdentity(of: "Modules")?.kind == .folder
            && FileIdentity(of: "Results/.opfris")?.kind == .regular
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : Path.join($0, ".local/share") }
        let data = Self.folder(environment["XDG_DATA_HOME"]) ?? home
        let shared =
            environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
        if let folders = settings[.modules] {
            moduleFolders = folders.split(separator: ":").map(String.init)
        } else {
            let own = isCheckout ? "Modules" : data.map { Path.join($0, "opfris/Modules") }
            let others = shared.split(separator: ":").map { Path.join(String($0), "opfris/Modules") }
            moduleFolders = (own.map { [$0] } ?? []) + others
        }
        let own = isCheckout ? "Results" : data.map { Path.join($0, "opfris/Results") }
        resultsFolder = settings[.results] ?? own ?? ""
    }

    private static func folder(_ value: String?) -> String? {
        value.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
}

/// A language that the program speaks. A module's own language is another matter: its `xml:lang`.
package enum Language: String, CaseIterable, Sendable {
    case dutch = "nl"
    case english = "en"

    /// The language of the environment, by `LC_ALL`, `LC_MESSAGES`, then `LANG`.
    ///
    /// Without a telling locale (nothing, `C`, `POSIX`) it is Dutch; for a locale that is neither Dutch nor
    /// English it is English.
    package init(environment: [String: String]) {
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let tongue = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
        switch tongue {
        case "", "c", "posix", "nl": self = .dutch
        default: self = .english
        }
    }
}

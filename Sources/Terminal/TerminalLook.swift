/// What a screen shows: colour or not, any letter or ASCII alone.
package struct TerminalLook: Equatable, Sendable {
    package var usesColor: Bool
    package var isASCII: Bool

    package init(usesColor: Bool = false, isASCII: Bool = false) {
        self.usesColor = usesColor
        self.isASCII = isASCII
    }

    /// When colour is shown, where somebody said so.
    package enum ColorWish: String, CaseIterable, Sendable {
        /// On a terminal that can, unless the environment is against it.
        case auto
        case always, never
    }

    /// - Parameters:
    ///   - isTerminal: whether the text goes to a terminal; a file or a pipe takes every letter.
    ///   - wish: nil where nobody said; then `NO_COLOR`, `CLICOLOR_FORCE` and `CLICOLOR` count.
    package init(isTerminal: Bool, environment: [String: String], color wish: ColorWish?) {
        let traits = TerminalTraits(environment: environment)
        isASCII = isTerminal && !traits.isUTF8
        switch wish {
        case .always: usesColor = true
        case .never: usesColor = false
        case .auto: usesColor = isTerminal && traits.isKnown
        case nil: usesColor = traits.wantsColor ?? (isTerminal && traits.isKnown)
        }
    }
}

/// What the environment tells of the terminal.
package struct TerminalTraits: Equatable, Sendable {
    /// Whether its kind is one that knows colours and single keys; not so for `dumb` and for what nobody knows.
    package let isKnown: Bool
    /// Whether it shows all letters. Without any word of a locale it is taken to.
    package let isUTF8: Bool
    /// What `NO_COLOR` (no-color.org), `CLICOLOR_FORCE` and `CLICOLOR` (bixense.com/clicolors) want; nil where
    /// they leave it open.
    package let wantsColor: Bool?

    package init(environment: [String: String]) {
        let name = environment["TERM"] ?? ""
        isKnown = Self.families.contains {
            name == $0 || name.hasPrefix($0 + "-") || name.hasPrefix($0 + "+") || name.hasPrefix($0 + ".")
        }
        let locale =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        isUTF8 = locale.map { Self.names(utf8: $0) } ?? true
        let isSet = { (key: String) in environment[key].map { !$0.isEmpty } ?? false }
        if isSet("NO_COLOR") {
            wantsColor = false
        } else if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" {
            wantsColor = true
        } else {
            wantsColor = environment["CLICOLOR"] == "0" ? false : nil
        }
    }

    private static func names(utf8 locale: String) -> Bool {
        let charset = locale.lowercased().filter { $0 != "-" }
        return charset.contains("utf8")
    }

    private static let families = [
        "xterm", "screen", "tmux", "linux", "vt100", "vt102", "vt220", "rxvt", "konsole", "gnome", "vte",
        "alacritty", "kitty", "foot", "wezterm", "ghostty", "st", "putty", "mintty", "cygwin", "ansi",
        "iterm2",
        "contour", "nsterm", "Eterm", "eterm", "fbterm",
    ]
}

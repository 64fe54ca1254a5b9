internal import Arguments
internal import Catalogue
internal import Localization
internal import Terminal

/// The options that every command takes.
struct GlobalOptions {
    var modules: String?
    var results: String?
    var language: Language?
    var accessible: Bool?
    var color: TerminalLook.ColorWish?
    var wantsHelp = false

    var flags: [SettingKey: String] {
        var flags: [SettingKey: String] = [:]
        flags[.modules] = modules
        flags[.results] = results
        flags[.language] = language?.rawValue
        flags[.accessible] = accessible.map { $0 ? "yes" : "no" }
        flags[.color] = color?.rawValue
        return flags
    }

    static var table: [Option<GlobalOptions>] {
        [
            .text(
                "--modules", "DIR", \.modules,
                Words(
                    nl: "map met modules (meer mappen: met : ertussen)",
                    en: "folder of modules (several: with : between them)")),
            .text(
                "--results", "DIR", \.results,
                Words(nl: "map waarin resultaten worden bewaard", en: "folder in which results are kept")),
            .oneOf(
                "--language", \.language, Words(nl: "taal van het programma", en: "language of the program")),
            .flag(
                "--accessible", \.accessible, to: true,
                Words(
                    nl: "alles in woorden, zonder kleur en tekens: voor een schermlezer",
                    en: "all in words, without colour and signs: for a screen reader")),
            .flag(
                "--no-accessible", \.accessible, to: false,
                Words(nl: "de gewone weergave", en: "the ordinary view")),
            .oneOf("--color", \.color, Words(nl: "kleur op het scherm", en: "colour on the screen")),
            .flag("--help", \.wantsHelp, Words(nl: "deze hulp", en: "this help")),
        ]
    }

    /// With what stands alone, before any command.
    static var outlines: [OptionOutline] {
        let version = Words(nl: "de versie van het programma", en: "the version of the program")
        return table.map(\.outline) + [OptionOutline(name: "--version", placeholder: nil, help: version)]
    }
}

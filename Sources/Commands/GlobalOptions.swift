internal import Arguments
internal import Catalogue
internal import Localization

/// The options that every command takes.
struct GlobalOptions {
    var modules: String?
    var results: String?
    var language: Language?
    var wantsHelp = false

    var flags: [SettingKey: String] {
        var flags: [SettingKey: String] = [:]
        flags[.modules] = modules
        flags[.results] = results
        flags[.language] = language?.rawValue
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
            .flag("--help", \.wantsHelp, Words(nl: "deze hulp", en: "this help")),
        ]
    }
}

internal import Arguments
internal import Catalogue
internal import Localization
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// `opfris settings`: shows the settings, and changes them.
struct SettingsCommand: Command {
    static let name = "settings"

    var globals = GlobalOptions()
    var words: [String] = []
    var isUnset = false

    /// The name of the learner: personal, so it stands in the store's table of people and in no file.
    private static let nameKey = "learner.name"

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(nl: "toont en wijzigt instellingen", en: "shows and changes settings"),
            examples: [
                .init(
                    "opfris settings",
                    Words(
                        nl: "alle instellingen, en waar ze vandaan komen",
                        en: "all settings, and where they come from")),
                .init(
                    "opfris settings language en",
                    Words(nl: "Engels in plaats van Nederlands", en: "English instead of Dutch")),
                .init(
                    "opfris settings learner.name \"A. de Vries\"",
                    Words(nl: "de naam die HR ziet", en: "the name that HR sees")),
                .init(
                    "opfris settings language --unset",
                    Words(nl: "terug naar de standaard", en: "back to the default")),
            ],
            arguments: .words(
                "[KEY]", "[VALUE]", count: 0...2, to: \.words,
                values: SettingKey.allCases.map(\.rawValue) + [nameKey]),
            options: options(
                .flag("--unset", \.isUnset, Words(nl: "haal de instelling weg", en: "take the setting away")))
        )
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let name = words.first else { return try showAll(setup, console) }
        if let (target, key) = FeedSettings.key(name) {
            return try FeedSetting(target, key, setup).run(words.dropFirst().first, isUnset, console)
        }
        guard name == Self.nameKey || SettingKey(rawValue: name) != nil else {
            let names = SettingKey.allCases.map(\.rawValue) + [Self.nameKey]
            throw InputFailure.noSuchSetting(name, nearest: Spelling.nearest(to: name, among: names))
        }
        let value = words.count == 2 ? words[1] : nil
        if value == nil, !isUnset {
            try console.output.line(CleanText(line: try current(name, setup) ?? ""))
        } else if let key = SettingKey(rawValue: name) {
            try change(key, to: isUnset ? nil : value, setup)
        } else {
            try rename(to: isUnset ? nil : value, setup)
        }
        return .done
    }

    private func showAll(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        for key in SettingKey.allCases {
            let value = try current(key.rawValue, setup) ?? "-"
            try console.output.line("\(key.rawValue) = \(value)   (\(origin(of: key, setup)))")
        }
        try console.output.line("\(Self.nameKey) = \(try current(Self.nameKey, setup) ?? "-")")
        for target in setup.settings.targets {
            try console.output.line("feed.\(target.name) = \(target.address)   (opfris feed)")
        }
        return .done
    }

    /// What holds now, default or not.
    private func current(_ name: String, _ setup: Setup) throws -> String? {
        switch SettingKey(rawValue: name) {
        case .language?: return setup.language.rawValue
        case .modules?: return setup.places.moduleFolders.joined(separator: ":")
        case .results?: return setup.places.resultsFolder
        case .learner?:
            return try setup.settings[.learner] ?? setup.knownLearner(in: try setup.openExistingStore())?.id
        case .accessible?:
            return (setup.isAccessible ? Words(nl: "ja", en: "yes") : Words(nl: "nee", en: "no"))[
                setup.language]
        case .color?: return setup.settings[.color] ?? "auto"
        case .keys?: return setup.settings[.keys] ?? "single"
        case .extraTime?: return setup.settings[.extraTime] ?? "0"
        case .people?: return setup.settings[.people]
        case .issuerName?, .issuerURL?, .issuerBRIN?:
            return SettingKey(rawValue: name).flatMap { setup.settings[$0] }
        case nil: return try setup.knownLearner(in: try setup.openExistingStore())?.name
        }
    }

    private func origin(of key: SettingKey, _ setup: Setup) -> String {
        switch setup.settings.value(key)?.origin {
        case .flag?: Words(nl: "vlag", en: "flag")[setup.language]
        case .environment(let name)?: name
        case .file(let path)?: path
        case nil: Words(nl: "standaard", en: "default")[setup.language]
        }
    }

    private func change(_ key: SettingKey, to value: String?, _ setup: Setup) throws {
        if let value, !key.accepts(value) {
            throw InputFailure.wrongSetting(key.rawValue, value: value, expected: key.expectation)
        }
        let file = SettingsFile(path: setup.settings.ownFile)
        do {
            try file.setting(key, to: value)
        } catch {
            throw InputFailure.settingsNotWritten(path: file.path)
        }
    }

    private func rename(to name: String?, _ setup: Setup) throws {
        let name = name.map { CleanText(line: $0).cut(to: 200).string }
        if name?.allSatisfy(\.isWhitespace) == true {
            throw InputFailure.wrongSetting(
                Self.nameKey, value: "", expected: Words(nl: "een naam", en: "a name"))
        }
        let store = try setup.openStore()
        try store.setName(name, of: try setup.learner(in: store))
    }
}

internal import Catalogue
internal import Courseware
internal import Localization
internal import Player
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// Settings made concrete: which language, which modules, which store.
struct Setup {
    let settings: Settings
    let places: Places
    let language: Language
    private let globals: GlobalOptions
    private let environment: [String: String]

    init(globals: GlobalOptions, environment: [String: String]) {
        self.globals = globals
        self.environment = environment
        settings = Settings(flags: globals.flags, environment: environment)
        places = Places(settings: settings, environment: environment)
        language = settings[.language].flatMap(Language.init) ?? Language(environment: environment)
    }

    /// For a run: the console looks as it is wanted, and what is wrong with the settings is told.
    init(_ globals: GlobalOptions, for console: Console) throws {
        self.init(globals: globals, environment: console.environment)
        console.look(color)
        try SettingsNotice(settings.problems).write(to: console, in: language)
    }

    /// The same after the settings were changed.
    var again: Setup { Setup(globals: globals, environment: environment) }

    /// There is nothing to learn, and where it should be.
    var noModules: String {
        if let closed = catalogue.closedFolder {
            return Words(
                nl: "De map \(closed) mag niet worden gelezen. Vraag de beheerder om leesrecht.",
                en: "The folder \(closed) may not be read. Ask the administrator for the right to read it."
            )[language]
        }
        let folders = places.moduleFolders.joined(separator: ", ")
        return Words(
            nl: "Er zijn nog geen modules. Zet ze in \(folders).",
            en: "There are no modules yet. Put them in \(folders)."
        )[language]
    }

    /// Whether the accessible view is on, and why; nil where it is off.
    ///
    /// What was said to opfris goes before `ACCESSIBLE`, which other programs hear as well.
    var accessibleBecause: Words? {
        if let value = settings.value(.accessible) {
            guard value.text.asYesOrNo == true else { return nil }
            return switch value.origin {
            case .flag: Words(nl: "vlag --accessible", en: "flag --accessible")
            case .environment(let name): Words(nl: name, en: name)
            case .file(let path): Words(nl: "instelling in \(path)", en: "setting in \(path)")
            }
        }
        let variable = environment["ACCESSIBLE"] ?? ""
        guard !variable.isEmpty, variable.asYesOrNo != false else { return nil }
        return Words(nl: "ACCESSIBLE", en: "ACCESSIBLE")
    }

    var isAccessible: Bool { accessibleBecause != nil }

    /// Colour where somebody said so; none in the accessible view.
    var color: TerminalLook.ColorWish? {
        isAccessible ? .never : settings[.color].flatMap(TerminalLook.ColorWish.init)
    }

    /// A module as it is played here: with the time for its checks that this learner has.
    func played(_ module: Module) -> Module {
        settings[.extraTime].flatMap(ExtraTime.init).map(module.granting) ?? module
    }

    /// How a player shows and asks at a console.
    func style(_ console: Console, isPractice: Bool = false) -> PlayerStyle {
        let knowsKeys = TerminalTraits(environment: environment).isKnown && settings[.keys] != "enter"
        return PlayerStyle(
            width: console.width, height: TerminalSize.rows, isInteractive: console.isInteractive,
            takesKeys: console.isInteractive && knowsKeys && !isAccessible, isAccessible: isAccessible,
            isPractice: isPractice)
    }

    /// The first line of the accessible view: that it is on, and why.
    func announceAccessibleView(_ console: Console) throws {
        guard let because = accessibleBecause else { return }
        let words = Words(
            nl:
                "Toegankelijke weergave staat aan (\(because.dutch)): alles in woorden, antwoorden met Enter. Uit: --no-accessible.",
            en:
                "The accessible view is on (\(because.english)): all in words, answers with Enter. Off: --no-accessible."
        )
        try console.show(CleanText(line: words[language]).wrapped(to: console.width))
    }

    var catalogue: Catalogue { Catalogue(folders: places.moduleFolders) }

    func openStore() throws -> Store {
        let store = try Store(folder: places.resultsFolder)
        store.targets = settings.targets.filter(\.isFed)
        return store
    }

    /// The store, where there is one: who only looks makes nothing.
    func openExistingStore() throws -> Store? {
        try Store.exists(in: places.resultsFolder) ? try openStore() : nil
    }

    /// The learner, made at the first need.
    func learner(in store: Store) throws -> Learner { try store.learner(id: try learnerID()) }

    /// The learner, if the store ever met one.
    func knownLearner(in store: Store?) throws -> Learner? {
        let id = try learnerID()
        return try store.flatMap { try $0.knownLearner(id: id) }
    }

    /// - Throws: `InputFailure` where an id was given that is none: nobody learns under another's name.
    private func learnerID() throws -> String? {
        for case .wrongValue(.learner, let value, _) in settings.problems {
            throw InputFailure.wrongSetting(
                SettingKey.learner.rawValue, value: value.text, expected: SettingKey.learner.expectation)
        }
        return settings[.learner]
    }
}

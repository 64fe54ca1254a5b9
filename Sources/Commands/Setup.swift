internal import Catalogue
internal import Localization
internal import Results

/// Settings made concrete: which language, which modules, which store.
struct Setup {
    let settings: Settings
    let places: Places
    let language: Language

    init(globals: GlobalOptions, environment: [String: String]) {
        settings = Settings(flags: globals.flags, environment: environment)
        places = Places(settings: settings, environment: environment)
        language = settings[.language].flatMap(Language.init) ?? Language(environment: environment)
    }

    /// There is nothing to learn, and where it should be.
    var noModules: String {
        let folders = places.moduleFolders.joined(separator: ", ")
        return Words(
            nl: "Er zijn nog geen modules. Zet ze in \(folders).",
            en: "There are no modules yet. Put them in \(folders)."
        )[language]
    }

    var catalogue: Catalogue { Catalogue(folders: places.moduleFolders) }

    func openStore() throws -> Store { try Store(folder: places.resultsFolder) }

    /// The store, where there is one: who only looks makes nothing.
    func openExistingStore() throws -> Store? {
        Store.exists(in: places.resultsFolder) ? try openStore() : nil
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

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

    var catalogue: Catalogue { Catalogue(folders: places.moduleFolders) }

    func openStore() throws -> Store { try Store(folder: places.resultsFolder) }

    /// The store, where there is one: who only looks makes nothing.
    func openExistingStore() throws -> Store? {
        Store.exists(in: places.resultsFolder) ? try openStore() : nil
    }

    func learner(in store: Store) throws -> Learner { try store.learner(id: settings[.learner]) }
}

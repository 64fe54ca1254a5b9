internal import Catalogue
internal import Diagnostics
internal import Localization
internal import ModuleFormat
internal import Results
internal import Text

/// What the learner named: a module of the folders, or a file elsewhere.
struct ModuleTarget {
    let file: ModuleFile
    let isInCatalogue: Bool

    init(_ name: String, in catalogue: Catalogue) throws {
        if let file = catalogue.file(id: name) {
            self.file = file
            isInCatalogue = true
        } else if name.contains("/") || name.hasSuffix(".xml") {
            file = ModuleFile(path: name)
            isInCatalogue = catalogue.holds(file)
        } else {
            let ids = catalogue.files.map(\.id)
            throw InputFailure.noSuchModule(
                name, nearest: Spelling.nearest(to: name, among: ids), folders: catalogue.folders)
        }
    }
}

extension ModuleFile {
    /// The module of a file; where there is none, the author's findings, and a refusal.
    func loadPlayable(_ language: Language, _ console: Console) throws -> PlayedModule {
        let loaded = load()
        if loaded.reading.findings.contains(where: { $0.code == "X001" }) {
            throw InputFailure.unreadable(path: path)
        }
        if let module = loaded.reading.module { return PlayedModule(module: module, bytes: loaded.bytes) }
        try FindingPrinter(language, to: console.errors, width: console.width).print(loaded, limit: 3)
        throw InputFailure.notPlayable(path: path)
    }
}

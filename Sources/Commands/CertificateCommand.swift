internal import Arguments
internal import Catalogue
internal import Courseware
internal import Documents
internal import Localization
internal import ModuleFormat
internal import Results
internal import Terminal

/// `opfris certificate`: one page of what was passed.
struct CertificateCommand: Command {
    static let name = "certificate"

    var globals = GlobalOptions()
    var modules: [String] = []
    var html: String?

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "maakt een bewijs van wat je hebt gehaald", en: "makes a certificate of what you passed"),
            examples: [
                .init(
                    "opfris certificate avg-in-de-klas", Words(nl: "in de terminal", en: "in the terminal")),
                .init(
                    "opfris certificate avg-in-de-klas --html avg.html",
                    Words(nl: "een bladzijde om te printen", en: "a page to print")),
            ],
            arguments: .words("MODULE", count: 1...1, to: \.modules), options: options(.html(\.html)))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        // A file of a module is as good as its name.
        let id = ModuleFile(path: modules[0]).id
        let store = try setup.openExistingStore()
        let learner = try setup.knownLearner(in: store)
        let records = try learner.flatMap { try store?.standing(of: $0, module: id).records } ?? []
        guard let store, let learner, let record = records.best else {
            // A slip in the name is told first.
            let title = try ModuleTarget(modules[0], in: setup.catalogue).file.load().reading.module?.title
            throw InputFailure.noCertificate(title: title ?? id, wasFailed: !records.isEmpty)
        }
        guard record.isIntact else { throw InputFailure.changed(title: record.title) }
        let played = try store.attempt(.finished, of: learner, module: id)
        let module = played.flatMap { ModuleReading(bytes: $0.bytes).module }
        let objectives = module?.version == record.version ? module?.about.objectives.map(\.text) : nil
        let certificate = Certificate(record, objectives: objectives ?? [], language: setup.language)
        return try DocumentOutput(certificate.document, html: html).write(setup, console)
    }
}

internal import Arguments
internal import Catalogue
internal import Dates
internal import Documents
internal import Localization
internal import Reports
internal import Results
internal import Terminal
internal import Text

/// `opfris dossier`: what the learner completed, to take along.
struct DossierCommand: Command {
    static let name = "dossier"

    var globals = GlobalOptions()
    var html: String?
    var leap: String?
    var wantsJSON = false

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "toont wat je hebt afgerond, om mee te nemen",
                en: "shows what you completed, to take along"),
            examples: [
                .init("opfris dossier", Words(nl: "in de terminal", en: "in the terminal")),
                .init(
                    "opfris dossier --html dossier.html",
                    Words(nl: "een bladzijde voor het jaargesprek", en: "a page for the yearly talk")),
                .init(
                    "opfris dossier --leap2a dossier.zip",
                    Words(nl: "voor een e-portfolio als Mahara", en: "for an e-portfolio such as Mahara")),
            ],
            arguments: .none,
            options: options(
                .html(\.html),
                .text(
                    "--leap2a", "FILE", \.leap,
                    Words(
                        nl: "schrijf een zip met Leap2A, die een e-portfolio inleest",
                        en: "write a zip with Leap2A, which an e-portfolio imports")),
                .flag(
                    "--json", \.wantsJSON,
                    Words(nl: "voor een ander programma", en: "for another program"))))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        let store = try setup.openExistingStore()
        let learner = try setup.knownLearner(in: store)
        let records = try learner.flatMap { try store?.records(RecordFilter(learnerID: $0.id)) } ?? []
        if wantsJSON {
            let report = RecordReport(
                records, language: setup.language, place: setup.places.resultsFolder)
            try console.output.write(encoded: report.file(.json))
            return .done
        }
        let dossier = Dossier(records, today: Moment.now.date, language: setup.language)
        guard !dossier.isEmpty else {
            let words = Words(
                nl:
                    "Je dossier is nog leeg: er is nog niets gehaald of afgerond. Wat je voor jezelf bewaarde, staat bij d op het beginscherm.",
                en:
                    "Your record is still empty: nothing was passed or completed yet. What you kept for yourself is behind d on the first screen."
            )
            try console.tell(words, setup.language)
            return .done
        }
        try console.tellLeftOut(records, setup.language)
        guard let leap else { return try DocumentOutput(dossier.document, html: html).write(setup, console) }
        let zip = MadeFile(dossier.leap2A) { Dossier.isLeap2A($0) }
        let isNew = try zip.write(to: leap)
        let words = Words(
            nl: "\(leap) is \(isNew ? "gemaakt" : "vervangen"). Lees het in je e-portfolio in als Leap2A.",
            en: "\(leap) was \(isNew ? "made" : "replaced"). Import it into your e-portfolio as Leap2A.")
        try console.tell(words, setup.language)
        return .done
    }
}

internal import Arguments
internal import Catalogue
internal import Dates
internal import Localization
internal import Reports
internal import Results
internal import System
internal import Terminal
internal import Text

/// `opfris records`: who completed what.
struct RecordsCommand: Command {
    static let name = "records"

    var globals = GlobalOptions()
    var format: RecordReport.Format?
    var wantsJSON = false
    var module: String?
    var learner: String?
    var since: CalendarDate?
    var until: CalendarDate?
    var latestOnly = false
    var expiring: Int?
    var people: String?
    var source: String?

    static var syntax: CommandSyntax<Self> {
        let day = Words(nl: "een dag als 2026-09-01", en: "a day such as 2026-09-01")
        return CommandSyntax(
            name: name,
            summary: Words(nl: "toont wie wat heeft afgerond", en: "shows who completed what"),
            examples: [
                .init("opfris records", Words(nl: "een tabel", en: "a table")),
                .init(
                    "opfris records --since 2026-09-01 --latest",
                    Words(nl: "de laatste van ieder, vanaf een dag", en: "everybody's last, from a day on")),
                .init(
                    "opfris records --format excel > afrondingen.csv",
                    Words(nl: "voor een Nederlandse Excel", en: "for a Dutch Excel")),
                .init(
                    "opfris records --from school --latest",
                    Words(
                        nl: "wat collega's doorgaven aan een LRS of map (opfris feed)",
                        en: "what colleagues passed on to an LRS or folder (opfris feed)")),
                .init(
                    "opfris records --expiring 60",
                    Words(nl: "wat binnen 60 dagen verloopt", en: "what expires within 60 days")),
                .init(
                    "opfris records --people people.csv",
                    Words(
                        nl: "met de namen die HR bij de codes heeft",
                        en: "with the names that HR has for the codes")),
            ],
            arguments: .none,
            options: options(
                .oneOf("--format", \.format, Words(nl: "hoe de lijst eruitziet", en: "how the list looks")),
                .flag(
                    "--json", \.wantsJSON, Words(nl: "kort voor --format json", en: "short for --format json")
                ),
                .text(
                    "--module", "MODULE", \.module, Words(nl: "alleen deze module", en: "this module only")),
                .text(
                    "--learner", "ID", \.learner,
                    Words(
                        nl: "alleen deze persoon: een code of een naam",
                        en: "this person only: a code or a name")),
                .value(
                    "--since", "DAY", \.since,
                    Words(nl: "afgerond op of na deze dag", en: "finished on or after this day"),
                    expected: day
                ) { CalendarDate(iso8601: $0) },
                .value(
                    "--until", "DAY", \.until,
                    Words(nl: "afgerond op of voor deze dag", en: "finished on or before this day"),
                    expected: day
                ) { CalendarDate(iso8601: $0) },
                .flag(
                    "--latest", \.latestOnly,
                    Words(
                        nl: "per persoon en module alleen de laatste",
                        en: "only the last one of each person and module")),
                .value(
                    "--expiring", "DAYS", \.expiring,
                    Words(
                        nl: "verloopt binnen zoveel dagen, of is al verlopen",
                        en: "expires within so many days, or has expired"),
                    expected: Words(nl: "een aantal dagen, zoals 60", en: "a number of days, such as 60")
                ) { text in
                    Int(text).flatMap { (0...36_500).contains($0) ? $0 : nil }
                },
                .people(\.people), .recordSource(\.source)))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        // A slip in the name of a folder is not a store without completions.
        if try setup.openExistingStore() == nil, case .flag? = setup.settings.value(.results)?.origin,
            FileIdentity(of: setup.places.resultsFolder) == nil
        {
            throw InputFailure.noFolder(path: setup.places.resultsFolder)
        }
        let people = try (people ?? setup.settings[.people]).map { try PeopleFile(path: $0).read() }
        let filter = filter(people)
        let all = try RecordSource(setup, console).records(from: source)
        let records = filter.filtered(people?.naming(all) ?? all)
        let report = RecordReport(
            records, language: setup.language, place: source ?? setup.places.resultsFolder,
            isFiltered: filter != RecordFilter())
        let format = wantsJSON ? .json : self.format ?? .table
        if format == .table {
            try console.show(report.table(width: console.width, inWords: setup.isAccessible))
        } else {
            try console.output.write(encoded: report.file(format))
        }
        let changed = records.count { !$0.isIntact }
        if changed > 0 {
            let words = Words(
                nl:
                    "Let op: \(changed == 1 ? "1 regel is veranderd sinds die werd" : "\(changed) regels zijn veranderd sinds ze werden") geschreven. Vraag de beheerder om een reservekopie.",
                en:
                    "Note: \(changed == 1 ? "1 row has changed since it was" : "\(changed) rows have changed since they were") written. Ask the administrator for a backup."
            )
            try console.errors.line(CleanText(line: words[setup.language]))
        }
        return .done
    }

    private func filter(_ people: PeopleList?) -> RecordFilter {
        RecordFilter(
            module: module, learner: learner, learnerCodes: learner.flatMap { people?.codes(of: $0) } ?? [],
            since: since, until: until, latestOnly: latestOnly,
            expiresBy: expiring.map { Moment.now.date.adding(Period(days: $0)) })
    }
}

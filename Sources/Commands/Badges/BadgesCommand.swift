internal import Arguments
internal import Badges
internal import Catalogue
internal import Dates
internal import Localization
internal import Reports
internal import Results
internal import Terminal
internal import Text

/// `opfris badges`: the badges that were earned, to take along or to issue.
struct BadgesCommand: Command {
    static let name = "badges"

    var globals = GlobalOptions()
    var words: [String] = []
    var out: String?
    var key: String?
    var issuerName: String?
    var issuerURL: String?
    var issuerBRIN: String?
    var module: String?
    var learner: String?
    var source: String?

    /// What may come after the command; without any of them it shows a list.
    enum Verb: String, CaseIterable {
        case export, issue, key
    }

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "toont je badges, en geeft ze uit als Open Badges",
                en: "shows your badges, and issues them as Open Badges"),
            examples: [
                .init("opfris badges", Words(nl: "welke je hebt", en: "which ones you have")),
                .init(
                    "opfris badges export avg-in-de-klas --out badges",
                    Words(nl: "een eigen badge, zelf uitgegeven", en: "one of your own, self-issued")),
                .init(
                    "opfris badges key new school.pem",
                    Words(nl: "de sleutel van de organisatie", en: "the key of the organisation")),
                .init(
                    "opfris badges issue --key school.pem --out badges",
                    Words(nl: "voor ieder die iets haalde", en: "for everybody who passed something")),
            ],
            arguments: .words(
                "[export|issue|key]", "[MODULE|new]", "[FILE]", count: 0...3, to: \.words,
                values: Verb.allCases.map(\.rawValue)),
            options: options(
                .recordSource(\.source),
                .text(
                    "--out", "DIR", \.out,
                    Words(nl: "de map voor de bestanden", en: "the folder for the files")),
                .text(
                    "--key", "FILE", \.key,
                    Words(nl: "de sleutel van wie uitgeeft", en: "the key of the issuer")),
                .issuer(
                    "--issuer-name", "NAME", .issuerName, \.issuerName,
                    Words(nl: "de naam van wie uitgeeft", en: "the name of the issuer")),
                .issuer(
                    "--issuer-url", "URL", .issuerURL, \.issuerURL,
                    Words(nl: "de website van wie uitgeeft", en: "the website of the issuer")),
                .issuer(
                    "--brin", "BRIN", .issuerBRIN, \.issuerBRIN,
                    Words(nl: "het nummer van de school", en: "the number of a Dutch school")),
                .text(
                    "--module", "MODULE", \.module, Words(nl: "alleen deze module", en: "this module only")),
                .text(
                    "--learner", "ID", \.learner,
                    Words(
                        nl: "alleen deze persoon: een code of een naam",
                        en: "this person only: a code or a name"))))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let word = words.first else {
            try refuse(beyond: [])
            return try list(setup, console)
        }
        switch Verb(rawValue: word) {
        case .export?:
            try refuse(beyond: ["--out"])
            guard words.count > 1 else { throw UsageError.missingArgument("MODULE") }
            try takeNoMore(than: 2)
            return try export(words[1], setup, console)
        case .issue?:
            try takeNoMore(than: 1)
            return try issue(setup, console)
        case .key?:
            try refuse(beyond: [])
            return try makeKey(setup, console)
        case nil:
            let near = Spelling.nearest(to: word, among: Verb.allCases.map(\.rawValue))
            throw UsageError.unknownCommand("badges \(word)", nearest: near.map { "badges \($0)" })
        }
    }

    private func takeNoMore(than count: Int) throws(UsageError) {
        if words.count > count { throw .tooManyArguments(words[count]) }
    }

    /// An option that does nothing here was meant for `issue`.
    private func refuse(beyond allowed: [String]) throws(UsageError) {
        let given = [
            ("--out", out), ("--key", key), ("--issuer-name", issuerName), ("--issuer-url", issuerURL),
            ("--brin", issuerBRIN), ("--module", module), ("--learner", learner), ("--from", source),
        ]
        for (name, value) in given where value != nil && !allowed.contains(name) {
            throw .optionElsewhere(option: name, place: "opfris badges issue")
        }
    }

    private func list(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        let store = try setup.openExistingStore()
        let learner = try setup.knownLearner(in: store)
        let records = try learner.flatMap { try store?.records(RecordFilter(learnerID: $0.id)) } ?? []
        try console.tellLeftOut(records, setup.language)
        let badges = EarnedBadge.all(records, in: setup.catalogue)
        guard !badges.isEmpty else {
            let words = Words(
                nl: "Je hebt nog geen badge. Welke modules er zijn: opfris modules",
                en: "You have no badge yet. Which modules there are: opfris modules")
            try console.tell(words, setup.language)
            return .done
        }
        let headings = Words(
            nl: "module|badge|gehaald|geldig tot en met", en: "module|badge|passed|valid through")
        var table = TextTable(
            heading: headings[setup.language].split(separator: "|").map { CleanText(line: String($0)) })
        let day = { (date: CalendarDate) in
            setup.language.shortDate(year: date.year, month: date.month, day: date.day)
        }
        for badge in badges {
            let cells = [
                badge.record.module, badge.achievement.name, day(badge.record.finished.date),
                badge.record.validUntil.map(day) ?? "-",
            ]
            table.append(cells.map { CleanText(line: $0) })
        }
        try console.show(table.lines(width: console.width, inWords: setup.isAccessible))
        return .done
    }
}

extension Option<BadgesCommand> {
    /// What may also be a setting, of the same form.
    fileprivate static func issuer(
        _ name: String, _ placeholder: String, _ key: SettingKey,
        _ place: WritableKeyPath<BadgesCommand, String?>, _ help: Words
    ) -> Option {
        .value(name, placeholder, place, help, expected: key.expectation) { key.accepts($0) ? $0 : nil }
    }
}

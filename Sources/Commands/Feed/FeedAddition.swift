internal import Catalogue
internal import Localization
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// `opfris feed add` and `remove`: targets in the settings.
struct FeedAddition {
    private let setup: Setup
    private let console: Console
    private let detail: Detail?
    private let earlier: Bool?

    /// - Parameter earlier: whether what was completed before is told too; nil: ask.
    init(_ setup: Setup, _ console: Console, detail: Detail? = nil, earlier: Bool? = nil) {
        self.setup = setup
        self.console = console
        self.detail = detail
        self.earlier = earlier
    }

    func add(_ name: String, _ place: FeedPlace) throws -> ExitStatus {
        guard name.isFeedName else { throw FeedFailure.notAName(name) }
        guard (place.lrs == nil) != (place.folder == nil) else { throw FeedFailure.noPlace(name) }
        guard !setup.settings.targets.contains(where: { $0.name == name }) else {
            throw FeedFailure.targetExists(name)
        }
        let settings = place.settings + (detail.map { [(.detail, $0.rawValue)] } ?? [])
        for (key, value) in settings { try key.check(value, of: name) }
        try write(name, settings)
        let fresh = setup.again
        guard let target = fresh.settings.targets.first(where: { $0.name == name }) else {
            throw InputFailure.settingsNotWritten(path: setup.settings.ownFile)
        }
        let trouble = try greet(target, fresh)
        if let trouble, trouble.needsMending || trouble == .folder {
            // What cannot work as it is would only be in the way of the next try.
            try write(name, [])
            try tell(
                Words(
                    nl: "\(name) is niet toegevoegd. Verbeter dat, en geef de opdracht nog eens.",
                    en: "\(name) was not added. Mend that, and give the command again."))
            return .input
        }
        try tell(
            Words(
                nl:
                    "\(name) is toegevoegd: \(target.address). Dit gaat erheen: \(target.detail.words.dutch).",
                en: "\(name) was added: \(target.address). This goes there: \(target.detail.words.english)."))
        if trouble != nil {
            try tell(
                Words(
                    nl: "Wat wacht, gaat als het lukt. Klopt er iets niet: opfris feed remove \(name)",
                    en: "What waits goes when it can. If something is wrong: opfris feed remove \(name)"))
        }
        try offerEarlier(target, fresh)
        return .done
    }

    func remove(_ name: String) throws -> ExitStatus {
        guard setup.settings.targets.contains(where: { $0.name == name }) else {
            throw FeedFailure.noSuchTarget(name, known: setup.settings.targets.map(\.name))
        }
        try write(name, [])
        if setup.again.settings.targets.contains(where: { $0.name == name }) {
            throw FeedFailure.targetOfMachine(name)
        }
        try setup.openExistingStore()?.withdraw(name)
        try tell(
            Words(
                nl: "\(name) is weggehaald. Wat er al heen ging, blijft daar; wat wachtte, gaat niet meer.",
                en: "\(name) was removed. What went there stays there; what waited goes no more."))
        return .done
    }

    private func write(_ name: String, _ settings: [(FeedKey, String)]) throws {
        try SettingsFile(path: setup.settings.ownFile).write(feed: name, settings)
    }

    /// What is the matter with the target now; nil where it answers and lets us in.
    private func greet(_ target: FeedTarget, _ setup: Setup) throws -> FeedTrouble? {
        var trouble: FeedTrouble?
        if case .lrs = target.place {
            try tell(
                Words(
                    nl: "Even kijken of \(target.name) antwoordt.",
                    en: "Seeing whether \(target.name) answers."))
        }
        try Deliverer(setup, [target]).run(.greet) { report in
            guard case .stopped(let found, let detail) = report.news else { return }
            trouble = found
            try FeedSending.tell(found, detail, of: target.name, setup.language, console, isNew: true)
        }
        if trouble == nil {
            try tell(
                Words(
                    nl: "\(target.name) antwoordt, alles klopt.", en: "\(target.name) answers, all is well."))
        }
        return trouble
    }

    /// Whoever adds a target may want what was completed before there too: asked, never assumed.
    private func offerEarlier(_ target: FeedTarget, _ setup: Setup) throws {
        guard let store = try setup.openExistingStore() else { return }
        try store.register(target)
        let count = try store.untold(to: target).count
        guard target.isFed, count > 0, earlier != false else { return }
        if earlier == nil {
            guard console.isInteractive else {
                return try tell(
                    Words(
                        nl:
                            "Wat al was afgerond (\(count)), blijft hier. Ook doorgeven: opfris feed backfill \(target.name)",
                        en:
                            "What was completed before (\(count)) stays here. To pass it on too: opfris feed backfill \(target.name)"
                    ))
            }
            try tell(
                Words(
                    nl: count == 1 ? "Er is al 1 afronding." : "Er zijn al \(count) afrondingen.",
                    en: count == 1
                        ? "There is 1 completion already." : "There are \(count) completions already."))
            let question = Words(
                nl: "Ook doorgeven, zonder score? (j/n) ", en: "Pass on too, without score? (y/n) ")
            let answer = try console.ask(CleanText(line: question[setup.language]), takesKey: false)
            guard case .line(let line) = answer, ["j", "ja", "y", "yes"].contains(line.lowercased()) else {
                return try tell(
                    Words(
                        nl: "Dat blijft hier. Later kan ook: opfris feed backfill \(target.name)",
                        en: "That stays here. It can go later too: opfris feed backfill \(target.name)"))
            }
        }
        try FeedBackfill(setup, console).run(target, detail: .completion)
    }

    private func tell(_ words: Words) throws { try console.tell(words, setup.language) }
}

extension Detail {
    /// What leaves the machine.
    var words: Words {
        switch self {
        case .nothing: Words(nl: "niets, het is om te lezen", en: "nothing, it is to be read")
        case .completion:
            Words(
                nl: "je code, welke module, wanneer, hoe lang, gehaald of niet",
                en: "your code, which module, when, how long, passed or not")
        case .score:
            Words(
                nl: "je code, welke module, wanneer, hoe lang, gehaald of niet, en de score",
                en: "your code, which module, when, how long, passed or not, and the score")
        case .answers:
            Words(
                nl:
                    "je code, welke module, wanneer, hoe lang, gehaald of niet, de score, en elk antwoord in een toets, ook als je de poging afbreekt",
                en:
                    "your code, which module, when, how long, passed or not, the score, and each answer in a check, also where you drop the attempt"
            )
        }
    }
}

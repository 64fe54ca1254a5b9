internal import Arguments
internal import Catalogue
internal import Localization
internal import Results
internal import Statements
internal import Text

/// `opfris feed`: where completions go, and what became of them.
struct FeedCommand: Command {
    static let name = "feed"

    var globals = GlobalOptions()
    var words: [String] = []
    var place = FeedPlace()
    var detail: Detail?
    var isQuiet = false
    var wantsJSON = false
    var takesDead = false
    var takesMissing = false
    var takesEarlier: Bool?

    enum Action: String, CaseIterable {
        case status, add, remove, backfill, send, retry, dead, verify
    }

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "geeft afrondingen door aan een e-portfolio of LRS",
                en: "passes completions on to an e-portfolio or LRS"),
            examples: examples,
            arguments: .words(
                "[\(Action.allCases.map(\.rawValue).joined(separator: "|"))]", "[NAME]", count: 0...2,
                to: \.words, values: Action.allCases.map(\.rawValue)),
            options: FeedPlace.options.map { $0.within(\.place) }
                + options(
                    .oneOf(
                        "--detail", \.detail,
                        Words(
                            nl:
                                "wat er weggaat: niets (om te lezen), de afronding (standaard), ook de score, ook de antwoorden",
                            en:
                                "what leaves: nothing (to be read), the completion (default), the score too, the answers too"
                        )),
                    .flag(
                        "--earlier", \.takesEarlier, to: true,
                        Words(
                            nl: "bij add: geef ook door wat al was afgerond",
                            en: "with add: pass on what was completed before, too")),
                    .flag(
                        "--no-earlier", \.takesEarlier, to: false,
                        Words(nl: "bij add: alleen wat nog komt", en: "with add: only what is still to come")),
                    .flag(
                        "--dead", \.takesDead,
                        Words(
                            nl: "bij retry: probeer ook opnieuw wat geweigerd was",
                            en: "with retry: try again what was refused, too")),
                    .flag(
                        "--missing", \.takesMissing,
                        Words(
                            nl: "bij retry: stuur opnieuw wat er volgens verify niet staat",
                            en: "with retry: send again what verify does not find")),
                    .flag(
                        "--quiet", \.isQuiet,
                        Words(
                            nl: "zeg alleen wat misgaat: voor een timer",
                            en: "say only what goes wrong: for a timer")),
                    .flag(
                        "--json", \.wantsJSON,
                        Words(nl: "status als JSON", en: "the status as JSON"))))
    }

    private static let examples = [
        CommandExample(
            "opfris feed",
            Words(nl: "hoe het staat: wat wacht, en waarom", en: "how it stands: what waits, and why")
        ),
        CommandExample(
            "opfris feed add school --lrs https://lrs.school.nl/xapi --credentials /etc/opfris/lrs",
            Words(
                nl: "een LRS; het bestand heeft gebruiker:wachtwoord, en alleen jij kunt het lezen",
                en: "an LRS; the file has user:password, and only you can read it")),
        CommandExample(
            "opfris feed add hr --folder /srv/hr/afrondingen",
            Words(
                nl: "een map, met een bestand per dag voor een ander systeem",
                en: "a folder, with a file a day for another system")),
        CommandExample(
            "opfris feed backfill school",
            Words(nl: "geef ook door wat van eerder is", en: "pass on what was completed before, too")),
        CommandExample("opfris feed send", Words(nl: "stuur wat wacht", en: "send what waits")),
        CommandExample(
            "opfris feed verify school",
            Words(nl: "lees terug of alles er één keer staat", en: "read back whether all is there once")),
        CommandExample(
            "opfris feed dead",
            Words(
                nl: "wat is geweigerd, en waarom; opnieuw met retry --dead",
                en: "what was refused, and why; again with retry --dead")),
        CommandExample(
            "opfris feed remove school",
            Words(nl: "geef daar niets meer aan door", en: "pass nothing on to it any more")),
    ]

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let word = words.first else {
            return try FeedOverview(setup, console, asJSON: wantsJSON).show([])
        }
        guard let action = Action(rawValue: word) else {
            let near = Spelling.nearest(to: word, among: Action.allCases.map(\.rawValue))
            throw UsageError.unknownCommand("feed \(word)", nearest: near.map { "feed \($0)" })
        }
        let name = words.dropFirst().first
        switch action {
        case .status: return try FeedOverview(setup, console, asJSON: wantsJSON).show(name.map { [$0] } ?? [])
        case .add:
            return try FeedAddition(setup, console, detail: detail, earlier: takesEarlier)
                .add(try required(name), place)
        case .remove: return try FeedAddition(setup, console).remove(try required(name))
        case .backfill:
            let target = try target(try required(name), setup)
            try FeedBackfill(setup, console).run(target, detail: detail ?? .completion)
            return .done
        case .send:
            return try sending(setup, console).send(try targets(name, setup), isUrgent: !isQuiet)
        case .retry:
            let targets = try targets(name, setup)
            if takesMissing { try FeedVerification(setup, console).resendMissing(targets) }
            return try sending(setup, console).retry(targets, takesDead: takesDead)
        case .dead: return try FeedDeadLetters(setup, console).show(try targets(name, setup))
        case .verify: return try FeedVerification(setup, console).run(try targets(name, setup))
        }
    }

    private func sending(_ setup: Setup, _ console: Console) -> FeedSending {
        FeedSending(setup, console, isQuiet: isQuiet)
    }

    private func required(_ name: String?) throws(UsageError) -> String {
        guard let name else { throw .missingArgument("NAME") }
        return name
    }

    private func target(_ name: String, _ setup: Setup) throws -> FeedTarget {
        guard let target = setup.settings.targets.first(where: { $0.name == name }) else {
            throw FeedFailure.noSuchTarget(name, known: setup.settings.targets.map(\.name))
        }
        return target
    }

    /// The one with a name, or all of them.
    private func targets(_ name: String?, _ setup: Setup) throws -> [FeedTarget] {
        if let name { return [try target(name, setup)] }
        let all = setup.settings.targets
        guard !all.isEmpty else { throw FeedFailure.noTargets }
        return all
    }
}

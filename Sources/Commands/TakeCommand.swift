internal import Arguments
internal import Assessment
internal import Localization
internal import Terminal

/// `opfris take`: plays a module, or goes on with it.
struct TakeCommand: Command {
    static let name = "take"

    var globals = GlobalOptions()
    var targets: [String] = []
    var isPractice = false
    var isCheck = false
    var restarts = false
    var trace: String?

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "neemt een module, of gaat verder waar je was",
                en: "takes a module, or goes on where you were"),
            examples: [
                .init(
                    "opfris take avg-in-de-klas",
                    Words(
                        nl: "begint, of gaat verder bij dezelfde vraag",
                        en: "begins, or goes on at the same question")),
                .init(
                    "opfris take avg-in-de-klas --check",
                    Words(
                        nl: "kennismeting: alleen de toets, vergeleken met de vorige keer",
                        en: "what you know now: the check alone, compared with the last time")),
                .init(
                    "opfris take ./mijn.xml",
                    Words(
                        nl: "speelt een bestand; er wordt niets bewaard", en: "plays a file; nothing is kept")
                ),
                .init(
                    "opfris take avg-in-de-klas --restart",
                    Words(nl: "begint opnieuw met een open poging", en: "starts an open attempt again")),
            ],
            arguments: .words("MODULE", "[CHECK]", count: 1...2, to: \.targets),
            options: options(
                .flag(
                    "--check", \.isCheck,
                    Words(
                        nl: "alleen de toets, of de toets met deze id; telt niet als afgerond",
                        en: "the check alone, or the check with this id; does not count as completed")),
                .flag(
                    "--practice", \.isPractice,
                    Words(nl: "oefenen: er wordt niets bewaard", en: "practice: nothing is kept")),
                .flag(
                    "--restart", \.restarts,
                    Words(
                        nl: "laat een open poging vallen en begin opnieuw",
                        en: "drop an open attempt and begin again")),
                .text(
                    "--trace", "FILE", \.trace,
                    Words(
                        nl: "schrijf na elke bewaarde stap een regel JSON",
                        en: "write a line of JSON after each step that was saved"))))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        if targets.count > 1, !isCheck { throw UsageError.tooManyArguments(targets[1]) }
        TerminalSignals.listen()
        try setup.announceAccessibleView(console)
        let trace = try self.trace.map { try Trace(path: $0) }
        let scope = isCheck ? AttemptScope.checks(Array(targets.dropFirst())) : .module
        let taking = Taking(setup: setup, console: console, trace: trace, scope: scope)
        let target: ModuleTarget
        do {
            target = try ModuleTarget(targets[0], in: setup.catalogue)
        } catch {
            // The file may be gone; an attempt that is open has its own bytes.
            guard !isPractice, !restarts, let status = try taking.resume(id: targets[0]) else { throw error }
            return status
        }
        if isPractice || !target.isInCatalogue {
            return try taking.practise(try target.file.loadPlayable(setup.language, console))
        }
        return try taking.take(target.file, restarting: restarts)
    }
}

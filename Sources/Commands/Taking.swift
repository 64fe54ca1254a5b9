internal import Assessment
internal import Catalogue
internal import Courseware
internal import Dates
internal import Localization
internal import ModuleFormat
internal import Player
internal import Results
internal import System
internal import Terminal
internal import Text

/// A learner and a module come together: in the store, or for practice.
struct Taking {
    let setup: Setup
    let console: Console
    let trace: Trace?
    /// The whole module, or checks alone.
    let scope: AttemptScope

    /// Plays a module that the catalogue holds, from where the learner was.
    func take(_ file: ModuleFile, restarting: Bool) throws -> ExitStatus {
        let store = try setup.openStore()
        let learner = try setup.learner(in: store)
        if learner.isNew { try FirstStart(setup, path: store.path).write(to: console) }
        try FeedHandover(setup, console).passOnWaiting(in: store)
        return try take(file, restarting: restarting, learner, store)
    }

    func take(
        _ file: ModuleFile, restarting: Bool, _ learner: Learner, _ store: Store
    ) throws -> ExitStatus {
        var result = try sit(file, restarting: restarting, learner, store)
        while result == .ended(.retake) { result = try begin(file, restarting: false, learner, store) }
        return result.status
    }

    /// Goes on with an open attempt of a module whose file is not there; nil where there is none.
    func resume(id: String) throws -> ExitStatus? {
        guard let store = try setup.openExistingStore() else { return nil }
        let learner = try setup.learner(in: store)
        guard let open = try store.attempt(.open, of: learner, module: id, scope: scope) else { return nil }
        // There is no file to begin a new attempt from.
        return try resume(open, ModuleFile(path: id), learner, store, mayRetake: false).status
    }

    /// Plays a module and keeps nothing.
    func practise(_ played: PlayedModule) throws -> ExitStatus {
        try requireChecks(of: played.module)
        var result: PlayLoop.Result
        repeat {
            let recorder = try PracticeRecorder(
                setup.played(played.module), seed: Process.randomSeed(), scope: scope)
            let player = Player(
                attempt: recorder.attempt, language: setup.language,
                style: setup.style(console, isPractice: true))
            result = try play(player, recorder)
        } while result == .ended(.retake)
        return result.status
    }

    /// Goes on with an open attempt; else shows a finished one, where somebody is there to look; else begins.
    private func sit(
        _ file: ModuleFile, restarting: Bool, _ learner: Learner, _ store: Store
    ) throws -> PlayLoop.Result {
        // An open attempt goes on with the bytes that it began with, whatever became of the file.
        let open = try store.attempt(.open, of: learner, module: file.id, scope: scope)
        if let open, !restarting { return try resume(open, file, learner, store) }
        if open == nil, !restarting, scope == .module, console.isInteractive,
            let result = try lookBack(file, learner, store)
        {
            return result
        }
        return try begin(file, restarting: restarting, learner, store)
    }

    private func begin(
        _ file: ModuleFile, restarting: Bool, _ learner: Learner, _ store: Store
    ) throws -> PlayLoop.Result {
        let loaded = try file.loadPlayable(setup.language, console)
        let played = PlayedModule(module: setup.played(loaded.module), bytes: loaded.bytes)
        try requireChecks(of: played.module)
        let open = try store.attempt(.open, of: learner, module: played.module.id, scope: scope)
        if let open, !restarting { return try resume(open, file, learner, store) }
        if scope == .module { try requireAttempt(at: played.module, of: learner, store, leaving: open) }
        if try store.hasOtherBytes(of: played) { try warnOfOtherBytes(played.module) }
        if let open { try store.abandon(open, module: ModuleReading(bytes: open.bytes).module) }
        let session = try store.begin(
            played, learner: learner, program: Program.version, scope: scope)
        let standing = try store.standing(of: learner, module: played.module.id)
        return try play(
            session, standing, isResumed: false, earlier: earlier(than: session, learner, file.id, store))
    }

    private func resume(
        _ open: StoredAttempt, _ file: ModuleFile, _ learner: Learner, _ store: Store, mayRetake: Bool = true
    ) throws -> PlayLoop.Result {
        guard let module = ModuleReading(bytes: open.bytes).module else {
            throw InputFailure.notPlayable(path: file.path)
        }
        let standing = try store.standing(of: learner, module: open.module)
        let session = try store.resume(open, module: setup.played(module))
        try tellOpen(session)
        return try play(
            session, standing, isResumed: !open.events.isEmpty, mayRetake: mayRetake,
            earlier: earlier(than: session, learner, open.module, store))
    }

    /// Offers to look back at the last finished attempt; nil where there is none that can still be read.
    private func lookBack(
        _ file: ModuleFile, _ learner: Learner, _ store: Store
    ) throws -> PlayLoop.Result? {
        guard let stored = try store.attempt(.finished, of: learner, module: file.id),
            let module = ModuleReading(bytes: stored.bytes).module
        else { return nil }
        let standing = try store.standing(of: learner, module: file.id)
        let records = standing.records
        let attempt = Attempt(module: module, events: stored.events.map(\.event))
        // A new attempt is one at the module as it is now.
        let limit = file.load().reading.module.map(\.attempts) ?? 0
        let player = Player(
            attempt: attempt, language: setup.language, style: setup.style(console),
            history: AttemptHistory(
                number: records.first?.ordinal ?? standing.made,
                mayRetake: limit.map { standing.made < $0 } ?? true,
                finished: stored.lastSeen, passed: records.first { $0.passed == true }?.finished.date,
                validUntil: records.best?.validUntil))
        return try play(player, ClosedRecorder())
    }

    private func play(
        _ session: AttemptSession, _ standing: ModuleStanding, isResumed: Bool, mayRetake: Bool = true,
        earlier: Measurement?
    ) throws -> PlayLoop.Result {
        let number = standing.made + 1
        let player = Player(
            attempt: session.attempt, language: setup.language, style: setup.style(console),
            history: AttemptHistory(
                number: number,
                otherScores: standing.records.sorted { $0.ordinal < $1.ordinal }.compactMap(\.scaled),
                isResumed: isResumed,
                mayRetake: mayRetake && scope == .module
                    && session.attempt.module.attempts.map { number < $0 } ?? true,
                passed: standing.records.first { $0.passed == true }?.finished.date, earlier: earlier))
        try trace?.write(session.recorded, module: session.attempt.module.id)
        let result = try play(player, StoreRecorder(session))
        try FeedHandover(setup, console).passOn(session)
        return result
    }

    /// Says which checks an open measurement is of, where others were asked for: it is ended first.
    private func tellOpen(_ session: AttemptSession) throws {
        guard case .checks(let asked) = scope, case .checks(let open)? = session.attempt.state.plan?.scope,
            open != (asked.isEmpty ? session.attempt.module.checks.map(\.id) : asked)
        else { return }
        let list = open.joined(separator: ", ")
        let words = Words(
            nl: "Er staat nog een kennismeting open: \(list). Die gaat eerst verder.",
            en: "A measurement is still open: \(list). That one goes on first.")
        try console.tell(words, setup.language)
    }

    /// There must be an attempt left; an open one whose questions were seen is made when it is left.
    private func requireAttempt(
        at module: Module, of learner: Learner, _ store: Store, leaving open: StoredAttempt?
    ) throws {
        guard let limit = module.attempts else { return }
        let made = try store.standing(of: learner, module: module.id).made
        guard made < limit else {
            throw InputFailure.noAttemptsLeft(title: module.title, limit: limit)
        }
        if open?.hasBegunCheck == true, made + 1 >= limit {
            throw InputFailure.lastAttempt(id: module.id, title: module.title)
        }
    }

    /// A check that is taken alone must be there.
    private func requireChecks(of module: Module) throws {
        guard case .checks(let ids) = scope else { return }
        let known = module.checks.map(\.id)
        if let id = ids.first(where: { !known.contains($0) }) {
            throw InputFailure.noSuchCheck(id, title: module.title, known: known)
        }
        if known.isEmpty { throw InputFailure.noSuchCheck(nil, title: module.title, known: []) }
    }

    /// What the same checks said the last time, when they were taken alone.
    private func earlier(
        than session: AttemptSession, _ learner: Learner, _ id: String, _ store: Store
    ) throws -> Measurement? {
        guard let plan = session.attempt.state.plan, plan.scope != .module else { return nil }
        for stored in try store.measurements(of: learner, module: id) {
            guard let moment = stored.lastSeen, let module = ModuleReading(bytes: stored.bytes).module
            else { continue }
            let attempt = Attempt(module: module, events: stored.events.map(\.event))
            if attempt.state.plan?.scope == plan.scope { return Measurement(attempt, on: moment.date) }
        }
        return nil
    }

    private func play(_ player: Player, _ recorder: any AttemptRecorder) throws -> PlayLoop.Result {
        var loop = PlayLoop(
            player: player, recorder: recorder, console: console, setup: setup, trace: trace)
        return try loop.run()
    }

    private func warnOfOtherBytes(_ module: Module) throws {
        let words = Words(
            nl:
                "\(module.title) \(module.version) is eerder met andere inhoud gespeeld. Auteur: geef een nieuwe inhoud een nieuw versienummer.",
            en:
                "\(module.title) \(module.version) was played with other content before. Author: give new content a new version number."
        )
        try console.tell(words, setup.language)
    }
}

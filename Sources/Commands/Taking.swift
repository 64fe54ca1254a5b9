internal import Assessment
internal import Catalogue
internal import Courseware
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

    /// Plays a module that the catalogue holds, from where the learner was.
    func take(_ file: ModuleFile, restarting: Bool) throws -> ExitStatus {
        let store = try setup.openStore()
        let learner = try setup.learner(in: store)
        if learner.isNew { try FirstStart(setup, path: store.path).write(to: console) }
        return try take(file, restarting: restarting, learner, store)
    }

    func take(
        _ file: ModuleFile, restarting: Bool, _ learner: Learner, _ store: Store
    ) throws -> ExitStatus {
        // An open attempt goes on with the bytes that it began with, whatever became of the file.
        var open = try store.openAttempt(of: learner, module: file.id)
        if let open, !restarting { return try resume(open, file, learner, store) }
        let played = try file.loadPlayable(setup.language, console)
        if open == nil { open = try store.openAttempt(of: learner, module: played.module.id) }
        if let open, !restarting { return try resume(open, file, learner, store) }
        let standing = try store.standing(of: learner, module: played.module.id)
        if let limit = played.module.attempts, standing.records.count >= limit {
            throw InputFailure.noAttemptsLeft(title: played.module.title, limit: limit)
        }
        if try store.hasOtherBytes(of: played) { try warnOfOtherBytes(played.module) }
        if let open { try store.abandon(open) }
        let session = try store.begin(played, learner: learner, program: Program.version)
        return try play(session, standing, isResumed: false)
    }

    /// Goes on with an open attempt of a module whose file is not there; nil where there is none.
    func resume(id: String) throws -> ExitStatus? {
        guard let store = try setup.openExistingStore() else { return nil }
        let learner = try setup.learner(in: store)
        guard let open = try store.openAttempt(of: learner, module: id) else { return nil }
        return try resume(open, ModuleFile(path: id), learner, store)
    }

    /// Plays a module and keeps nothing.
    func practise(_ played: PlayedModule) throws -> ExitStatus {
        let recorder = try PracticeRecorder(played.module, seed: Process.randomSeed())
        let player = Player(
            attempt: recorder.attempt, language: setup.language, style: style(isPractice: true))
        var loop = PlayLoop(
            player: player, recorder: recorder, console: console, setup: setup, trace: trace)
        return try loop.run()
    }

    private func resume(
        _ open: StoredAttempt, _ file: ModuleFile, _ learner: Learner, _ store: Store
    ) throws -> ExitStatus {
        let standing = try store.standing(of: learner, module: open.module)
        return try play(try session(open, file, store), standing, isResumed: !open.events.isEmpty)
    }

    private func session(_ open: StoredAttempt, _ file: ModuleFile, _ store: Store) throws -> AttemptSession {
        guard let module = ModuleReading(bytes: open.bytes).module else {
            throw InputFailure.notPlayable(path: file.path)
        }
        return try store.resume(open, module: module)
    }

    private func play(_ session: AttemptSession, _ standing: ModuleStanding, isResumed: Bool) throws
        -> ExitStatus
    {
        let scores = standing.records.reversed().compactMap(\.scaled)
        let player = Player(
            attempt: session.attempt, language: setup.language, style: style(isPractice: false),
            number: standing.records.count + 1, earlierScores: scores, isResumed: isResumed)
        try trace?.write(session.recorded, module: session.attempt.module.id)
        let recorder = StoreRecorder(session)
        var loop = PlayLoop(
            player: player, recorder: recorder, console: console, setup: setup, trace: trace)
        return try loop.run()
    }

    private func style(isPractice: Bool) -> PlayerStyle {
        PlayerStyle(
            width: console.width, pausesAtPages: console.input.isTerminal && console.output.isTerminal,
            isPractice: isPractice)
    }

    private func warnOfOtherBytes(_ module: Module) throws {
        let words = Words(
            nl:
                "\(module.title) \(module.version) is eerder met andere inhoud gespeeld. Auteur: geef een nieuwe inhoud een nieuw versienummer.",
            en:
                "\(module.title) \(module.version) was played with other content before. Author: give new content a new version number."
        )
        for line in CleanText(line: words[setup.language]).wrapped(to: console.width) {
            try console.errors.line(line)
        }
    }
}

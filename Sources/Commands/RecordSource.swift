internal import Arguments
internal import Catalogue
internal import Dates
internal import Localization
internal import Results
internal import Statements
internal import System
internal import Terminal
internal import Text

/// Completion records for HR: those of the own store, and of what many learners fed to a target.
struct RecordSource {
    private let setup: Setup
    private let console: Console

    init(_ setup: Setup, _ console: Console) {
        self.setup = setup
        self.console = console
    }

    /// Everything there is, each attempt once, the latest first.
    ///
    /// - Parameter places: names of targets in the settings, or paths of folders, with commas between; nil for the
    ///   store alone.
    /// - Throws: `FeedFailure` where a target cannot be read: half a list is none.
    func records(from places: String?) throws -> [CompletionRecord] {
        let own = try setup.openExistingStore()?.records() ?? []
        return try (places ?? "").split(separator: ",").map(String.init)
            .reduce(own) { $0.merged(with: try collected(from: $1)) }
    }

    private func collected(from place: String) throws -> [CompletionRecord] {
        let target = try target(place)
        var broken: [String] = []
        var collected = CollectedRecords(origin: target.origin, now: Moment.now.utcMilliseconds)
        try Deliverer(setup, [target]).run(.collect) { report in
            switch report.news {
            case .statement(let statement): collected.add(statement)
            case .stopped(let trouble, let detail):
                throw FeedFailure.notCollected(
                    FeedSending.sentence(trouble, detail, of: target.name, setup.language))
            case .leftOut(let name): broken.append(name)
            case .noStore: throw FeedFailure.store
            case .progress, .busy, .waiting, .greeted, .verified: break
            }
        }
        try tellBroken(broken)
        return collected.records
    }

    /// What is in the way in a folder that many write to must not keep HR from the rest.
    private func tellBroken(_ names: [String]) throws {
        guard !names.isEmpty else { return }
        let list = names.joined(separator: ", ")
        let words = Words(
            nl: "Niet alles kon worden gelezen in: \(list).", en: "Not all could be read in: \(list).")
        try console.tell(words, setup.language)
    }

    private func target(_ place: String) throws -> FeedTarget {
        let targets = setup.settings.targets
        if let known = targets.first(where: { $0.name == place }) { return known }
        guard place.contains("/") else {
            throw FeedFailure.noSuchTarget(place, known: targets.map(\.name))
        }
        return FeedTarget(name: place, place: .folder(place), home: "", detail: .completion)
    }
}

extension FeedTarget {
    /// What records from it are marked with: a folder holds what learners' computers say of themselves.
    fileprivate var origin: String? { if case .lrs = place { name } else { nil } }
}

extension Option {
    /// Where completion records are read from, beside the own store.
    static func recordSource(_ place: WritableKeyPath<Options, String?>) -> Option {
        .text(
            "--from", "TARGET", place,
            Words(
                nl: "ook wat collega's doorgaven: de naam van een LRS, of een map; meer met een komma",
                en: "also what colleagues passed on: the name of an LRS, or a folder; several with a comma"))
    }
}

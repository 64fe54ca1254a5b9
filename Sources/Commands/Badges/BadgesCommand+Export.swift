internal import Arguments
internal import Badges
internal import Catalogue
internal import Courseware
internal import Digest
internal import Localization
internal import ModuleFormat
internal import Results
internal import System
internal import Terminal
internal import Text

extension BadgesCommand {
    /// `opfris badges export MODULE`: a badge of the learner's own, which nobody else vouches for.
    func export(_ name: String, _ setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let out else { throw UsageError.missingArgument("--out DIR") }
        // A slip in the name is told first.
        let file = try ModuleTarget(name, in: setup.catalogue).file
        let title = file.load().reading.module?.title ?? file.id
        let store = try setup.openExistingStore()
        let learner = try setup.knownLearner(in: store)
        let filter = learner.map { RecordFilter(module: file.id, learnerID: $0.id) }
        let records = try filter.flatMap { try store?.records($0) } ?? []
        guard let best = records.best, best.passed == true else {
            throw InputFailure.badge(.notPassed(title: title))
        }
        guard best.isIntact else { throw InputFailure.changed(title: title) }
        guard let badge = EarnedBadge.all([best], in: setup.catalogue).first else {
            throw InputFailure.badge(.noBadge(title: title))
        }
        let key = try KeyFile(path: Path.join(setup.places.resultsFolder, "badge.key")).readOrMake()
        let issuer = Issuer(learner: key.publicKey, language: setup.language)
        let credential = BadgeCredential(
            badge.pass, badge.achievement, issuer: issuer, language: setup.language)
        let folder = try BadgeFolder(out)
        let isNew = try folder.make(credential, named: badge.fileName, key)
        let image = folder.filePath(badge.fileName, .svg)
        let words = Words(
            nl:
                "\(isNew ? "Gemaakt" : "Er was al"): \(image), en hetzelfde als .png en .jwt. Zelf uitgegeven: niemand heeft deze badge gecontroleerd.",
            en:
                "\(isNew ? "Made" : "Already there"): \(image), and the same as .png and .jwt. Self-issued: nobody has verified this badge."
        )
        try console.tell(words, setup.language)
        return .done
    }
}

internal import Catalogue
internal import Localization
internal import Terminal
internal import Text

/// `opfris settings feed.NAME.KEY`: one setting of a target.
struct FeedSetting {
    private let target: String
    private let key: FeedKey
    private let setup: Setup

    init(_ target: String, _ key: FeedKey, _ setup: Setup) {
        self.target = target
        self.key = key
        self.setup = setup
    }

    /// Shows it, or changes it in the learner's own settings.
    func run(_ value: String?, _ isUnset: Bool, _ console: Console) throws -> ExitStatus {
        let values = setup.settings.values(ofTarget: target)
        guard value != nil || isUnset else {
            try console.output.line(CleanText(line: values[key] ?? ""))
            return .done
        }
        if let value, !key.accepts(value) {
            throw InputFailure.wrongSetting(
                "feed.\(target).\(key.rawValue)", value: value.withoutSecret, expected: key.expectation)
        }
        var changed = SettingsFile(path: setup.settings.ownFile).values(ofTarget: target)
        changed[key] = isUnset ? nil : value
        do {
            try SettingsFile(path: setup.settings.ownFile).setting(
                feed: target, to: FeedKey.allCases.compactMap { key in changed[key].map { (key, $0) } })
        } catch {
            throw InputFailure.settingsNotWritten(path: setup.settings.ownFile)
        }
        return .done
    }
}

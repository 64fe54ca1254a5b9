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
        if let value { try key.check(value, of: target) }
        let file = SettingsFile(path: setup.settings.ownFile)
        var changed = file.values(ofTarget: target)
        changed[key] = isUnset ? nil : value
        try file.write(feed: target, FeedKey.allCases.compactMap { key in changed[key].map { (key, $0) } })
        return .done
    }
}

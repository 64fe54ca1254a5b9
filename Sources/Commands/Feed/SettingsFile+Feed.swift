internal import Catalogue

extension SettingsFile {
    /// Sets all that is set of a target in the learner's own settings; nothing for no target.
    func write(feed name: String, _ settings: [(FeedKey, String)]) throws(InputFailure) {
        do {
            try setting(feed: name, to: settings)
        } catch {
            throw .settingsNotWritten(path: path)
        }
    }
}

extension FeedKey {
    /// Refuses a value that the setting of a target cannot have.
    func check(_ value: String, of target: String) throws(InputFailure) {
        guard !accepts(value) else { return }
        throw .wrongSetting(
            "feed.\(target).\(rawValue)", value: value.withoutSecret, expected: expectation)
    }
}

package import Statements

/// The value of each setting, and where it comes from: a flag, the environment, the learner's own file, the
/// machine's file, or nowhere.
package struct Settings: Sendable {
    package enum Origin: Equatable, Sendable {
        case flag
        case environment(String)
        case file(String)
    }

    package struct Value: Equatable, Sendable {
        package let text: String
        package let origin: Origin
    }

    private var values: [SettingKey: Value] = [:]
    private var feeds = FeedSettings()
    /// What is wrong in the files or the environment; such a setting counts as not set.
    package private(set) var problems: [SettingsProblem] = []
    /// Where the learner's own settings are.
    package let ownFile: String

    /// - Parameter flags: those that were given.
    package init(flags: [SettingKey: String], environment: [String: String]) {
        ownFile = SettingsFile.ownPath(environment)
        let machine = (environment["XDG_CONFIG_DIRS"] ?? "").split(separator: ":").map(String.init)
        for folder in (machine.isEmpty ? ["/etc/xdg"] : machine).reversed() {
            read(SettingsFile(path: folder + "/opfris/settings"))
        }
        read(SettingsFile(path: ownFile))
        for key in SettingKey.allCases {
            if let text = environment[key.variable], !text.isEmpty {
                set(key, Value(text: text, origin: .environment(key.variable)), line: nil)
            }
            if let text = flags[key] { values[key] = Value(text: text, origin: .flag) }
        }
        problems += feeds.incomplete.map(SettingsProblem.incompleteFeed)
    }

    /// What is set of a target, from whichever file.
    package func values(ofTarget name: String) -> [FeedKey: String] { feeds.values(of: name) }

    /// Where completions go.
    package var targets: [FeedTarget] { feeds.targets }

    package subscript(key: SettingKey) -> String? { values[key]?.text }

    package func value(_ key: SettingKey) -> Value? { values[key] }

    private mutating func read(_ file: SettingsFile) {
        if let failure = file.failure { problems.append(.unreadable(file.path, failure)) }
        for entry in file.entries {
            if let key = SettingKey(rawValue: entry.key) {
                set(key, Value(text: entry.value, origin: .file(file.path)), line: entry.line)
            } else if let (name, key) = FeedSettings.key(entry.key) {
                if key.accepts(entry.value) {
                    feeds.set(name, key, to: entry.value)
                } else {
                    problems.append(.wrongFeed(entry, key, path: file.path))
                }
            } else {
                problems.append(.unknown(entry.key, path: file.path, line: entry.line))
            }
        }
    }

    private mutating func set(_ key: SettingKey, _ value: Value, line: Int?) {
        if key.accepts(value.text) {
            values[key] = value
        } else {
            problems.append(.wrongValue(key, value, line: line))
        }
    }
}

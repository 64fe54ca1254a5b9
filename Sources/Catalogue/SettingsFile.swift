package import System

/// A file of settings: `key = value` on each line, `#` before a remark.
package struct SettingsFile: Sendable {
    package struct Entry: Equatable, Sendable {
        package let key: String
        package let value: String
        /// From 1.
        package let line: Int
    }

    package let path: String
    package let entries: [Entry]
    /// Why it could not be read; nil also where there is no such file.
    package let failure: FileFailure?
    private let lines: [String]

    package init(path: String) {
        self.path = path
        do {
            let text = String(decoding: try FileReader.bytes(of: path, limit: 1 << 20), as: UTF8.self)
            // By bytes: CR LF is one character, and would keep two lines together.
            lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            failure = nil
        } catch {
            lines = []
            failure = error == .missing ? nil : error
        }
        entries = lines.enumerated().compactMap { Self.entry($0.element, line: $0.offset + 1) }
    }

    private static func entry(_ text: String, line: Int) -> Entry? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let key = parts[0].trimmed
        guard !key.isEmpty, !key.hasPrefix("#") else { return nil }
        return Entry(key: key, value: parts.count == 2 ? parts[1].trimmed : "", line: line)
    }

    /// The file with a setting changed, or taken out for nil; all else stays as it was.
    package func setting(_ key: SettingKey, to value: String?) throws(FileFailure) {
        try replacing({ $0 == key.rawValue }, with: value.map { [(key.rawValue, $0)] } ?? [])
    }

    /// What it sets of a target.
    package func values(ofTarget name: String) -> [FeedKey: String] {
        let found = entries.compactMap { entry in
            FeedSettings.key(entry.key).flatMap { $0.name == name ? ($0.key, entry.value) : nil }
        }
        return Dictionary(found) { $1 }
    }

    /// The file with these settings of a target and no others of it; none for nothing: the target is gone.
    package func setting(feed name: String, to values: [(FeedKey, String)]) throws(FileFailure) {
        let start = "feed.\(name)."
        try replacing({ $0.hasPrefix(start) }, with: values.map { (start + $0.0.rawValue, $0.1) })
    }

    private func replacing(
        _ isReplaced: (String) -> Bool, with settings: [(String, String)]
    ) throws(FileFailure) {
        if let failure { throw failure }
        let gone = Set(entries.filter { isReplaced($0.key) }.map(\.line))
        var result = lines.enumerated().filter { !gone.contains($0.offset + 1) }.map(\.element)
        while result.last?.isEmpty == true { result.removeLast() }
        result += settings.map { "\($0.0) = \($0.1)" }
        if let folder = Path.parent(of: path) { try Folder.make(folder) }
        try FileWriter.replace(path, with: Array((result.joined(separator: "\n") + "\n").utf8))
    }

    static func ownPath(_ environment: [String: String]) -> String {
        let home = environment["HOME"] ?? "/"
        let folder =
            environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? Path.join(home, ".config")
        return Path.join(folder, "opfris/settings")
    }
}

/// Something wrong with a setting.
package enum SettingsProblem: Equatable, Sendable {
    case unreadable(String, FileFailure)
    case unknown(String, path: String, line: Int)
    case wrongValue(SettingKey, Settings.Value, line: Int?)
    case wrongFeed(SettingsFile.Entry, FeedKey, path: String)
    /// The target has no address and no folder, or both.
    case incompleteFeed(String)
}

extension Substring {
    fileprivate var trimmed: String {
        let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else { return "" }
        return String(start[...last])
    }
}

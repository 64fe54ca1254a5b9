internal import Catalogue
internal import Localization
internal import Terminal
internal import Text

/// Says which settings were passed over, and why.
struct SettingsNotice {
    private let problems: [SettingsProblem]

    init(_ problems: [SettingsProblem]) {
        self.problems = problems
    }

    func write(to console: Console, in language: Language) throws {
        for problem in problems { try console.tell(CleanText(line: words(problem)[language])) }
    }

    private func words(_ problem: SettingsProblem) -> Words {
        switch problem {
        case .unreadable(let path, _):
            Words(
                nl: "\(path) kan niet worden gelezen; die instellingen gelden nu niet.",
                en: "\(path) cannot be read; its settings do not hold now.")
        case .unknown(let key, let path, let line):
            unknown(key, "\(path):\(line)")
        case .wrongFeed(let entry, let key, let path):
            Words(
                nl:
                    "\(path):\(entry.line): \(entry.key) kan niet \"\(entry.value.withoutSecret)\" zijn; schrijf \(key.expectation.dutch).",
                en:
                    "\(path):\(entry.line): \(entry.key) cannot be \"\(entry.value.withoutSecret)\"; write \(key.expectation.english)."
            )
        case .incompleteFeed(let name):
            Words(
                nl:
                    "Naar \(name) gaat niets: zet feed.\(name).lrs of feed.\(name).folder in de instellingen.",
                en: "Nothing goes to \(name): put feed.\(name).lrs or feed.\(name).folder into the settings.")
        case .wrongValue(let key, let value, let line):
            switch value.origin {
            case .file(let path):
                Words(
                    nl: "\(path):\(line ?? 0): \(key.rawValue) kan niet \"\(value.text)\" zijn.",
                    en: "\(path):\(line ?? 0): \(key.rawValue) cannot be \"\(value.text)\".")
            default:
                Words(
                    nl: "\(key.variable) kan niet \"\(value.text)\" zijn.",
                    en: "\(key.variable) cannot be \"\(value.text)\".")
            }
        }
    }

    private func unknown(_ key: String, _ place: String) -> Words {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let start = parts.count == 3 && parts[0] == "feed" ? "feed.\(parts[1])." : ""
        let known =
            start.isEmpty
            ? SettingKey.allCases.map(\.rawValue) : FeedKey.allCases.map { start + $0.rawValue }
        let near = Spelling.nearest(to: key, among: known)
        return Words(
            nl: "\(place): \"\(key)\" is geen instelling.\(near.map { " Bedoel je \($0)?" } ?? "")",
            en: "\(place): \"\(key)\" is not a setting.\(near.map { " Did you mean \($0)?" } ?? "")")
    }
}

extension String {
    /// An address without the user and the password that should not be in it.
    var withoutSecret: String {
        guard let scheme = firstRange(of: "://"), let at = lastIndex(of: "@"), at >= scheme.upperBound else {
            return self
        }
        return self[..<scheme.upperBound] + "…" + self[at...]
    }
}

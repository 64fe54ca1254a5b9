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

    func write(to output: any Output, in language: Language) throws {
        for problem in problems { try output.line(CleanText(line: words(problem)[language])) }
    }

    private func words(_ problem: SettingsProblem) -> Words {
        switch problem {
        case .unreadable(let path, _):
            Words(
                nl: "\(path) kan niet worden gelezen; die instellingen gelden nu niet.",
                en: "\(path) cannot be read; its settings do not hold now.")
        case .unknown(let key, let path, let line):
            Words(
                nl: "\(path):\(line): \"\(key)\" is geen instelling.",
                en: "\(path):\(line): \"\(key)\" is not a setting.")
        case .wrongFeed(let entry, let key, let path):
            Words(
                nl:
                    "\(path):\(entry.line): \(entry.key) kan niet \"\(entry.value)\" zijn; schrijf \(key.expectation.dutch).",
                en:
                    "\(path):\(entry.line): \(entry.key) cannot be \"\(entry.value)\"; write \(key.expectation.english)."
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
}

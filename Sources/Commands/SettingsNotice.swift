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

package import Localization

/// A setting: its name in the file, its variable in the environment.
package enum SettingKey: String, CaseIterable, Sendable {
    case language
    case modules
    case results
    case learner = "learner.id"
    /// Whether every state is in words, without colour, rules and signs.
    case accessible
    case color
    /// Whether a single key answers, or always Enter.
    case keys
    /// The file in which HR keeps who has which code.
    case people

    package var variable: String {
        switch self {
        case .language: "OPFRIS_LANGUAGE"
        case .modules: "OPFRIS_MODULES"
        case .results: "OPFRIS_RESULTS"
        case .learner: "OPFRIS_LEARNER"
        case .accessible: "OPFRIS_ACCESSIBLE"
        case .color: "OPFRIS_COLOR"
        case .keys: "OPFRIS_KEYS"
        case .people: "OPFRIS_PEOPLE"
        }
    }

    /// What a value should be.
    package var expectation: Words {
        switch self {
        case .language: Words(nl: "nl of en", en: "nl or en")
        case .modules:
            Words(nl: "een map, of meer met : ertussen", en: "a folder, or several with : between them")
        case .results: Words(nl: "een map", en: "a folder")
        case .learner:
            Words(nl: "een code van letters, cijfers en . _ -", en: "a code of letters, digits and . _ -")
        case .accessible: Words(nl: "ja of nee", en: "yes or no")
        case .color: Words(nl: "auto, always of never", en: "auto, always or never")
        case .keys: Words(nl: "single of enter", en: "single or enter")
        case .people:
            Words(
                nl: "een bestand met zijn hele pad, zoals /home/hr/people.csv",
                en: "a file with its whole path, such as /home/hr/people.csv")
        }
    }

    /// Whether a value can be used.
    package func accepts(_ value: String) -> Bool {
        switch self {
        case .language: Language(rawValue: value) != nil
        case .modules, .results: value.isPath
        case .people: value.isPath && value.hasPrefix("/")
        case .learner: value.isLearnerID
        case .accessible: value.asYesOrNo != nil
        case .color: ["auto", "always", "never"].contains(value)
        case .keys: ["single", "enter"].contains(value)
        }
    }
}

extension String {
    /// A word for yes or for no; nil where it is neither.
    package var asYesOrNo: Bool? {
        switch lowercased() {
        case "yes", "ja", "on", "aan", "true", "1": true
        case "no", "nee", "off", "uit", "false", "0": false
        default: nil
        }
    }

    /// Text without control characters.
    fileprivate var isPath: Bool { !isEmpty && unicodeScalars.allSatisfy { $0.value >= 0x20 } }

    /// An opaque id: letters, digits and . _ -, at most 64. A name with a space is no id.
    var isLearnerID: Bool {
        (1...64).contains(utf8.count)
            && utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "._-".utf8.contains(byte)
            }
    }
}

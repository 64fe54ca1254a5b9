internal import Courseware
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
    /// How much longer than others the learner has for a check with a time limit.
    case extraTime = "extra-time"
    /// The file in which HR keeps who has which code.
    case people
    /// Who issues badges.
    case issuerName = "issuer.name"
    case issuerURL = "issuer.url"
    /// The number of a Dutch school.
    case issuerBRIN = "issuer.brin"

    package var variable: String {
        switch self {
        case .language: "OPFRIS_LANGUAGE"
        case .modules: "OPFRIS_MODULES"
        case .results: "OPFRIS_RESULTS"
        case .learner: "OPFRIS_LEARNER"
        case .accessible: "OPFRIS_ACCESSIBLE"
        case .color: "OPFRIS_COLOR"
        case .keys: "OPFRIS_KEYS"
        case .extraTime: "OPFRIS_EXTRA_TIME"
        case .people: "OPFRIS_PEOPLE"
        case .issuerName: "OPFRIS_ISSUER_NAME"
        case .issuerURL: "OPFRIS_ISSUER_URL"
        case .issuerBRIN: "OPFRIS_ISSUER_BRIN"
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
        case .extraTime:
            Words(
                nl: "een percentage van 0 tot 900 (50 is de helft erbij), of unlimited",
                en: "a percentage from 0 to 900 (50 is half as much again), or unlimited")
        case .people:
            Words(
                nl: "een bestand met zijn hele pad, zoals /home/hr/people.csv",
                en: "a file with its whole path, such as /home/hr/people.csv")
        case .issuerName: Words(nl: "een naam", en: "a name")
        case .issuerURL:
            Words(nl: "een adres als https://school.example", en: "an address such as https://school.example")
        case .issuerBRIN: Words(nl: "een BRIN als 00AB", en: "a BRIN such as 00AB")
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
        case .extraTime: ExtraTime(value) != nil
        case .issuerName: value.isIssuerName
        case .issuerURL: value.isWebAddress
        case .issuerBRIN: value.isBRIN
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

    /// A name for people: at most 200 letters on one line, and not only spaces.
    fileprivate var isIssuerName: Bool {
        count <= 200 && unicodeScalars.allSatisfy { $0.value >= 0x20 } && contains { !$0.isWhitespace }
    }

    /// An address of the web, in the letters that one is made of (RFC 3986).
    fileprivate var isWebAddress: Bool {
        guard let scheme = ["https://", "http://"].first(where: hasPrefix), utf8.count <= 2000 else {
            return false
        }
        let rest = dropFirst(scheme.count)
        return rest.first?.isLetter == true || rest.first?.isNumber == true
            ? rest.utf8.allSatisfy { byte in
                (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
            } : false
    }

    /// Two digits and two capitals, and two more digits for a location.
    fileprivate var isBRIN: Bool {
        let kinds = utf8.map { byte in
            (48...57).contains(byte) ? "0" : (65...90).contains(byte) ? "A" : "?"
        }.joined()
        return kinds == "00AA" || kinds == "00AA00"
    }
}

internal import Localization

/// Why there is no badge: one sentence, with a remedy.
enum BadgeFailure: Equatable {
    case noBadge(title: String)
    case notPassed(title: String)
    /// Others than its owner have rights to a key.
    case keyIsOpen(path: String)
    case keyNotRead(path: String)
    case notAKey(path: String)
    /// There is no value for `--issuer-name` or `--issuer-url`.
    case noIssuer(option: String, setting: String)

    var sentence: Words {
        switch self {
        case .noBadge(let title):
            Words(
                nl: "\(title) heeft geen badge. Welke je hebt: opfris badges",
                en: "\(title) has no badge. Those that you have: opfris badges")
        case .notPassed(let title):
            Words(
                nl: "Er is nog geen badge: \(title) is nog niet gehaald.",
                en: "There is no badge yet: \(title) was not passed.")
        case .keyIsOpen(let path):
            Words(
                nl: "De sleutel \(path) is niet van zijn eigenaar alleen. Maak dat zo: chmod 600 \(path)",
                en: "The key \(path) is not its owner's alone. Make it so: chmod 600 \(path)")
        case .keyNotRead(let path):
            Words(
                nl:
                    "De sleutel \(path) kan niet worden gelezen. Controleer de naam, of maak er een: opfris badges key new \(path)",
                en:
                    "The key \(path) cannot be read. Check its name, or make one: opfris badges key new \(path)"
            )
        case .notAKey(let path):
            Words(
                nl:
                    "\(path) is geen sleutel voor badges (P-256, zonder wachtwoord). Maak er een: opfris badges key new sleutel.pem",
                en:
                    "\(path) is no key for badges (P-256, without a password). Make one: opfris badges key new key.pem"
            )
        case .noIssuer(let option, let setting):
            Words(
                nl:
                    "Wie geeft de badges uit? Zeg het met \(option), of eens voor al: opfris settings \(setting)",
                en:
                    "Who issues the badges? Say so with \(option), or once for all: opfris settings \(setting)"
            )
        }
    }
}

internal import Localization
internal import Reports

/// What was asked for cannot be used: one sentence, with a remedy.
enum InputFailure: Error {
    case noSuchModule(String, nearest: String?, folders: [String])
    case notPlayable(path: String)
    case unreadable(path: String)
    case noAttemptsLeft(title: String, limit: Int)
    case lastAttempt(id: String, title: String)
    case noSuchSetting(String, nearest: String?)
    case wrongSetting(String, value: String, expected: Words)
    case settingsNotWritten(path: String)
    case traceNotWritten(path: String)
    case noFolder(path: String)
    case notAnID(String)
    case exists(path: String)
    case notWritten(path: String)
    case noCertificate(title: String, wasFailed: Bool)
    case changed(title: String)
    case noSuchCheck(String?, title: String, known: [String])
    case noSuchGuide(String, nearest: String?, known: [String])
    case people(PeopleMistake, path: String)
    case noPeopleFile
    case badge(BadgeFailure)

    /// A setting or a guide that does not exist is a slip of the command line.
    var status: ExitStatus {
        switch self {
        case .noSuchSetting, .wrongSetting, .noSuchGuide, .noPeopleFile: .usage
        case .changed: .store
        default: .input
        }
    }

    var sentence: Words {
        switch self {
        case .noSuchModule(let id, let nearest, let folders): Self.noModule(id, nearest, folders)
        case .notPlayable(let path):
            Words(
                nl:
                    "Deze module kan zo niet worden gespeeld. De auteur ziet meer met: opfris validate \(path)",
                en:
                    "This module cannot be played as it is. Its author sees more with: opfris validate \(path)"
            )
        case .unreadable(let path):
            Words(
                nl: "\(path) kan niet worden gelezen. Controleer de naam en het leesrecht.",
                en: "\(path) cannot be read. Check its name and the right to read it.")
        case .noAttemptsLeft(let title, let limit):
            Words(
                nl:
                    "Voor \(title) heb je alle pogingen gebruikt (\(limit)). Oefenen kan wel, met --practice.",
                en:
                    "You have used all attempts at \(title) (\(limit)). You can still practise, with --practice."
            )
        case .lastAttempt(let id, let title):
            Words(
                nl:
                    "Dit is je laatste poging voor \(title); opnieuw beginnen kan niet meer. Ga verder met: opfris take \(id)",
                en:
                    "This is your last attempt at \(title); it cannot be begun again. Go on with: opfris take \(id)"
            )
        case .noSuchSetting(let key, let nearest):
            Words(
                nl: "Er is geen instelling \"\(key)\".\(nearest.map { " Bedoel je \($0)?" } ?? "")",
                en: "There is no setting \"\(key)\".\(nearest.map { " Did you mean \($0)?" } ?? "")")
        case .wrongSetting(let key, let value, let expected):
            Words(
                nl: "\(key) kan niet \"\(value)\" zijn: schrijf \(expected.dutch).",
                en: "\(key) cannot be \"\(value)\": write \(expected.english).")
        case .settingsNotWritten(let path):
            Words(
                nl: "De instelling is niet bewaard: \(path) kan niet worden geschreven.",
                en: "The setting was not saved: \(path) cannot be written.")
        case .traceNotWritten(let path):
            Words(
                nl: "\(path) kan niet worden geschreven. Kies een ander bestand voor --trace.",
                en: "\(path) cannot be written. Choose another file for --trace.")
        case .noFolder(let path):
            Words(
                nl: "De map \(path) bestaat niet. Controleer de naam.",
                en: "The folder \(path) does not exist. Check its name.")
        case .notAnID(let name): Self.noID(name)
        case .exists(let path):
            Words(
                nl: "\(path) bestaat al en blijft zoals het is. Kies een andere naam.",
                en: "\(path) exists and stays as it is. Choose another name.")
        case .notWritten(let path):
            Words(
                nl: "\(path) kan niet worden geschreven. Kies een andere plek.",
                en: "\(path) cannot be written. Choose another place.")
        case .noCertificate(let title, let wasFailed):
            Words(
                nl: "Er is nog geen bewijs: \(title) is nog niet \(wasFailed ? "gehaald" : "afgerond").",
                en: "There is no certificate yet: \(title) is not \(wasFailed ? "passed" : "completed").")
        case .changed(let title): Self.recordChanged(title)
        case .noSuchCheck(let id, let title, let known): Self.noCheck(id, title, known)
        case .noSuchGuide(let name, let nearest, let known): Self.noGuide(name, nearest, known)
        case .people(let mistake, let path): mistake.sentence(path)
        case .noPeopleFile:
            Words(
                nl:
                    "Zeg waar de namen met hun codes komen, op een plek die alleen HR kan lezen, zoals: --out people.csv",
                en:
                    "Say where the names with their codes go, in a place that only HR can read, such as: --out people.csv"
            )
        case .badge(let failure): failure.sentence
        }
    }

    private static func noModule(_ id: String, _ nearest: String?, _ folders: [String]) -> Words {
        if let nearest {
            return Words(
                nl: "Er is geen module \"\(id)\". Bedoel je \(nearest)?",
                en: "There is no module \"\(id)\". Did you mean \(nearest)?")
        }
        let places = folders.joined(separator: ", ")
        return Words(
            nl: "Er is geen module \"\(id)\" in \(places). Alle modules: opfris modules",
            en: "There is no module \"\(id)\" in \(places). All modules: opfris modules")
    }

    private static func noCheck(_ id: String?, _ title: String, _ known: [String]) -> Words {
        guard let id else {
            return Words(
                nl: "\(title) heeft geen toets, dus er valt niets te meten.",
                en: "\(title) has no check, so there is nothing to measure.")
        }
        let list = known.joined(separator: ", ")
        return Words(
            nl: "\(title) heeft geen toets \"\(id)\". Wel: \(list.isEmpty ? "geen" : list).",
            en: "\(title) has no check \"\(id)\". It has: \(list.isEmpty ? "none" : list).")
    }

    private static func noID(_ name: String) -> Words {
        Words(
            nl:
                "\"\(name)\" kan geen naam van een module zijn. Kies kleine letters, cijfers en streepjes, en .xml aan het eind, zoals mijn-module.xml.",
            en:
                "\"\(name)\" cannot be the name of a module. Choose small letters, digits and hyphens, and .xml at the end, such as my-module.xml."
        )
    }

    private static func recordChanged(_ title: String) -> Words {
        Words(
            nl:
                "Het resultaat van \(title) is veranderd sinds het werd geschreven. Vraag de beheerder om een reservekopie.",
            en:
                "The result of \(title) has changed since it was written. Ask the administrator for a backup."
        )
    }

    private static func noGuide(_ name: String, _ nearest: String?, _ known: [String]) -> Words {
        let names = known.joined(separator: ", ")
        return Words(
            nl: "Er is geen gids \"\(name)\". \(nearest.map { "Bedoel je \($0)?" } ?? "Er zijn: \(names).")",
            en:
                "There is no guide \"\(name)\". \(nearest.map { "Did you mean \($0)?" } ?? "There are: \(names).")"
        )
    }
}

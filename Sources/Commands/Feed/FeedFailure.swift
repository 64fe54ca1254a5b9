internal import Localization

/// What was asked of the feed cannot be done: one sentence, with a remedy.
enum FeedFailure: Error {
    case noTargets
    case noSuchTarget(String, known: [String])
    case targetExists(String)
    /// It stands in the settings of the machine.
    case targetOfMachine(String)
    case notAName(String)
    /// Neither an LRS nor a folder, or both.
    case noPlace(String)
    /// The program that sends is not where it should be.
    case noDeliverer(path: String)
    case delivererEnded
    /// A target could not be read; the sentence says why, in the language of the run.
    case notCollected(String)
    /// The program that sends cannot use the store.
    case store

    var status: ExitStatus {
        switch self {
        case .targetExists, .notAName, .noPlace: .usage
        case .store: .store
        default: .input
        }
    }

    var sentence: Words {
        switch self {
        case .noTargets:
            Words(
                nl: "Er is geen doel om naar te sturen. Toevoegen: opfris feed add --help",
                en: "There is no target to send to. To add one: opfris feed add --help")
        case .noSuchTarget(let name, let known):
            Words(
                nl:
                    "Er is geen doel \"\(name)\". Wel: \(known.isEmpty ? "geen" : known.joined(separator: ", ")).",
                en:
                    "There is no target \"\(name)\". There are: \(known.isEmpty ? "none" : known.joined(separator: ", "))."
            )
        case .targetExists(let name):
            Words(
                nl:
                    "\(name) is er al. Eén ding wijzigen: opfris settings feed.\(name).credentials FILE. Of kies een andere naam.",
                en:
                    "\(name) exists. To change one thing: opfris settings feed.\(name).credentials FILE. Or choose another name."
            )
        case .targetOfMachine(let name):
            Words(
                nl: "\(name) staat in de instellingen van de machine; alleen de beheerder haalt het weg.",
                en: "\(name) is in the settings of the machine; only the administrator removes it.")
        case .notAName(let name):
            Words(
                nl: "\"\(name)\" kan geen naam van een doel zijn: kleine letters, cijfers en streepjes.",
                en: "\"\(name)\" cannot be the name of a target: small letters, digits and hyphens.")
        case .noPlace(let name):
            Words(
                nl: "Waar is \(name)? Geef --lrs URL of --folder DIR, één van de twee.",
                en: "Where is \(name)? Give --lrs URL or --folder DIR, one of the two.")
        case .noDeliverer(let path):
            Words(
                nl:
                    "\(path) ontbreekt; dat programma hoort naast opfris te staan en stuurt. Bouw of installeer het.",
                en: "\(path) is missing; that program belongs beside opfris and sends. Build or install it.")
        case .delivererEnded:
            Words(
                nl: "Het sturen is onderbroken. Er is niets verloren; wat wacht, gaat de volgende keer.",
                en: "Sending was interrupted. Nothing is lost; what waits goes next time.")
        case .notCollected(let sentence): Words(nl: sentence, en: sentence)
        case .store:
            Words(
                nl:
                    "De opslag kon bij het sturen niet worden gebruikt. Er is niets verloren; kijk met: opfris feed",
                en: "The store could not be used for sending. Nothing is lost; see: opfris feed")
        }
    }
}

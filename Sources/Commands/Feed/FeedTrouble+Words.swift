internal import Catalogue
internal import Localization
internal import Results

extension FeedTrouble {
    /// What is the matter with a target, and what can be done.
    ///
    /// - Parameter isNew: whether it is being added: then another option does it, not a setting.
    func sentence(_ name: String, isNew: Bool = false) -> Words {
        guard needsMending else { return passing(name) }
        return mending(name) { key, value in
            let option = key == .version ? "xapi-version" : key.rawValue
            return isNew ? "--\(option) \(value)" : "opfris settings feed.\(name).\(key.rawValue) \(value)"
        }
    }

    private func passing(_ name: String) -> Words {
        switch self {
        case .folder:
            Words(
                nl: "De map van \(name) is er niet, of is niet te gebruiken.",
                en: "The folder of \(name) is not there, or cannot be used.")
        case .full: Words(nl: "De schijf van \(name) is vol.", en: "The disk of \(name) is full.")
        case .busy: Words(nl: "\(name) vraagt om geduld.", en: "\(name) asks for patience.")
        case .server: Words(nl: "\(name) heeft een storing.", en: "\(name) has a fault.")
        case .unreachable: Words(nl: "\(name) is niet bereikbaar.", en: "\(name) cannot be reached.")
        case .timeout: Words(nl: "\(name) geeft geen antwoord.", en: "\(name) does not answer.")
        default:
            Words(
                nl: "Van \(name) komt geen antwoord zoals een LRS dat geeft.",
                en: "What comes from \(name) is no answer of an LRS.")
        }
    }

    private func mending(_ name: String, _ setting: (FeedKey, String) -> String) -> Words {
        switch self {
        case .credentials, .exposed, .malformed, .command, .anonymous, .unauthorized: entry(name, setting)
        case .forbidden:
            Words(
                nl: "Bij \(name) mag deze gebruiker dit niet. Vraag de beheerder van het LRS om het recht.",
                en: "This user may not do this at \(name). Ask whoever runs the LRS for the right.")
        case .missing:
            Words(
                nl:
                    "Op het adres van \(name) is geen LRS; vaak eindigt het op /xapi. Verbeter het: \(setting(.lrs, "URL"))",
                en:
                    "There is no LRS at the address of \(name); often it ends in /xapi. Mend it: \(setting(.lrs, "URL"))"
            )
        case .redirect:
            Words(
                nl:
                    "\(name) verwijst door; daar is niets heen gestuurd. Zet het nieuwe adres: \(setting(.lrs, "URL"))",
                en:
                    "\(name) points elsewhere; nothing was sent there. Set the new address: \(setting(.lrs, "URL"))"
            )
        case .certificate:
            Words(
                nl:
                    "Het certificaat van \(name) wordt niet vertrouwd. Heeft de organisatie eigen certificaten: \(setting(.authority, "FILE"))",
                en:
                    "The certificate of \(name) is not trusted. If the organisation has its own: \(setting(.authority, "FILE"))"
            )
        case .authority:
            Words(
                nl: "Het bestand met certificaten voor \(name) kan niet worden gelezen.",
                en: "The file with certificates for \(name) cannot be read.")
        case .address:
            Words(
                nl: "Het adres van \(name) kan niet: alleen https, of http naar deze computer zelf.",
                en: "The address of \(name) will not do: https only, or http to this very computer.")
        case .version:
            Words(
                nl:
                    "\(name) spreekt een andere versie van xAPI: \(setting(.version, "VERSION"))",
                en: "\(name) speaks another version of xAPI: \(setting(.version, "VERSION"))")
        default:
            Words(
                nl: "\(name) weigert. Vraag de beheerder van het LRS waarom.",
                en: "\(name) refuses. Ask whoever runs the LRS why.")
        }
    }

    /// What is the matter with the user and the password.
    private func entry(_ name: String, _ setting: (FeedKey, String) -> String) -> Words {
        switch self {
        case .credentials:
            Words(
                nl:
                    "Het bestand met gebruiker en wachtwoord voor \(name) is er niet of mag niet worden gelezen.",
                en: "The file with user and password for \(name) is not there or may not be read.")
        case .exposed:
            Words(
                nl:
                    "Anderen kunnen het wachtwoord voor \(name) lezen. Maak het bestand van jou alleen: chmod 600",
                en: "Others can read the password for \(name). Make the file yours alone: chmod 600")
        case .malformed:
            Words(
                nl: "Voor \(name) is er geen regel gebruiker:wachtwoord.",
                en: "For \(name) there is no line user:password.")
        case .command:
            Words(
                nl: "De opdracht die het wachtwoord voor \(name) geeft, mislukte of duurde te lang.",
                en: "The command that gives the password for \(name) failed or took too long.")
        case .anonymous:
            Words(
                nl: "\(name) vraagt om een gebruiker: \(setting(.credentials, "FILE"))",
                en: "\(name) asks for a user: \(setting(.credentials, "FILE"))")
        default:
            Words(
                nl:
                    "\(name) laat opfris niet binnen: gebruiker of wachtwoord klopt niet. Verbeter wat daar staat.",
                en:
                    "\(name) does not let opfris in: the user or the password is wrong. Mend what stands there."
            )
        }
    }
}

internal import Localization
internal import Results

extension FeedTrouble {
    /// What is the matter with a target, and what can be done.
    func sentence(_ name: String) -> Words {
        needsMending ? mending(name) : passing(name)
    }

    private func passing(_ name: String) -> Words {
        switch self {
        case .folder:
            Words(
                nl: "De map van \(name) is er niet, of er kan niet in worden geschreven.",
                en: "The folder of \(name) is not there, or cannot be written to.")
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

    private func mending(_ name: String) -> Words {
        switch self {
        case .credentials, .exposed, .malformed, .command, .anonymous, .unauthorized: entry(name)
        case .forbidden:
            Words(
                nl: "Bij \(name) mag deze gebruiker dit niet. Vraag de beheerder van het LRS om het recht.",
                en: "This user may not do this at \(name). Ask whoever runs the LRS for the right.")
        case .missing:
            Words(
                nl:
                    "Op het adres van \(name) is geen LRS. Verbeter het: opfris settings feed.\(name).lrs URL",
                en: "There is no LRS at the address of \(name). Mend it: opfris settings feed.\(name).lrs URL"
            )
        case .redirect:
            Words(
                nl:
                    "\(name) verwijst door; daar is niets heen gestuurd. Zet het nieuwe adres: opfris settings feed.\(name).lrs URL",
                en:
                    "\(name) points elsewhere; nothing was sent there. Set the new address: opfris settings feed.\(name).lrs URL"
            )
        case .certificate:
            Words(
                nl:
                    "Het certificaat van \(name) wordt niet vertrouwd. Heeft de organisatie eigen certificaten: opfris settings feed.\(name).authority FILE",
                en:
                    "The certificate of \(name) is not trusted. If the organisation has its own: opfris settings feed.\(name).authority FILE"
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
                    "\(name) spreekt een andere versie van xAPI: opfris settings feed.\(name).version VERSION",
                en: "\(name) speaks another version of xAPI: opfris settings feed.\(name).version VERSION")
        default:
            Words(
                nl: "\(name) weigert. Vraag de beheerder van het LRS waarom.",
                en: "\(name) refuses. Ask whoever runs the LRS why.")
        }
    }

    /// What is the matter with the user and the password.
    private func entry(_ name: String) -> Words {
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
                nl: "\(name) vraagt om een gebruiker: opfris settings feed.\(name).credentials FILE",
                en: "\(name) asks for a user: opfris settings feed.\(name).credentials FILE")
        default:
            Words(
                nl: "\(name) laat opfris niet binnen: gebruiker of wachtwoord klopt niet.",
                en: "\(name) does not let opfris in: the user or the password is wrong.")
        }
    }
}

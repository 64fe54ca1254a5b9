internal import Localization
internal import Results

extension FeedTrouble {
    /// What is the matter with a target, and what can be done.
    func sentence(_ name: String) -> Words {
        switch self {
        case .unauthorized:
            Words(
                nl:
                    "\(name) laat opfris niet binnen: gebruiker of wachtwoord klopt niet. Verbeter het bestand met de inloggegevens.",
                en:
                    "\(name) does not let opfris in: the user or the password is wrong. Mend the file of credentials."
            )
        case .forbidden:
            Words(
                nl: "Bij \(name) mag deze gebruiker dit niet. Vraag de beheerder van het LRS om het recht.",
                en: "This user may not do this at \(name). Ask whoever runs the LRS for the right.")
        case .missing:
            Words(
                nl: "Op het adres van \(name) is geen LRS. Verbeter feed.\(name).lrs.",
                en: "There is no LRS at the address of \(name). Mend feed.\(name).lrs.")
        case .redirect:
            Words(
                nl:
                    "\(name) verwijst door; daar is niets heen gestuurd. Zet het nieuwe adres in feed.\(name).lrs.",
                en:
                    "\(name) points elsewhere; nothing was sent there. Put the new address into feed.\(name).lrs."
            )
        case .certificate:
            Words(
                nl:
                    "Het certificaat van \(name) wordt niet vertrouwd. Heeft de organisatie een eigen certificaat, zet dat in feed.\(name).authority.",
                en:
                    "The certificate of \(name) is not trusted. If the organisation has its own, put that into feed.\(name).authority."
            )
        case .address:
            Words(
                nl: "Het adres van \(name) kan niet: alleen https, of http naar deze computer zelf.",
                en: "The address of \(name) will not do: https only, or http to this very computer.")
        case .credentials:
            Words(
                nl:
                    "De inloggegevens voor \(name) kunnen niet worden gebruikt: een bestand met gebruiker:wachtwoord dat alleen jij kunt lezen (chmod 600), of een opdracht die dat geeft.",
                en:
                    "The credentials for \(name) cannot be used: a file with user:password that only you can read (chmod 600), or a command that prints it."
            )
        case .folder:
            Words(
                nl:
                    "In de map van \(name) kan niet worden geschreven of gelezen. Controleer de map en het recht.",
                en:
                    "The folder of \(name) cannot be written to or read. Check the folder and the right to it."
            )
        case .version:
            Words(
                nl: "\(name) spreekt een andere versie van xAPI. Zet die in feed.\(name).version.",
                en: "\(name) speaks another version of xAPI. Put it into feed.\(name).version.")
        case .refused:
            Words(
                nl: "\(name) weigert. Vraag de beheerder van het LRS waarom.",
                en: "\(name) refuses. Ask whoever runs the LRS why.")
        case .busy: Words(nl: "\(name) vraagt om geduld.", en: "\(name) asks for patience.")
        case .server: Words(nl: "\(name) heeft een storing.", en: "\(name) has a fault.")
        case .unreachable: Words(nl: "\(name) is niet bereikbaar.", en: "\(name) cannot be reached.")
        case .timeout: Words(nl: "\(name) geeft geen antwoord.", en: "\(name) does not answer.")
        case .unclear:
            Words(
                nl: "\(name) antwoordt, maar niet zoals een LRS.",
                en: "\(name) answers, but not as an LRS does.")
        }
    }
}

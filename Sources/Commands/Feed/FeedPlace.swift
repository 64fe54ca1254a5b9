internal import Arguments
internal import Catalogue
internal import Localization
internal import System

/// Where a new target is, as it was typed.
struct FeedPlace {
    var lrs: String?
    var folder: String?
    var credentials: String?
    var credentialsCommand: String?
    var authority: String?
    var version: String?
    var home: String?

    static var options: [Option<FeedPlace>] {
        [
            .text("--lrs", "URL", \.lrs, Words(nl: "het adres van een LRS", en: "the address of an LRS")),
            .text(
                "--folder", "DIR", \.folder,
                Words(nl: "een map, in plaats van een LRS", en: "a folder, in place of an LRS")),
            .text(
                "--credentials", "FILE", \.credentials,
                Words(
                    nl: "bestand met gebruiker:wachtwoord (chmod 600)",
                    en: "file with user:password (chmod 600)")),
            .text(
                "--credentials-command", "COMMAND", \.credentialsCommand,
                Words(nl: "opdracht die dat geeft", en: "command that prints that")),
            .text(
                "--authority", "FILE", \.authority,
                Words(
                    nl: "eigen certificaten om te vertrouwen (PEM)", en: "own certificates to trust (PEM)")),
            .text(
                "--xapi-version", "VERSION", \.version,
                Words(nl: "versie van xAPI (1.0.3)", en: "version of xAPI (1.0.3)")),
            .text(
                "--home", "URL", \.home,
                Words(
                    nl: "adres van de organisatie, voor de namen van deelnemers en modules",
                    en: "address of the organisation, for the names of learners and modules")),
        ]
    }

    /// As settings, with whole paths.
    var settings: [(FeedKey, String)] {
        let values: [(FeedKey, String?)] = [
            (.lrs, lrs), (.folder, folder.map(Self.absolute)), (.credentials, credentials.map(Self.absolute)),
            (.credentialsCommand, credentialsCommand), (.authority, authority.map(Self.absolute)),
            (.version, version), (.home, home),
        ]
        return values.compactMap { key, value in value.map { (key, $0) } }
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : Path.join(Process.workingFolder, path)
    }
}

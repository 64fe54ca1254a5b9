internal import Localization
internal import Results
internal import SQLite
internal import System

extension StoreFailure {
    /// What is the matter and what to do about it.
    var sentence: Words {
        switch self {
        case .folder("", _):
            Words(
                nl: "Er is geen thuismap (HOME) om resultaten in te bewaren. Kies een map met --results.",
                en: "There is no home folder (HOME) to keep results in. Choose a folder with --results.")
        case .folder(let path, let failure): Self.folder(path, failure)
        case .notAFile(let path):
            Words(
                nl: "\(path) is geen gewoon bestand. Haal het weg, of kies een andere map met --results.",
                en: "\(path) is not a regular file. Take it away, or choose another folder with --results.")
        case .notOurs(let path):
            Words(
                nl: "\(path) is geen resultatenbestand van opfris. Kies een andere map met --results.",
                en: "\(path) is not a results store of opfris. Choose another folder with --results.")
        case .newer(let path, let found, let known):
            Words(
                nl:
                    "\(path) is gemaakt door een nieuwere opfris (versie \(found) van het bestand; deze kent \(known)). Werk opfris bij.",
                en:
                    "\(path) was made by a newer opfris (version \(found) of the file; this one knows \(known)). Update opfris."
            )
        case .damaged(let path, _):
            Words(
                nl:
                    "\(path) is beschadigd. Er is niets aan veranderd. Zet een reservekopie terug, of kies een andere map met --results.",
                en:
                    "\(path) is damaged. Nothing in it was changed. Restore a backup, or choose another folder with --results."
            )
        case .replaced(let path):
            Words(
                nl:
                    "\(path) is tijdens het spelen verplaatst, vervangen of verwijderd. Het laatste antwoord is daar niet bewaard.",
                en:
                    "\(path) was moved, replaced or deleted during the session. The last answer is not saved there."
            )
        case .inUse(0):
            Words(
                nl:
                    "Deze module is al open in een ander venster. Ga daar verder, of sluit dat venster eerst.",
                en: "This module is open in another window already. Go on there, or close that window first.")
        case .inUse(let process):
            Words(
                nl:
                    "Deze module is al open in een ander venster (proces \(process)). Ga daar verder, of sluit dat venster eerst.",
                en:
                    "This module is open in another window already (process \(process)). Go on there, or close that window first."
            )
        case .database(let path, let error): Self.database(path, error)
        }
    }

    /// Whether trying again may help.
    var mayPass: Bool {
        guard case .database(_, let error) = self else { return false }
        return [.full, .locked, .readOnly, .disk].contains(error.cause)
    }

    private static func folder(_ path: String, _ failure: FileFailure) -> Words {
        switch failure {
        case .diskFull:
            Words(
                nl: "De schijf van \(path) is vol. Maak ruimte en begin opnieuw.",
                en: "The disk of \(path) is full. Make room and start again.")
        case .readOnly:
            Words(
                nl: "\(path) staat op een schijf die alleen te lezen is. Kies een andere map met --results.",
                en: "\(path) is on a read-only disk. Choose another folder with --results.")
        case .denied:
            Words(
                nl:
                    "De map \(path) is niet van jou: lezen of schrijven mag niet. Vraag de beheerder om toegang, of kies een andere map met --results.",
                en:
                    "The folder \(path) is not yours: reading or writing is not allowed. Ask the administrator for access, or choose another folder with --results."
            )
        default:
            Words(
                nl:
                    "In de map \(path) kan niet worden geschreven. Geef jezelf schrijfrecht, of kies een andere map met --results.",
                en:
                    "The folder \(path) cannot be written to. Give yourself the right to write, or choose another folder with --results."
            )
        }
    }

    private static func database(_ path: String, _ error: SQLiteError) -> Words {
        switch error.cause {
        case .full:
            Words(
                nl: "De schijf is vol: \(path) kan niet groeien. Maak ruimte.",
                en: "The disk is full: \(path) cannot grow. Make room.")
        case .disk:
            Words(
                nl:
                    "De schijf van \(path) schrijft of leest niet. Kijk of hij vol is of losgeraakt, of kies een andere map met --results.",
                en:
                    "The disk of \(path) does not write or read. See whether it is full or came loose, or choose another folder with --results."
            )
        case .locked:
            Words(
                nl: "\(path) is bezet door een ander programma. Sluit dat en probeer het opnieuw.",
                en: "\(path) is held by another program. Close it and try again.")
        case .readOnly, .denied:
            Words(
                nl:
                    "In \(path) kan niet worden geschreven. Geef jezelf schrijfrecht, of kies een andere map met --results.",
                en:
                    "\(path) cannot be written to. Give yourself the right to write, or choose another folder with --results."
            )
        default:
            Words(
                nl: "\(path) kon niet worden gebruikt (\(error.message)).",
                en: "\(path) could not be used (\(error.message)).")
        }
    }
}

internal import Localization
internal import Reports

extension PeopleMistake {
    /// What is wrong with the file at a path, and what to do.
    func sentence(_ path: String) -> Words {
        switch self {
        case .noTable(let mistake): mistake.sentence(path)
        case .noNameColumn(let row):
            Words(
                nl:
                    "\(path): geen kolom heet naam. De eerste regel is nu: \(row). Zet naam boven de namen, en personeelsnummer boven de nummers.",
                en:
                    "\(path): no column is called name. The first line is now: \(row). Write name above the names, and staff number above the numbers."
            )
        case .noNames:
            Words(
                nl: "In \(path) staat geen naam. Zet er een op elke regel, met naam erboven.",
                en: "There is no name in \(path). Write one on each line, with name above them.")
        case .notPeople:
            Words(
                nl:
                    "\(path) heeft niet de kolommen code, name en staff_number. Zo'n bestand maak je met: opfris people new",
                en:
                    "\(path) does not have the columns code, name and staff_number. Such a file is made with: opfris people new"
            )
        case .noCode(let line):
            Words(
                nl:
                    "\(path), regel \(line): hier ontbreekt de code. Haal de regel weg; een code geeft: opfris people new",
                en:
                    "\(path), line \(line): the code is missing here. Take the line away; a code comes from: opfris people new"
            )
        case .sameCode(let line, let earlier):
            Words(
                nl:
                    "\(path): de code op regel \(line) staat ook op regel \(earlier). Een code is van één persoon: haal een van de regels weg.",
                en:
                    "\(path): the code on line \(line) is on line \(earlier) too. A code is one person's: take one of the lines away."
            )
        }
    }
}

extension CSVMistake {
    fileprivate func sentence(_ path: String) -> Words {
        switch self {
        case .notUTF8:
            Words(
                nl:
                    "\(path) is geen CSV in UTF-8. Kies in Excel bij Opslaan als: CSV UTF-8. Kies in LibreOffice de tekenset Unicode (UTF-8).",
                en:
                    "\(path) is no CSV in UTF-8. In Excel choose Save As: CSV UTF-8. In LibreOffice choose the character set Unicode (UTF-8)."
            )
        case .openQuote(let line):
            Words(
                nl:
                    "\(path), regel \(line): een aanhalingsteken gaat open en nergens dicht. Haal het weg, of zet er een achter.",
                en:
                    "\(path), line \(line): a quotation mark opens and is never closed. Take it away, or close it."
            )
        case .textBehindQuote(let line):
            Words(
                nl:
                    "\(path), regel \(line): achter een aanhalingsteken dat sluit staat nog tekst. Haal een van beide weg.",
                en:
                    "\(path), line \(line): there is text behind a quotation mark that closes. Take either away."
            )
        case .tooManyCells(let line):
            Words(
                nl: "\(path), regel \(line): meer dan \(CSVReader.maximumCells) kolommen. Haal er weg.",
                en: "\(path), line \(line): more than \(CSVReader.maximumCells) columns. Take some away.")
        case .tooLongCell(let line):
            Words(
                nl: "\(path), regel \(line): een cel is te lang. Staat er een aanhalingsteken te veel?",
                en: "\(path), line \(line): a cell is too long. Is there a quotation mark too many?")
        case .tooManyRows:
            Words(
                nl: "\(path) heeft meer dan \(CSVReader.maximumRows) regels. Verdeel het.",
                en: "\(path) has more than \(CSVReader.maximumRows) lines. Divide it.")
        }
    }
}

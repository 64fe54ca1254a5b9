internal import Localization
internal import Reports
internal import Text

/// What became of a list of names, in words for HR.
struct PeopleAdditionReport {
    private let addition: PeopleAddition
    private let path: String
    private let isNew: Bool
    private let language: Language

    /// - Parameters:
    ///   - path: of the file with the codes.
    ///   - isNew: whether there was none before.
    init(_ addition: PeopleAddition, path: String, isNew: Bool, language: Language) {
        self.addition = addition
        self.path = path
        self.isNew = isNew
        self.language = language
    }

    var summary: CleanText {
        let (new, known) = (addition.newPeople, addition.knownPeople)
        let had = Words(
            nl: "\(new) nieuw, \(known) \(known == 1 ? "had" : "hadden") al een code\(newNumbers.dutch).",
            en: "\(new) new, \(known) had a code already\(newNumbers.english).")
        let words =
            if isNew {
                Words(
                    nl:
                        "\(path) is gemaakt: \(new == 1 ? "1 persoon heeft" : "\(new) mensen hebben") nu een code.",
                    en: "\(path) was made: \(new == 1 ? "1 person has" : "\(new) people have") a code now.")
            } else if addition.hasChanges {
                Words(nl: "\(path) is bijgewerkt: \(had.dutch)", en: "\(path) was updated: \(had.english)")
            } else {
                Words(
                    nl: "\(path) blijft zoals het is: \(had.dutch)",
                    en: "\(path) stays as it is: \(had.english)")
            }
        return CleanText(line: words[language])
    }

    /// Staff numbers that were filled in; nothing where there are none.
    private var newNumbers: Words {
        let count = addition.newNumbers
        guard count > 0 else { return Words(nl: "", en: "") }
        return Words(
            nl: ", \(Language.dutch.count(count, "personeelsnummer", "personeelsnummers")) erbij",
            en: ", \(Language.english.count(count, "staff number", "staff numbers")) filled in")
    }

    /// What to do with the codes.
    func nextStep(width: Int) -> [CleanText] {
        let codes = Words(
            nl: "De codes staan in \(path). Geef ieder alleen de eigen code, om één keer te typen:",
            en: "The codes are in \(path). Give each of them their own code only, to type once:")
        let shared = Words(nl: "Op een gedeelde computer, elke keer:", en: "On a shared computer, each time:")
        return CleanText(line: codes[language]).wrapped(to: width) + ["  opfris settings learner.id CODE"]
            + CleanText(line: shared[language]).wrapped(to: width) + ["  OPFRIS_LEARNER=CODE opfris"]
    }

    /// A heading that is not known would be a person.
    func noHeading(names: String, first: String) -> CleanText {
        let words = Words(
            nl: "\(names) heeft geen kop \"naam\": elke regel is een naam, ook de eerste, \"\(first)\".",
            en: "\(names) has no heading \"name\": each line is a name, the first, \"\(first)\", too.")
        return CleanText(line: words[language])
    }

    func sentence(_ note: PeopleNote) -> CleanText {
        let words =
            switch note {
            case .sameName(let name, let line):
                Words(
                    nl:
                        "Regel \(line): er is nog iemand die \(name) heet, en een personeelsnummer ontbreekt. Beiden hebben nu een code. Is het één persoon, haal dan de onderste weg uit \(path).",
                    en:
                        "Line \(line): somebody else is called \(name), and a staff number is missing. Both have a code now. If they are one person, take the lower one out of \(path)."
                )
            case .otherName(let name, let number, let known, let line):
                Words(
                    nl:
                        "Regel \(line): personeelsnummer \(number) is in \(path) van \(known), niet van \(name). Dat blijft zo. Heet dezelfde persoon nu anders, wijzig dan daar de naam.",
                    en:
                        "Line \(line): staff number \(number) is \(known)'s in \(path), not \(name)'s. That stays. If the same person has another name now, change it there."
                )
            case .noName(let line):
                Words(
                    nl: "Regel \(line): geen naam, dus geen code. Vul de naam in en doe het nog eens.",
                    en: "Line \(line): no name, so no code. Fill in the name and do it again.")
            }
        return CleanText(line: words[language])
    }
}

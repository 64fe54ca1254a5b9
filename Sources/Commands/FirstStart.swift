internal import Catalogue
internal import Localization
internal import Statements
internal import Terminal
internal import Text

/// The three lines at the very first start: what is kept, who sees it, how long.
struct FirstStart {
    private let language: Language
    private let path: String
    private let tellsAnswers: Bool

    /// - Parameter path: where the results are kept.
    init(_ setup: Setup, path: String) {
        language = setup.language
        self.path = path
        tellsAnswers = setup.settings.targets.contains { $0.detail == .answers }
    }

    func write(to console: Console) throws {
        for sentence in sentences {
            try console.show(CleanText(line: sentence[language]).wrapped(to: console.width))
        }
        try console.output.line()
    }

    private var sentences: [Words] {
        [
            Words(
                nl:
                    "Opfris bewaart op deze computer wat je leest en antwoordt, zodat je kunt stoppen en verdergaan.",
                en: "Opfris keeps what you read and answer on this computer, so that you can stop and go on."),
            tellsAnswers
                ? Words(
                    nl: "HR kan zien wat je hebt afgerond en wanneer, gehaald of niet.",
                    en: "HR can see what you completed and when, passed or not.")
                : Words(
                    nl:
                        "Je antwoorden zijn voor jou. HR kan zien wat je hebt afgerond en wanneer, gehaald of niet.",
                    en: "Your answers are for you. HR can see what you completed and when, passed or not."),
            Words(
                nl: "Het staat in \(path), zolang dat bestand er is. Wie het verwijdert, wist alles.",
                en: "It is in \(path), as long as that file is there. Deleting it erases everything."),
        ]
    }
}

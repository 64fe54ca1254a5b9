internal import Catalogue
internal import Localization
internal import Statements
internal import Terminal
internal import Text

/// The three lines at the very first start: what is kept, who sees it, how long.
struct FirstStart {
    private let language: Language
    private let path: String
    private let targets: [FeedTarget]

    /// - Parameter path: where the results are kept.
    init(_ setup: Setup, path: String) {
        language = setup.language
        targets = setup.settings.targets
        self.path = path
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
            Words(
                nl:
                    "Je antwoorden zijn voor jou. HR ziet wat je hebt afgerond, wanneer, en met welke score.",
                en: "Your answers are for you. HR sees what you completed, when, and with what score."),
            Words(
                nl: "Het staat in \(path), zolang dat bestand er is. Wie het verwijdert, wist alles.",
                en: "It is in \(path), as long as that file is there. Deleting it erases everything."),
        ] + targets.map(leaving)
    }

    /// What leaves the machine, and where to: nothing does where nobody set a target.
    private func leaving(_ target: FeedTarget) -> Words {
        Words(
            nl:
                "Van een afronding gaat naar \(target.name) (\(target.address)): \(target.detail.words.dutch).",
            en: "Of a completion goes to \(target.name) (\(target.address)): \(target.detail.words.english).")
    }
}

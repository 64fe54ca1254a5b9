internal import Localization

/// Words that more than one kind of question needs.
enum QuestionWords {
    static func neverFull(_ name: String) -> Words {
        Words(
            nl: "Bij vraag \(name) is het volle aantal punten niet te halen.",
            en: "The full points of question \(name) cannot be earned.")
    }

    static var fullFraction: Words {
        Words(nl: "geef een antwoord fraction=\"1\"", en: "give one answer fraction=\"1\"")
    }

    static func equal(_ name: String, _ text: String) -> Words {
        Words(
            nl: "In vraag \(name) staat \(text.quoted()) twee keer.",
            en: "Question \(name) has \(text.quoted()) twice.")
    }

    static func tooMany(_ name: String) -> Words {
        Words(
            nl: "Vraag \(name) heeft meer dan 26 antwoorden om uit te kiezen; zoveel letters zijn er niet.",
            en: "Question \(name) has more than 26 answers to choose from; there are not that many letters.")
    }

    static var different: Words {
        Words(
            nl: "maak de teksten verschillend, of haal er één weg",
            en: "make the texts differ, or take one out")
    }
}

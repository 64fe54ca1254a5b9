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

    static var different: Words {
        Words(
            nl: "maak de teksten verschillend, of haal er één weg",
            en: "make the texts differ, or take one out")
    }
}

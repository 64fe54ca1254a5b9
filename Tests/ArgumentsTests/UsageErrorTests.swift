import Arguments
import Localization
import Testing

@Suite("What is said of a command line that cannot be read")
struct UsageErrorTests {
    @Test(
        "The sentence names what was typed, and what may have been meant",
        arguments: [
            (
                .unknownCommand("tkae", nearest: "take"), "Er is geen opdracht \"tkae\". Bedoel je take?",
                "There is no command \"tkae\". Did you mean take?"
            ),
            (.unknownCommand("x", nearest: nil), "Er is geen opdracht \"x\".", "There is no command \"x\"."),
            (
                .unknownOption("--qiet", nearest: "--quiet"),
                "Er is geen optie \"--qiet\". Bedoel je --quiet?",
                "There is no option \"--qiet\". Did you mean --quiet?"
            ),
            (.unknownOption("-x", nearest: nil), "Er is geen optie \"-x\".", "There is no option \"-x\"."),
            (
                .missingValue(option: "--folder", placeholder: "map"), "Achter --folder hoort nog map.",
                "--folder needs map after it."
            ),
            (.valueNotWanted(option: "--quiet"), "--quiet heeft geen waarde.", "--quiet takes no value."),
            (.missingArgument("module"), "Er ontbreekt nog: module.", "This is missing: module."),
            (.tooManyArguments("c"), "\"c\" is er te veel.", "\"c\" is one too many."),
            (
                .badValue(option: "--count", value: "drie", expected: Words(nl: "een getal", en: "a number")),
                "--count kan niet \"drie\" zijn: schrijf een getal.",
                "--count cannot be \"drie\": write a number."
            ),
        ] as [(UsageError, String, String)])
    func sentences(error: UsageError, dutch: String, english: String) {
        #expect(error.sentence[.dutch] == dutch)
        #expect(error.sentence[.english] == english)
    }
}

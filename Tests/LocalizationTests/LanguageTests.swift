import Localization
import Testing

@Suite("The language of the program")
struct LanguageTests {
    @Test(
        "The environment decides it: Dutch without a telling locale, English for any other tongue",
        arguments: [
            ([:], Language.dutch), (["LANG": "nl_NL.UTF-8"], .dutch), (["LANG": "nl_BE"], .dutch),
            (["LANG": "nl"], .dutch),
            (["LANG": "NL_nl"], .dutch), (["LANG": "C"], .dutch), (["LANG": "C.UTF-8"], .dutch),
            (["LANG": "POSIX"], .dutch),
            (["LANG": ""], .dutch), (["LANG": "en_US.UTF-8"], .english), (["LANG": "en"], .english),
            (["LANG": "de_DE@euro"], .english), (["LANG": "nl@latin"], .dutch),
            (["LANG": "nds_NL"], .english),
            (["LC_ALL": "en_GB.UTF-8", "LANG": "nl_NL.UTF-8"], .english),
            (["LC_MESSAGES": "en_GB.UTF-8", "LANG": "nl_NL.UTF-8"], .english),
            (["LC_ALL": "nl_NL", "LC_MESSAGES": "en_GB", "LANG": "en_GB"], .dutch),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB"], .english),
            (["LC_ALL": "C", "LANG": "en_GB"], .dutch), (["LC_NUMERIC": "en_GB", "LANGUAGE": "en"], .dutch),
        ] as [([String: String], Language)])
    func environment(variables: [String: String], language: Language) {
        #expect(Language(environment: variables) == language)
    }

    @Test("Words are said in the language that is asked")
    func words() {
        let words = Words(nl: "fout", en: "mistake")
        #expect(words[.dutch] == "fout")
        #expect(words[.english] == "mistake")
        #expect(Language(rawValue: "nl") == .dutch)
        #expect(Language(rawValue: "en") == .english)
    }
}

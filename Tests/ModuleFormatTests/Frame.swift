import Diagnostics
import ModuleFormat
import TestSupport

/// A whole module around the part that a test is about.
enum Frame {
    /// A module of these pages and checks.
    static func module(_ sections: String, about: String = "") -> MarkedXML {
        MarkedXML(
            """
            <module xmlns="urn:opfris:module:1" id="proef" version="1.0.0" xml:lang="nl">
            <title>Proef</title>\(about)
            \(sections)
            </module>

            """)
    }

    /// A page with this in it.
    static func page(_ content: String) -> MarkedXML {
        module("<page id=\"blad\"><title>Blad</title>\n\(content)\n</page>")
    }

    /// A check with this in it, and a question that is always right.
    static func check(_ content: String) -> MarkedXML {
        module("\(plainPage)<check id=\"toets\">\n\(content)\n\(soundQuestion)</check>")
    }

    /// A choice with these parts after its prompt.
    static func choice(_ parts: String, _ attributes: String = "", mark: String = "") -> MarkedXML {
        check("\(mark)<choice id=\"q\"\(attributes)><prompt>Wat nu?</prompt>\(parts)</choice>")
    }

    static let options = "<option id=\"a\" correct=\"true\">ja</option><option id=\"b\">nee</option>"
    static let prompt = "<prompt>Wat nu?</prompt>"
    static let plainPage = "<page id=\"blad\"><title>Blad</title><p>Tekst.</p></page>"
    static let soundQuestion =
        "<true-false id=\"goed\" answer=\"true\"><prompt>Dit klopt.</prompt></true-false>"
}

extension ModuleReading {
    init(_ xml: MarkedXML, expectedID: String? = nil) {
        self.init(bytes: xml.bytes, expectedID: expectedID)
    }
}

/// A module with one mistake, at the mark, and the same module after it was mended.
struct Mistake: Sendable, CustomStringConvertible {
    enum Outcome: Sendable {
        case plays
        /// All but the question with this id.
        case leavesOut(String)
        case cannotBePlayed
    }

    let code: String
    let wrong: MarkedXML
    let right: MarkedXML
    let outcome: Outcome
    /// The words of the remedy, where they are part of what is tested.
    let remedy: (dutch: String, english: String)?

    init(
        _ code: String, _ wrong: MarkedXML, mended right: MarkedXML, _ outcome: Outcome,
        remedy: (String, String)? = nil
    ) {
        self.code = code
        self.wrong = wrong
        self.right = right
        self.outcome = outcome
        self.remedy = remedy
    }

    var description: String { code + " line \(wrong.line ?? 0)" }
}

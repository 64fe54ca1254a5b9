import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("What does nothing, costs too much or gives an answer away is a warning")
struct CostWarningTests {
    private static func statement(_ attributes: String, _ more: String = "") -> MarkedXML {
        Frame.check("<true-false id=\"q\" answer=\"true\"\(attributes)>\(Frame.prompt)\(more)</true-false>")
    }

    private static func hints(_ costs: [String]) -> String {
        costs.map { "<hint \($0)>Denk na.</hint>" }.joined()
    }

    private static func retried(_ check: String, _ first: String, _ second: String = "") -> MarkedXML {
        Frame.module(
            """
            \(Frame.plainPage)<check id="c" \(check)>
            <true-false id="q" answer="true"\(first)>\(Frame.prompt)</true-false>
            <pool draw="1"><true-false id="r" answer="true"\(second)>\(Frame.prompt)</true-false></pool></check>
            """)
    }

    private static func last(_ text: String, _ option: String = "", _ choice: String = "") -> MarkedXML {
        Frame.choice(
            "\(Frame.options)\(option == "⟦" ? "⟦<option id=\"c\">⟧" : "<option id=\"c\"\(option)>")\(text)</option>",
            choice)
    }

    static let costs = [
        Mistake(
            "Q222", statement("", hints(["cost=\"0.5\"", "", "⟦cost=\"0.75\"⟧", "cost=\"0.1\""])),
            mended: statement("", hints(["cost=\"0.5\"", "", "cost=\"0.4\"", "cost=\"0.1\""])), .plays,
            remedy: (
                "laat de kosten van de hints samen niet meer dan 1 zijn",
                "let the costs of the hints add up to no more than 1"
            )),
        Mistake(
            "Q223", statement(" ⟦penalty=\"0.25\"⟧"), mended: statement(" penalty=\"0.25\" tries=\"2\""),
            .plays,
            remedy: (
                "zet er tries=\"2\" bij, of haal penalty weg", "add tries=\"2\", or take penalty out"
            )),
        Mistake(
            "Q223", statement(" ⟦penalty=\"1\"⟧ tries=\"1\""),
            mended: statement(" penalty=\"0\" tries=\"1\""),
            .plays),
        Mistake(
            "C309", retried("⟦feedback=\"end\"⟧", " tries=\"2\""), mended: retried("feedback=\"end\"", ""),
            .plays,
            remedy: (
                "schrijf feedback=\"each\", of haal tries weg (regel 4)",
                "write feedback=\"each\", or take tries out (line 4)"
            )),
        Mistake(
            "C309", retried("⟦feedback=\"never\"⟧", " tries=\"2\"", " tries=\"3\""),
            mended: retried("feedback=\"each\"", " tries=\"2\"", " tries=\"3\""), .plays,
            remedy: (
                "schrijf feedback=\"each\", of haal tries weg (regels 4, 5)",
                "write feedback=\"each\", or take tries out (lines 4, 5)"
            )),
        // Where certainty counts there is one try, and that is the one finding.
        Mistake(
            "C307", retried("pass=\"0.6\" feedback=\"end\" confidence=\"true\"", " ⟦tries=\"2\"⟧"),
            mended: retried("pass=\"0.6\" feedback=\"end\" confidence=\"true\"", ""), .plays),
    ]

    static let above = [
        "Alle bovenstaande", "Alle bovenstaande antwoorden.", "Geen van bovenstaande",
        "Geen van de bovenstaande",
        "Al het <em>bovenstaande</em>", "Alles hierboven", "All of the above", "None of the above",
        "ALL THE ABOVE!",
    ].map { text in
        Mistake(
            "Q224", last(text, "⟦"), mended: last(text, " fixed=\"true\""), .plays,
            remedy: (
                "zet fixed=\"true\" bij deze optie: dan blijft zij staan",
                "put fixed=\"true\" on this option: then it keeps its place"
            ))
    }

    static let elsewhere = [
        last("Alle bovenstaande", "", " shuffle=\"false\""), last("Alle gegevens"),
        last("Het bovenstaande mailen"),
        last("Geen van beide"),
        last("Alle gegevens die in de lijst van de directie hierboven staan, verwijderen"),
    ]

    @Test("Costs that cannot be charged, tries that tell, options that move", arguments: costs + above)
    func warning(_ mistake: Mistake) {
        mistake.verify(severity: .warning)
    }

    @Test(
        "An option that speaks of nothing above it, or that never moves, is left in peace",
        arguments: elsewhere)
    func silence(_ module: MarkedXML) {
        #expect(ModuleReading(module).findings == [])
    }

    @Test("The warning about hints says what they cost together")
    func total() {
        let findings = ModuleReading(Self.statement("", Self.hints(["cost=\"0.7\"", "cost=\"0.4\""])))
            .findings
        #expect(
            findings.map(\.summary.dutch)
                == ["De hints van vraag 1 \"Wat nu?\" kosten samen 1.1: meer dan alle punten."])
    }
}

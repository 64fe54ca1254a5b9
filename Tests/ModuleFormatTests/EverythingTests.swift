import Courseware
import Dates
import Diagnostics
import ModuleFormat
import TestSupport
import Testing

/// What stands in the fixture, written down by hand.
@Suite("The module with everything in it is read as it is written")
struct EverythingTests {
    private let module: Module

    init() throws {
        module = try #require(ModuleReading(bytes: Fixture.bytes("Modules/everything.xml")).module)
    }

    @Test("Its own facts")
    func facts() {
        #expect(module.id == "everything")
        #expect(module.version == "2.10.3")
        #expect(module.language == "nl-NL")
        #expect(module.iri == "https://school.example/modules/everything")
        #expect(module.attempts == 3)
        #expect(module.grading == .last)
        #expect(module.title == "Alles wat kan")
        #expect(module.summary == "Elk element staat hier.")
        #expect(module.leftOut == [])
        #expect(module.pages.map(\.id) == ["tekst", "kaarten"])
        #expect(module.checks.map(\.id) == ["meting", "toets", "haast"])
        #expect(
            module.questions.map(\.id) == [
                "oefenen", "meer", "waar", "rij", "paren", "woord", "getal", "laatste",
                "soort", "gaten", "merk", "schrijf", "cijfer", "stapel",
            ])
    }

    @Test("What it says of itself")
    func about() {
        let about = module.about
        #expect(about.duration == Period(seconds: 3900))
        #expect(about.validity == Period(years: 1, months: 6))
        #expect(about.authors == ["Ada", "Bram"])
        #expect(about.contacts == ["mailto:ada@school.example?subject=a&body=b"])
        #expect(about.audiences == ["conciërges"])
        #expect(about.keywords == ["sleutel"])
        #expect(about.sources == [Source(title: "De bron", address: "https://bron.example/?a=1&b=2")])
        #expect(about.objectives.map(\.id) == ["doel-een", "doel-twee"])
        #expect(about.objectives.last?.text == "Je kunt het tweede.")
        #expect(about.badge == Badge(name: "Allesweter", criteria: "Alles gezien."))
    }

    @Test("Its checks")
    func checks() throws {
        let first = try #require(module.checks.first)
        #expect(first.title == "Een meting")
        #expect(first.passMark == nil)
        #expect(first.draw == 2)
        #expect(!first.shuffles)
        #expect(first.feedbackTiming == .each)
        #expect(first.questions.map(\.id) == ["meer", "waar", "rij"])
        #expect(first.pools.map(\.draw) == [1])
        #expect(first.pools.first?.questions.map(\.id) == ["paren", "woord", "getal"])
        #expect(first.grades.map(\.from) == [0.55, 0])
        #expect(first.grades.first?.text == [.paragraph([.text("Mooi.")])])
        #expect(first.questionCount == 3)
    }

    @Test("A check that says nothing has the defaults")
    func defaults() throws {
        let last = module.checks[1]
        #expect(last.title == nil)
        #expect(last.passMark == 0.8)
        #expect(last.draw == nil)
        #expect(last.shuffles)
        #expect(last.feedbackTiming == .each)
        #expect(last.grades == [])
        let question = try #require(last.questions.first)
        #expect(
            question
                == Question(
                    id: "laatste", points: 1, objectives: [], tries: 1, penalty: 0, shuffles: true,
                    prompt: [.paragraph([.text("Dit is het einde.")])],
                    interaction: .trueFalse(TrueFalse(answer: true))))
    }

    @Test("A choice of one")
    func choice() throws {
        let question = try #require(module.questions.first { $0.id == "oefenen" })
        #expect(!question.shuffles)
        #expect(
            question.interaction
                == .choice(
                    Choice(
                        options: [
                            .init(
                                id: "a", text: [.text("De eerste")], isCorrect: true,
                                feedback: [.paragraph([.text("Ja, die.")])]),
                            .init(id: "b", text: [.text("De "), .emphasis([.text("tweede")])]),
                            .init(id: "c", text: [.text("Geen van beide")], isFixed: true),
                        ], picks: 1...1, isMany: false, scoring: .partial)))
    }

    @Test("A choice of several, with all that a question can have")
    func choices() throws {
        let question = try #require(module.questions.first { $0.id == "meer" })
        #expect(question.points == 2.5)
        #expect(question.objectives == ["doel-een"])
        #expect(question.tries == 3)
        #expect(question.penalty == 0.25)
        #expect(question.prompt == [.paragraph([.text("Kies er twee.")]), .paragraph([.text("Of een.")])])
        #expect(question.hints.map(\.cost) == [0.1, 0])
        #expect(question.hints.map(\.text.plainText) == ["Een duwtje.", "Nog een duwtje."])
        #expect(question.feedback.map(\.occasion) == [.correct, .partial, .incorrect])
        #expect(question.feedback.map(\.text.plainText) == ["Helemaal goed.", "Half goed.", "Niet goed."])
        #expect(question.explanation?.page == "tekst")
        #expect(question.explanation?.text.plainText == "Daarom dus.")
        guard case .choice(let choice) = question.interaction else { Issue.record("no choice"); return }
        #expect(choice.isMany)
        #expect(choice.picks == 1...2)
        #expect(choice.options.map(\.fraction) == [0.75, 0.25, -0.5])
        #expect(choice.options.map(\.isCorrect) == [true, true, false])
    }

    @Test("An order, a match and a statement")
    func others() throws {
        #expect(interaction("waar") == .trueFalse(TrueFalse(answer: false)))
        #expect(
            interaction("rij")
                == .order(
                    Order(
                        items: [
                            .init(id: "x", text: [.text("eerst")]), .init(id: "y", text: [.text("dan")]),
                        ],
                        scoring: .longestRun)))
        #expect(
            interaction("paren")
                == .match(
                    Match(
                        pairs: [
                            .init(
                                id: "l1", item: [.text("links een")],
                                target: .init(id: "r1", text: [.text("rechts een")])),
                            .init(
                                id: "l2", item: [.text("links twee")],
                                target: .init(id: "r2", text: [.text("rechts twee")])),
                        ], distractors: [.init(id: "r3", text: [.text("rechts over")])], scoring: .all)))
    }

    @Test("A word and a number")
    func entries() throws {
        #expect(
            interaction("woord")
                == .textEntry(
                    TextEntry(
                        accepts: [
                            .init(pattern: "caf*", feedback: [.paragraph([.text("Dat is het.")])]),
                            .init(pattern: "kroeg\\*", fraction: 0.5),
                        ],
                        matching: TextMatching(ignoresCase: false, spaces: .exact, ignoresAccents: true)))
        )
        #expect(
            interaction("getal")
                == .number(
                    NumberEntry(
                        answers: [
                            .init(value: 3.5, feedback: [.paragraph([.text("Precies.")])]),
                            .init(value: -40, tolerance: 0.1, kind: .relative, fraction: 0.5),
                            .init(value: 0.001, tolerance: 2, kind: .geometric, fraction: 0),
                        ],
                        units: [.init(name: "m"), .init(name: "km", factor: 1000, penalty: 0.1)],
                        usesDecimalComma: true)))
    }

    @Test("Its page: a practice question stands where it was written, after the text before it")
    func page() throws {
        let page = try #require(module.pages.first)
        #expect(page.title == "Alle tekst")
        #expect(page.objectives == ["doel-een", "doel-twee"])
        #expect(page.content.count == 13)
        guard case .practice(let question)? = page.content.last else { Issue.record("no question"); return }
        #expect(question.id == "oefenen")
    }

    private func interaction(_ id: String) -> Interaction? {
        module.questions.first { $0.id == id }?.interaction
    }
}

@Suite("The modules of the project")
struct ProjectModuleTests {
    private func read(_ id: String) throws -> Module {
        let bytes = try Fixture.read(Fixture.project + "/Modules/\(id).xml")
        let reading = ModuleReading(bytes: bytes, expectedID: id)
        #expect(reading.findings.map(\.code) == [])
        return try #require(reading.module)
    }

    @Test("AVG in de klas is read without a finding")
    func privacy() throws {
        let module = try read("avg-in-de-klas")
        #expect(module.version == "1.1.0")
        #expect(module.language == "nl")
        #expect(module.title == "AVG in de klas")
        #expect(module.attempts == nil)
        #expect(module.about.duration == Period(seconds: 360))
        #expect(module.about.validity == Period(years: 1))
        #expect(module.about.sources.count == 10)
        #expect(module.about.objectives.map(\.id) == ["herkennen", "grondslag", "datalek", "chatbot"])
        #expect(module.about.badge?.name == "AVG-bewust in de klas")
        #expect(module.pages.map(\.id) == ["herkenbaar", "mag-dit", "mis-gegaan"])
        #expect(module.pages.map(\.questions.count) == [1, 1, 1])
        let check = try #require(module.checks.first)
        #expect(
            check.questions.map(\.id) == ["bijzonder", "situaties", "verkeerde-mail", "verslag-inkorten"])
        #expect(check.pools.map(\.questions.count) == [6])
        #expect(check.questionCount == 6)
        #expect(check.grades.map(\.from) == [1, 0.8, 0])
        guard case .number(let number)? = module.questions.first(where: { $0.id == "termijn" })?.interaction
        else { Issue.record("no number"); return }
        #expect(number.answers.map(\.value) == [72, 24])
        #expect(Set(number.units.map(\.factor)) == [1, 24, 168])
        #expect(number.usesDecimalComma)
        guard case .choice(let choice)? = check.questions.first?.interaction else {
            Issue.record("no choice"); return
        }
        #expect(choice.isMany)
        #expect(choice.picks == 1...5)
        #expect(choice.options.filter(\.isCorrect).map(\.id) == ["feest", "vinger"])
        #expect(check.questions.first?.hints.first?.cost == 0.25)
    }

    @Test("Retrieval practice is read without a finding, with a decimal point")
    func retrieval() throws {
        let module = try read("retrieval-practice")
        #expect(module.language == "en")
        #expect(module.about.validity == nil)
        #expect(module.pages.map(\.id) == ["recall-or-reread", "lesson-start", "gaps-and-limits"])
        guard case .number(let number)? = module.questions.first(where: { $0.id == "year-gap" })?.interaction
        else { Issue.record("no number"); return }
        // 5 to 10 % of a year, in whole days, is 18 to 37.
        let right = number.answers.filter { $0.fraction == 1 }
        #expect(right.map { $0.value - $0.tolerance }.min() == 18)
        #expect(right.map { $0.value + $0.tolerance }.max() == 37)
        #expect(!number.usesDecimalComma)
        guard case .order(let order)? = module.questions.first(where: { $0.id == "one-round" })?.interaction
        else { Issue.record("no order"); return }
        #expect(order.items.map(\.id) == ["teach", "recall", "repair", "again"])
        #expect(order.scoring == .longestSubset)
        guard case .textEntry(let entry)? = module.questions.first(where: { $0.id == "mixing" })?.interaction
        else { Issue.record("no text entry"); return }
        #expect(
            entry.accepts.map(\.pattern) == ["interleav*", "inter-leav*", "inter leav*", "mix*", "spac*"])
        #expect(entry.matching == TextMatching(ignoresCase: true, spaces: .fold, ignoresAccents: false))
    }

    @Test(
        "The language of a module decides whether its numbers have a comma",
        arguments: [
            ("nl", true), ("de-CH", true), ("fy", true), ("en", false), ("en-GB", false),
            ("zh-Hant-TW", false),
        ])
    func decimalComma(_ language: String, _ isExpected: Bool) throws {
        let text = try Fixture.bytes("Modules/everything.xml")
        let xml = String(decoding: text, as: UTF8.self).replacing("nl-NL", with: language)
        let module = try #require(ModuleReading(bytes: Array(xml.utf8)).module)
        guard case .number(let number)? = module.questions.first(where: { $0.id == "getal" })?.interaction
        else { Issue.record("no number"); return }
        #expect(number.usesDecimalComma == isExpected)
    }
}

import Courseware
import Diagnostics
import ModuleFormat
import TestSupport
import Testing

/// What stands in the fixture, written down by hand: texts with places, what is for oneself, rules of a check.
@Suite("The newer parts of the module with everything in it are read as they are written")
struct EverythingNewerTests {
    private let module: Module

    init() throws {
        module = try #require(ModuleReading(bytes: Fixture.bytes("Modules/everything.xml")).module)
    }

    private func interaction(_ id: String) throws -> Interaction {
        try #require(module.questions.first { $0.id == id }?.interaction)
    }

    @Test("A check with a time limit that asks for certainty")
    func check() throws {
        let check = try #require(module.checks.last)
        #expect(check.timeLimit == 600)
        #expect(check.asksConfidence)
        #expect(module.checks[0].timeLimit == nil)
        #expect(!module.checks[0].asksConfidence)
    }

    @Test("Where every space counts, the spaces of an accepted text are read as they stand, on one line")
    func exactSpaces() throws {
        let reading = ModuleReading(
            Frame.check(
                """
                <text-entry id="q" spaces="exact">\(Frame.prompt)<accept> Red  car
                  door <feedback>Ja.</feedback></accept></text-entry>
                """))
        let question = try #require(reading.module?.questions.first { $0.id == "q" })
        guard case .textEntry(let entry) = question.interaction else {
            Issue.record("no text entry")
            return
        }
        #expect(entry.accepts.map(\.pattern) == ["Red  car door"])
    }

    @Test("A classification")
    func classify() throws {
        guard case .classify(let classify) = try interaction("soort") else {
            Issue.record("no classification")
            return
        }
        #expect(classify.scoring == .all)
        #expect(classify.categories.map(\.id) == ["fruit", "groente", "geen"])
        #expect(classify.categories.map(\.title.plainText) == ["Fruit", "Groente", "Geen van beide"])
        #expect(classify.categories.map { $0.items.map(\.id) } == [["peer"], ["prei", "kool"], []])
        #expect(classify.items.map(\.text.plainText) == ["een peer", "een prei", "kool"])
    }

    @Test("A text with gaps that are typed, counted, listed and taken from a bank")
    func gaps() throws {
        guard case .gapText(let text) = try interaction("gaten") else {
            Issue.record("no text with gaps")
            return
        }
        #expect(text.scoring == .partial)
        #expect(text.passage.places == ["g1", "g2", "g3", "g4"])
        let filled = text.passage.filled { [.text("<\($0)>")] }
        #expect(
            filled.map(\.plainText) == ["Er was <g1> een oude <g2>,", "die <g3> en <g4> was."])
        #expect(text.gaps.map(\.weight) == [1, 2.5, 1, 1])
        #expect(text.bank.map(\.text.plainText) == ["heel wijs", "dwaas"])
        guard case .text(let entry) = text.gaps[0].content, case .list(let choice) = text.gaps[1].content,
            case .number(let number) = text.gaps[2].content
        else {
            Issue.record("other gaps")
            return
        }
        #expect(entry.matching == TextMatching(ignoresCase: false, spaces: .ignore, ignoresAccents: true))
        #expect(entry.accepts.map(\.pattern) == ["eens"])
        #expect(choice.options.map(\.isCorrect) == [true, false])
        #expect(choice.options.map(\.isFixed) == [true, false])
        #expect(choice.picks == 1...1)
        #expect(!choice.isMany)
        #expect(number.answers.map(\.value) == [80])
        #expect(number.units.map(\.name) == ["jaar"])
        #expect(text.gaps[3].content == .bank(word: "wijs"))
    }

    @Test("A text with words to mark")
    func hottext() throws {
        guard case .hottext(let text) = try interaction("merk") else {
            Issue.record("no hottext")
            return
        }
        #expect(text.passage.places == ["w1", "w2"])
        #expect(text.passage.filled { _ in [.text("…")] }.map(\.plainText) == ["Hij … en zij …."])
        #expect(text.words.options.map(\.text.plainText) == ["loopd", "fietst"])
        #expect(text.words.options.map(\.isCorrect) == [true, false])
        #expect(text.words.options.map(\.fraction) == [nil, -0.5])
        #expect(text.words.options[0].feedback.plainText == "Dit is met een t.")
        #expect(text.words.picks == 0...2)
        #expect(text.words.isMany)
        #expect(text.words.scoring == .all)
    }

    @Test("What a learner writes, rates and picks")
    func reflection() throws {
        guard case .extendedText(let text) = try interaction("schrijf"),
            case .scale(let scale) = try interaction("cijfer"),
            case .deck(let deck) = try interaction("stapel")
        else {
            Issue.record("other interactions")
            return
        }
        #expect(text.counts)
        #expect(text.levels.map(\.fraction) == [1, 0.25])
        #expect(text.levels.map(\.text.plainText) == ["Een hele zin.", "Een halve."])
        #expect(text.model.plainText == "Dit is een zin.")
        #expect(scale.range == 0...10)
        #expect(scale.labels.map(\.value) == [0, 10])
        #expect(deck.priorities == 1)
        #expect(deck.cards.map(\.front.plainText) == ["Wat zie je?", "Wat hoor je?"])
        #expect(deck.cards.map(\.back.plainText) == ["Kijk goed.", "Luister goed."])
        #expect(module.questions.filter { !$0.isScored }.map(\.id) == ["cijfer", "stapel"])
        #expect(
            module.pages[1].tasks == [
                Task(id: "proberen", text: [.paragraph([.text("Probeer het morgen.")])])
            ])
    }
}

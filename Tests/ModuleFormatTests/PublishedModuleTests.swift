import Courseware
import Dates
import ModuleFormat
import TestSupport
import Testing

/// What opfris asks of the modules that it comes with, beyond what the format asks.
@Suite("The modules of the project")
struct PublishedModuleTests {
    /// Those with a check; a deck of cards for a conversation has none.
    static let taught = RealModules.all.filter { $0 != "gesprekskaarten-uitval" }

    @Test("There are nine of them")
    func count() {
        #expect(RealModules.all.count == 9)
        #expect(Self.taught.count == 8)
    }

    @Test("Together they have every type of question, and something to try")
    func everyType() throws {
        let modules = try RealModules.all.map(RealModules.module)
        let types = Set(
            modules.flatMap(\.questions).map { String(describing: $0.interaction).prefix { $0 != "(" } })
        #expect(types.count == 12, "\(types)")
        #expect(!modules.flatMap(\.pages).flatMap(\.tasks).isEmpty)
    }

    @Test("The cards for a conversation: eight, each with suggestions, of which three are picked")
    func cards() throws {
        let module = try RealModules.module("gesprekskaarten-uitval")
        let decks = module.questions.compactMap { question -> Deck? in
            if case .deck(let deck) = question.interaction { deck } else { nil }
        }
        #expect(decks.map(\.cards.count) == [8])
        #expect(decks.map(\.priorities) == [3])
        #expect(module.checks.isEmpty)
    }

    @Test("Nothing is found in them", arguments: RealModules.all)
    func noFindings(id: String) throws {
        #expect(ModuleReading(bytes: try RealModules.bytes(id), expectedID: id).findings == [])
    }

    @Test("They take three to ten minutes, and within a third of what they say", arguments: RealModules.all)
    func duration(id: String) throws {
        let module = try RealModules.module(id)
        let stated = Double(try #require(module.about.duration).seconds)
        #expect((180...600).contains(stated))
        let seconds = ReadingTime(module).seconds
        #expect(abs(seconds - stated) <= stated / 3, "\(seconds / 60) minutes, said to be \(stated / 60)")
    }

    @Test("Three or four pages; five to eight questions drawn from more", arguments: taught)
    func shape(id: String) throws {
        let module = try RealModules.module(id)
        #expect((3...4).contains(module.pages.count))
        let check = try #require(module.checks.first)
        #expect(module.checks.count == 1)
        #expect((5...8).contains(check.questionCount))
        #expect(check.allQuestions.count > check.questionCount)
        #expect(!module.about.sources.isEmpty)
        #expect(module.about.badge != nil)
        #expect(check.grades.map(\.from) == [1, 0.8, 0])
    }

    @Test("Every objective is taught on a page and tested in the check", arguments: taught)
    func objectives(id: String) throws {
        let module = try RealModules.module(id)
        for objective in module.about.objectives.map(\.id) {
            #expect(module.pages.contains { $0.objectives.contains(objective) }, "\(objective)")
            #expect(
                module.checks.contains { $0.allQuestions.contains { $0.objectives.contains(objective) } },
                "\(objective)")
        }
        for question in module.questions { #expect(!question.objectives.isEmpty, "\(question.id)") }
    }

    @Test(
        "Every question teaches: a hint, an explanation with its page, something said of every answer",
        arguments: taught)
    func teaching(id: String) throws {
        let module = try RealModules.module(id)
        for question in module.questions where question.isScored {
            #expect(!question.hints.isEmpty, "\(question.id)")
            #expect(question.explanation?.page != nil, "\(question.id)")
            let occasions = Set(question.feedback.map(\.occasion))
            switch question.interaction {
            case .choice(let choice):
                for option in choice.options {
                    #expect(!option.feedback.isEmpty, "\(question.id) \(option.id)")
                }
            case .trueFalse: #expect(occasions == [.correct, .incorrect], "\(question.id)")
            case .order(let order):
                #expect(occasions.isSuperset(of: [.correct, .incorrect]), "\(question.id)")
                #expect(order.scoring == .all || occasions.contains(.partial), "\(question.id)")
            case .match, .classify, .gapText:
                #expect(occasions == [.correct, .partial, .incorrect], "\(question.id)")
            case .hottext(let text):
                #expect(occasions == [.correct, .partial, .incorrect], "\(question.id)")
                #expect(text.words.options.allSatisfy { !$0.feedback.isEmpty }, "\(question.id)")
            case .extendedText, .scale, .deck: break
            case .textEntry(let entry):
                #expect(occasions.contains(.incorrect), "\(question.id)")
                #expect(entry.accepts.allSatisfy { !$0.feedback.isEmpty }, "\(question.id)")
            case .number(let entry):
                #expect(occasions.contains(.incorrect), "\(question.id)")
                #expect(entry.answers.allSatisfy { !$0.feedback.isEmpty }, "\(question.id)")
            }
        }
    }
}

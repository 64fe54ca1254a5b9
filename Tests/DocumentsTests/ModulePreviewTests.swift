import Courseware
import Documents
import Localization
import ModuleFormat
import TestSupport
import Testing
import Text

@Suite("The preview of a module")
struct ModulePreviewTests {
    @Test("It has every text that a learner may meet, on a screen and on paper", arguments: RealModules.all)
    func everything(id: String) throws {
        let module = try RealModules.module(id)
        for language in Language.allCases {
            let document = ModulePreview(module, language: language).document
            let screen = Self.bare(document.lines(width: 10_000, isAccessible: false).map(\.string).joined())
            let page = Self.bare(document.html)
            for text in Self.texts(of: module).map(Self.bare) {
                #expect(screen.contains(text), "\(text)")
                #expect(page.contains(text), "\(text)")
            }
        }
    }

    @Test("It fits every width", arguments: [20, 40, 80])
    func widths(width: Int) throws {
        let document = ModulePreview(try RealModules.module("avg-in-de-klas"), language: .dutch).document
        for isAccessible in [false, true] {
            for line in document.lines(width: width, isAccessible: isAccessible) {
                #expect(line.width <= width, "\(line.string)")
            }
        }
    }

    @Test("Each answer stands with what it earns")
    func key() throws {
        let document = ModulePreview(try RealModules.module("avg-in-de-klas"), language: .dutch).document
        // The check stands behind the pages, as in the module.
        #expect(document.sections.compactMap(\.title).last == "Bronnen")
        let text = document.lines(width: 10_000, isAccessible: false).map(\.string).joined(separator: "\n")
        #expect(text.contains("Ik zorg dat de foto van de site gaat.\n     Goed: Toestemming mag altijd"))
        #expect(text.contains("*ziekte*\n     Deels goed, 50\u{A0}%: De wet noemt het ruimer"))
        #expect(text.contains("Goed antwoord: niet waar"))
        #expect(text.contains("Hint, kost 25\u{A0}%: Hoeveel grondslagen"))
        #expect(text.contains("Groep van 6 vragen, 2 per poging"))
        #expect(text.contains("6 van 10 vragen per poging; gehaald vanaf 80\u{A0}%."))
    }

    @Test("A question with an error is told first")
    func leftOut() throws {
        let text = String(decoding: try RealModules.bytes("avg-in-de-klas"), as: UTF8.self)
            .replacing("<true-false id=\"oefen-naam\" answer=\"true\"", with: "<true-false id=\"oefen-naam\"")
        let module = try #require(ModuleReading(bytes: Array(text.utf8)).module)
        let document = ModulePreview(module, language: .dutch).document
        #expect(document.sections.first?.blocks.plainText.hasPrefix("Vraag oefen-naam (regel ") == true)
    }

    private static func texts(of module: Module) -> [String] {
        let about = module.about
        var texts = module.pages.map(\.title) + about.sources.map(\.title) + about.objectives.map(\.text)
        texts += [module.title, module.summary ?? "", about.badge?.name ?? "", about.badge?.criteria ?? ""]
        texts += module.pages.flatMap(\.content).flatMap(words)
        texts += module.checks.flatMap(\.grades).flatMap { $0.text.map(\.plainText) }
        return texts + module.questions.flatMap(blocks).flatMap { $0.map(\.plainText) }
    }

    private static func words(of item: PageItem) -> [String] {
        switch item {
        case .text(let block): words(of: block)
        case .task(let task): task.text.flatMap(words)
        case .practice: []
        }
    }

    /// The texts within a block, each of which stands together.
    private static func words(of block: Block) -> [String] {
        switch block {
        case .list(_, let items): items.flatMap { $0 }.flatMap(words)
        case .definitions(let list): list.flatMap { [$0.term.plainText, $0.text.plainText] }
        case .note(_, let inner), .quotation(let inner): inner.flatMap(words)
        case .table(let rows): rows.flatMap { $0.cells.map(\.plainText) }
        default: [block.plainText]
        }
    }

    private static func blocks(of question: Question) -> [[Block]] {
        var blocks = [question.prompt, question.explanation?.text ?? []]
        blocks += question.hints.map(\.text)
        blocks += question.feedback.map(\.text)
        return blocks + options(of: question)
    }

    private static func options(of question: Question) -> [[Block]] {
        switch question.interaction {
        case .choice(let choice): choice.options.flatMap { [[.paragraph($0.text)], $0.feedback] }
        case .order(let order): order.items.map { [.paragraph($0.text)] }
        case .match(let match):
            match.pairs.map { [.paragraph($0.item)] } + match.targets.map { [.paragraph($0.text)] }
        case .textEntry(let entry):
            entry.accepts.flatMap { [[.paragraph([.text($0.pattern)])], $0.feedback] }
        case .number(let entry):
            entry.answers.flatMap { [[.paragraph([.text(Language.dutch.exact($0.value))])], $0.feedback] }
        case .classify(let classify):
            classify.categories.map { [.paragraph($0.title)] } + classify.items.map { [.paragraph($0.text)] }
        case .gapText(let text):
            text.bank.map { [.paragraph($0.text)] }
                + text.gaps.flatMap { gap -> [[Block]] in
                    switch gap.content {
                    case .list(let choice): choice.options.flatMap { [[.paragraph($0.text)], $0.feedback] }
                    case .text(let entry):
                        entry.accepts.flatMap { [[.paragraph([.text($0.pattern)])], $0.feedback] }
                    case .number, .bank: []
                    }
                }
        case .hottext(let text): text.words.options.flatMap { [[.paragraph($0.text)], $0.feedback] }
        case .extendedText(let text): [text.model] + text.levels.map { [.paragraph($0.text)] }
        case .scale(let scale): scale.labels.map { [.paragraph($0.text)] }
        case .deck(let deck): deck.cards.flatMap { [$0.front, $0.back] }
        case .trueFalse: []
        }
    }

    /// Letters and digits alone: marks, entities, tags and spaces differ.
    private static func bare(_ text: String) -> String {
        var isTag = false
        let plain = text.replacing("&quot;", with: "").replacing("&amp;", with: "")
        return String(
            plain.filter { character in
                if character == "<" { isTag = true }
                defer { if character == ">" { isTag = false } }
                return !isTag && (character.isLetter || character.isNumber)
            })
    }
}

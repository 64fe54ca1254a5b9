internal import Assessment
internal import Courseware
internal import Dates
internal import Localization
internal import ModuleFormat
internal import Player
internal import Results
internal import Text

/// What a learner keeps for oneself: what was picked from decks of cards, first steps, how tasks went.
struct OwnNotes {
    private let blocks: [Block]

    init(_ store: Store, _ learner: Learner, _ shelf: [ShelfItem], language: Language) throws {
        let intentions = try store.intentions(of: learner).flatMap { Self.blocks($0, language) }
        let reports = try store.taskReports(of: learner)
        let last = reports.enumerated().filter { index, report in
            // Of each task what was said last.
            !reports[..<index].contains { $0.module == report.module && $0.task == report.task }
        }
        blocks = intentions + last.flatMap { Self.blocks($1, shelf, language) }
    }

    /// Empty where there is nothing.
    func lines(_ layout: TextLayout, _ language: Language) -> [CleanText] {
        let title = Words(nl: "Alleen voor jou", en: "For you alone")
        return blocks.isEmpty ? [] : layout.title(CleanText(line: title[language])) + layout.blocks(blocks)
    }

    private static func blocks(_ intention: Intention, _ language: Language) -> [Block] {
        guard let module = ModuleReading(bytes: intention.bytes).module,
            case .deck(let deck)? = module.questions.first(where: { $0.id == intention.picked.question })?
                .interaction, !intention.picked.cards.isEmpty
        else { return [] }
        let cards = intention.picked.cards.compactMap { id in deck.cards.first { $0.id == id }?.front }
        let step = intention.picked.nextStep.map { step -> [Block] in
            let words = Words(nl: "Je eerste stap: ", en: "Your first step: ")
            return [.paragraph([.text(words[language] + step)])]
        }
        let heading = "\(module.title), \(intention.moment.date.long(language))"
        return [.paragraph([.strong([.text(heading)])]), .list(ordered: true, items: cards)] + (step ?? [])
    }

    private static func blocks(_ report: TaskReport, _ shelf: [ShelfItem], _ language: Language) -> [Block] {
        guard let module = shelf.first(where: { $0.module.id == report.module })?.module,
            let task = module.pages.flatMap(\.tasks).first(where: { $0.id == report.task })
        else { return [] }
        let outcome =
            switch report.outcome {
            case .done: Words(nl: "gedaan", en: "done")
            case .later: Words(nl: "nog niet", en: "not yet")
            case .dropped: Words(nl: "laat maar", en: "never mind")
            }
        let heading = "\(module.title), \(report.moment.date.long(language)): \(outcome[language])"
        return [.paragraph([.strong([.text(heading)])])] + task.text
            + (report.note.map { [.quotation([.paragraph([.text($0)])])] } ?? [])
    }
}

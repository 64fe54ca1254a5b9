package import Assessment
package import Courseware
internal import ModuleFormat

/// Answers questions as a learner would type them, right or wrong, from the key and the order on the screen.
package struct Robot {
    private let module: Module
    private let plan: Plan

    package init(_ module: Module, _ plan: Plan) {
        self.module = module
        self.plan = plan
    }

    /// The ids of all questions in the order in which they are asked, practice included.
    package var questionIDs: [String] { plan.sections.flatMap(questionIDs) }

    private func questionIDs(of section: PlannedSection) -> [String] {
        switch section {
        case .page(let id): module.pages.first { $0.id == id }?.questions.map(\.id) ?? []
        case .check(_, let ids): ids
        }
    }

    /// At a terminal, where each page waits for Enter, or what stands for it.
    package func lines(right: Bool, atEndOfPage end: [String]) -> [String] {
        plan.sections.flatMap { section -> [String] in
            let ids = questionIDs(of: section)
            guard case .check(let id, _) = section else {
                return ids.flatMap { lines(for: $0, right: right, isTerminal: true) } + end
            }
            let start = check(id)?.timeLimit == nil ? [] : [""]
            return start
                + ids.flatMap { id in
                    // After each answer of a check Enter goes on, but where there is nothing to read.
                    lines(for: id, right: right, isTerminal: true) + (isReadFirst(id) ? [""] : [])
                }
        }
    }

    private func check(_ id: String) -> Check? { module.checks.first { $0.id == id } }

    private func isReadFirst(_ id: String) -> Bool {
        guard let question = module.questions.first(where: { $0.id == id }) else { return false }
        if case .extendedText = question.interaction { return true }
        return question.isScored || question.explanation != nil
    }

    package func lines(right: Bool) -> [String] {
        questionIDs.flatMap { lines(for: $0, right: right, isTerminal: false) }
    }

    /// Everything that is typed at one question.
    ///
    /// - Parameter isWritten: whether a text is written already, and waits for its rating.
    package func lines(for id: String, right: Bool, isTerminal: Bool, isWritten: Bool = false) -> [String] {
        guard let question = module.questions.first(where: { $0.id == id }) else { return [] }
        let line = line(for: id, right: right)
        let check = module.checks.first { $0.allQuestions.contains { $0.id == id } }
        let sure = check?.asksConfidence(at: question) == true ? [right ? "3" : "1"] : []
        switch question.interaction {
        case .extendedText(let text):
            let rating = text.levels.isEmpty ? [] : [right ? "1" : "\(text.levels.count)"]
            return (isWritten ? [] : isTerminal ? [line, ""] : [line]) + rating
        case .deck(let deck):
            let turns = isTerminal ? Array(repeating: "", count: 2 * deck.cards.count) : []
            return turns + (deck.priorities == 0 ? [] : isTerminal ? [line, "Morgen beginnen"] : [line])
        default:
            let tries = right ? 1 : check?.tries(of: question) ?? question.tries
            return Array(repeating: line, count: tries).flatMap { [$0] + sure }
        }
    }

    package func line(for id: String, right: Bool) -> String {
        guard let question = module.questions.first(where: { $0.id == id }) else { return "" }
        let order = plan.orders[id] ?? []
        let number = { (id: String) in Self.number(of: id, in: order) }
        switch question.interaction {
        case .choice(let choice):
            return choice.options.filter { $0.isCorrect == right }.map { number($0.id) }
                .prefix(choice.isMany ? .max : 1).joined(separator: " ")
        case .trueFalse(let statement): return statement.answer == right ? "1" : "2"
        case .order(let items):
            let ids = items.items.map(\.id)
            return (right ? ids : ids.reversed()).map(number).joined(separator: " ")
        case .match(let match):
            return match.pairs.enumerated().map { index, pair in
                let wanted = right ? pair : match.pairs[(index + 1) % match.pairs.count]
                let shown = match.targets.first { $0.text == wanted.target.text }?.id ?? ""
                return "\(index + 1)\(Self.letters[order.firstIndex(of: shown) ?? 0])"
            }.joined(separator: " ")
        case .classify(let classify):
            return order.enumerated().map { index, item in
                let place = classify.categories.firstIndex { $0.items.contains { $0.id == item } } ?? 0
                let wanted = right ? place : (place + 1) % classify.categories.count
                return "\(index + 1)\(Self.letters[wanted])"
            }.joined(separator: " ")
        case .textEntry(let entry): return Self.text(entry, right: right)
        case .number(let entry): return Self.text(entry, right: right)
        case .gapText(let text):
            return text.gaps.map { line(for: $0, of: text, in: question, right: right) }
                .joined(separator: "; ")
        case .hottext(let text):
            let words = text.words.options
            return words.indices.filter { words[$0].isCorrect == right }.map { String($0 + 1) }
                .joined(separator: " ")
        case .extendedText: return "Ik beschrijf wat ik zie, en vraag wat de ander ervan vindt."
        case .scale(let scale): return String(right ? scale.range.upperBound : scale.range.lowerBound)
        case .deck(let deck):
            return (0..<deck.priorities).map { String($0 + 1) }.joined(separator: " ")
        }
    }

    private func line(
        for gap: GapText.Gap, of text: GapText, in question: Question, right: Bool
    ) -> String {
        switch gap.content {
        case .text(let entry): return Self.text(entry, right: right)
        case .number(let entry): return Self.text(entry, right: right)
        case .list(let choice):
            let order = plan.partOrders(of: question.id)[gap.id] ?? []
            return Self.number(of: choice.options.first { $0.isCorrect == right }?.id ?? "", in: order)
        case .bank(let word):
            let wanted = right ? word : text.bank.first { $0.id != word }?.id ?? ""
            return Self.number(of: wanted, in: plan.orders[question.id] ?? [])
        }
    }

    private static func text(_ entry: TextEntry, right: Bool) -> String {
        let best = entry.accepts.first { $0.fraction == 1 }?.pattern ?? ""
        return right ? best.filter { $0 != "*" } : "iets heel anders"
    }

    private static func text(_ entry: NumberEntry, right: Bool) -> String {
        let best = entry.answers.first { $0.fraction == 1 }?.value ?? 0
        let unit = entry.units.first { $0.factor == 1 }?.name ?? ""
        return "\(right ? best : best + 7919) \(unit)"
    }

    private static func number(of id: String, in order: [String]) -> String {
        String((order.firstIndex(of: id) ?? 0) + 1)
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
}

/// The modules of the project.
package enum RealModules {
    /// Two that together have every type of question, for tests that take long.
    package static let ids = ["avg-in-de-klas", "retrieval-practice"]

    /// All of them, by the names of their files.
    package static let all = Fixture.names(in: Fixture.project + "/Modules").filter { $0.hasSuffix(".xml") }
        .map { String($0.dropLast(4)) }

    package static func bytes(_ id: String) throws -> [UInt8] {
        try Fixture.read(Fixture.project + "/Modules/\(id).xml")
    }

    package static func module(_ id: String) throws -> Module {
        guard let module = ModuleReading(bytes: try bytes(id), expectedID: id).module else {
            throw Fixture.Missing(path: id)
        }
        return module
    }
}

extension Module {
    /// How many lines one attempt reads where nobody sits at a terminal: one for each question, and one more where
    /// a text is rated.
    package var linesRead: Int {
        let practice = pages.flatMap(\.questions)
        return practice.count + practice.count { !$0.rubric.isEmpty }
            + checks.reduce(0) { $0 + $1.questionCount }
    }
}

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
        plan.sections.flatMap { section in
            let lines = questionIDs(of: section).map { line(for: $0, right: right) }
            if case .page = section { return lines + end }
            // After each answer of a check Enter goes on.
            return lines.flatMap { [$0, ""] }
        }
    }

    package func lines(right: Bool) -> [String] {
        questionIDs.map { line(for: $0, right: right) }
    }

    package func line(for id: String, right: Bool) -> String {
        guard let question = module.questions.first(where: { $0.id == id }) else { return "" }
        let order = plan.orders[id] ?? []
        let number = { (id: String) in String((order.firstIndex(of: id) ?? 0) + 1) }
        switch question.interaction {
        case .choice(let choice):
            return choice.options.filter { $0.isCorrect == right }.map { number($0.id) }
                .prefix(choice.isMany ? .max : 1).joined(separator: " ")
        case .trueFalse(let statement): return statement.answer == right ? "1" : "2"
        case .order(let items):
            let ids = items.items.map(\.id)
            return (right ? ids : ids.reversed()).map(number).joined(separator: " ")
        case .match(let match):
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            return match.pairs.enumerated().map { index, pair in
                let wanted = right ? pair : match.pairs[(index + 1) % match.pairs.count]
                let shown = match.targets.first { $0.text == wanted.target.text }?.id ?? ""
                return "\(index + 1)\(letters[order.firstIndex(of: shown) ?? 0])"
            }.joined(separator: " ")
        case .textEntry(let entry):
            let best = entry.accepts.first { $0.fraction == 1 }?.pattern ?? ""
            return right ? best.filter { $0 != "*" } : "iets heel anders"
        case .number(let entry):
            let best = entry.answers.first { $0.fraction == 1 }?.value ?? 0
            let unit = entry.units.first { $0.factor == 1 }?.name ?? ""
            return "\(right ? best : best + 7919) \(unit)"
        }
    }
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
    /// Of practice and of the checks, in one attempt.
    package var questionsAsked: Int {
        pages.reduce(0) { $0 + $1.questions.count } + checks.reduce(0) { $0 + $1.questionCount }
    }
}

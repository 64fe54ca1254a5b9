package import Courseware

/// What was drawn for one attempt. It is stored; replay never draws again.
package struct Plan: Equatable, Sendable {
    package let scope: AttemptScope
    package let sections: [PlannedSection]
    /// Per question, the ids of its options, items, words or right items in the order on the screen; of the
    /// options of a part under the ids of both.
    package let orders: [String: [String]]
    package let leftOut: [LeftOut]

    package struct LeftOut: Equatable, Sendable {
        package let id: String
        package let code: String
    }
}

package enum PlannedSection: Equatable, Sendable {
    case page(String)
    case check(String, questions: [String])

    /// The id of the check, where it is one.
    var check: String? { if case .check(let id, _) = self { id } else { nil } }
}

extension Plan {
    /// Draws an attempt: the questions of each check, then the order of each question's options.
    package init(of module: Module, seed: UInt64, scope: AttemptScope = .module) {
        var source = RandomSource(seed: seed)
        var orders: [String: [String]] = [:]
        let sections: [PlannedSection] = module.sections.compactMap { section in
            let drawn: [Question]
            let planned: PlannedSection
            switch section {
            case .page(let page):
                guard scope == .module else { return nil }
                drawn = page.questions
                planned = .page(page.id)
            case .check(let check):
                guard scope.includes(check.id) else { return nil }
                drawn = Self.draw(check, &source)
                planned = .check(check.id, questions: drawn.map(\.id))
            }
            for question in drawn {
                let gradable = question.interaction.gradable
                orders[question.id] = gradable.screenOrder(shuffling: question.shuffles, &source)
                for (part, order) in gradable.partOrders(shuffling: question.shuffles, &source) {
                    orders[Self.key(question: question.id, part: part)] = order
                }
            }
            return planned
        }
        self.sections = sections
        self.scope = scope == .module ? .module : .checks(sections.compactMap(\.check))
        self.orders = orders
        leftOut = module.leftOut.map { LeftOut(id: $0.id, code: $0.code) }
    }

    /// Where the order of a part's options stands: no id has a slash.
    private static func key(question: String, part: String) -> String { question + "/" + part }

    /// The orders of the parts of a question, by the ids of the parts.
    package func partOrders(of question: String) -> [String: [String]] {
        let start = Self.key(question: question, part: "")
        let parts = orders.filter { $0.key.hasPrefix(start) }
        return Dictionary(
            uniqueKeysWithValues: parts.map { (String($0.key.dropFirst(start.count)), $0.value) })
    }

    /// What there is to choose from at a question, in the order on the screen.
    ///
    /// A question that an older program left out of the plan has the order in which it is written.
    package func order(of question: Question) -> [String] {
        var source = RandomSource(seed: 0)
        return orders[question.id]
            ?? question.interaction.gradable.screenOrder(shuffling: false, &source) ?? []
    }

    private static func draw(_ check: Check, _ source: inout RandomSource) -> [Question] {
        let own = Set(draw(check.draw ?? .max, of: check.questions, &source).map(\.id))
        let drawn = check.items.flatMap { item in
            switch item {
            case .question(let question): own.contains(question.id) ? [question] : []
            case .pool(let pool): draw(pool.draw, of: pool.questions, &source)
            }
        }
        return check.shuffles ? source.shuffled(drawn) : drawn
    }

    /// So many of some questions, in their written order.
    private static func draw(_ count: Int, of questions: [Question], _ source: inout RandomSource)
        -> [Question]
    {
        guard count < questions.count else { return questions }
        let chosen = source.shuffled(Array(questions.indices)).prefix(max(0, count)).sorted()
        return chosen.map { questions[$0] }
    }
}

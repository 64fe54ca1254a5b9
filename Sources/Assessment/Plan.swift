package import Courseware

/// What was drawn for one attempt. It is stored; replay never draws again.
package struct Plan: Equatable, Sendable {
    package let sections: [PlannedSection]
    /// Per question, the ids of its options, items or right items in the order on the screen.
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
}

extension Plan {
    /// Draws an attempt: the questions of each check, then the order of each question's options.
    package init(of module: Module, seed: UInt64) {
        var source = RandomSource(seed: seed)
        var orders: [String: [String]] = [:]
        sections = module.sections.map { section in
            let drawn: [Question]
            let planned: PlannedSection
            switch section {
            case .page(let page):
                drawn = page.questions
                planned = .page(page.id)
            case .check(let check):
                drawn = Self.draw(check, &source)
                planned = .check(check.id, questions: drawn.map(\.id))
            }
            for question in drawn {
                orders[question.id] = question.displayOrder(&source)
            }
            return planned
        }
        self.orders = orders
        leftOut = module.leftOut.map { LeftOut(id: $0.id, code: $0.code) }
    }

    private static func draw(_ check: Check, _ source: inout RandomSource) -> [Question] {
        var drawn = draw(check.draw ?? check.questions.count, of: check.questions, &source)
        for pool in check.pools {
            drawn += draw(pool.draw, of: pool.questions, &source)
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

extension Question {
    fileprivate func displayOrder(_ source: inout RandomSource) -> [String]? {
        switch interaction {
        case .choice(let choice):
            return shuffles ? choice.shuffled(&source) : choice.options.map(\.id)
        case .order(let order):
            let written = order.items.map(\.id)
            let drawn = source.shuffled(written)
            // The right order on the screen would be a gift.
            return drawn == written ? Array(written.dropFirst() + written.prefix(1)) : drawn
        case .match(let match):
            let written = match.targets.map(\.id)
            return shuffles ? source.shuffled(written) : written
        case .trueFalse, .textEntry, .number:
            return nil
        }
    }
}

extension Choice {
    /// The ids in another order, but for the fixed ones, which keep their places.
    fileprivate func shuffled(_ source: inout RandomSource) -> [String] {
        var free = source.shuffled(options.filter { !$0.isFixed }.map(\.id))
        return options.map { $0.isFixed || free.isEmpty ? $0.id : free.removeFirst() }
    }
}

internal import Assessment
internal import Courseware
internal import Text

/// A text with gaps: they are filled one by one.
extension Player {
    /// The first gap that is not filled, and its number.
    func openGap(_ text: GapText) -> (number: Int, gap: GapText.Gap)? {
        text.gaps.firstIndex { draft.parts[$0.id] == nil }.map { ($0 + 1, text.gaps[$0]) }
    }

    /// The ids of the options of each gap, in the order on the screen.
    func gapOrders(of question: Question) -> [String: [String]] {
        guard case .gapText(let text) = question.interaction else { return [:] }
        return text.gaps.reduce(into: [:]) { orders, gap in
            let key = Plan.key(question: question.id, gap: gap.id)
            orders[gap.id] = attempt.state.plan?.orders[key]
        }
    }

    /// What a gap can be filled with, in words; empty where text is typed.
    func choices(_ gap: GapText.Gap, _ question: Question) -> [[Inline]] {
        guard case .gapText(let text) = question.interaction else { return [] }
        switch gap.content {
        case .text, .number: return []
        case .list(let choice):
            let order = gapOrders(of: question)[gap.id] ?? choice.options.map(\.id)
            return order.compactMap { id in choice.options.first { $0.id == id }?.text }
        case .bank:
            return order(of: question).compactMap { id in text.bank.first { $0.id == id }?.text }
        }
    }

    /// The words or options that the open gap takes one of.
    func gapChoices(_ question: Question) -> [CleanText] {
        guard case .gapText(let text) = question.interaction, let open = openGap(text) else { return [] }
        let choices = choices(open.gap, question)
        guard !choices.isEmpty else { return [] }
        let isBank = if case .bank = open.gap.content { true } else { false }
        return (isBank ? [phrases.bank] : []) + render.numbered(choices) + [""]
    }

    /// What can be typed for the open gap.
    func gapKeys(_ text: GapText, _ question: Question) -> CleanText {
        guard let open = openGap(text) else { return "" }
        let count = choices(open.gap, question).count
        return phrases.gapKeys(open.number, choices: count > 0 ? render.numbers(count) : nil)
    }
}

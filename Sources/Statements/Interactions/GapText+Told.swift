internal import Assessment
internal import Courseware

extension GapText: ToldInteraction {
    /// One text for each gap, in their order; a pattern where each gap has one right text.
    var shape: InteractionShape {
        let right = gaps.map(rightText)
        return InteractionShape(
            type: .fillIn,
            patterns: right.contains(nil)
                ? nil : ["{order_matters=true}" + InteractionShape.list(right.compactMap { $0 })])
    }

    /// An empty text for a gap that stayed open.
    func told(_ response: Response) -> String? {
        guard case .pairs(let values) = response else { return nil }
        return InteractionShape.list(gaps.map { gap in values[gap.id].map { text($0, in: gap) } ?? "" })
    }

    /// What stands in a gap: the words of an option, not its id.
    private func text(_ value: String, in gap: Gap) -> String {
        switch gap.content {
        case .text, .number: value
        case .list(let choice): choice.options.first { $0.id == value }?.text.plainText ?? value
        case .bank: bank.first { $0.id == value }?.text.plainText ?? value
        }
    }

    private func rightText(_ gap: Gap) -> String? {
        switch gap.content {
        case .text(let entry):
            guard let right = entry.rightTexts, right.count == 1 else { return nil }
            return right[0]
        case .number: return nil
        case .list(let choice):
            let right = choice.rightOptions
            return right.count == 1 ? right[0].text.plainText : nil
        case .bank(let word): return text(word, in: gap)
        }
    }
}

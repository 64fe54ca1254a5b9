internal import Assessment
internal import Courseware

extension Choice: ToldInteraction {
    var shape: InteractionShape {
        let right = options.filter { $0.isRight(amongMany: isMany) }.map(\.id)
        return InteractionShape(
            type: .choice,
            patterns: right.isEmpty ? nil : isMany ? [InteractionShape.list(right)] : right,
            components: [("choices", options.map { .init($0.id, $0.text) })])
    }

    func told(_ response: Response) -> String? {
        switch response {
        case .text(let id): id
        case .list(let ids): InteractionShape.list(ids)
        default: nil
        }
    }
}

extension Choice.Option {
    /// Whether it belongs to the best response; of options with fractions each that adds something, or the one
    /// that earns all.
    fileprivate func isRight(amongMany isMany: Bool) -> Bool {
        fraction.map { isMany ? $0 > 0 : $0 == 1 } ?? isCorrect
    }
}

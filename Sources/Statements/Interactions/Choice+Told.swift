internal import Assessment
internal import Courseware

extension Choice: ToldInteraction {
    var shape: InteractionShape {
        let right = rightOptions.map(\.id)
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

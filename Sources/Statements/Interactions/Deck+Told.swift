internal import Assessment
internal import Courseware

extension Deck: ToldInteraction {
    var shape: InteractionShape {
        InteractionShape(
            type: .choice, components: [("choices", cards.map { .init($0.id, $0.front.plainText) })])
    }

    func told(_ response: Response) -> String? {
        if case .list(let ids) = response { InteractionShape.list(ids) } else { nil }
    }
}

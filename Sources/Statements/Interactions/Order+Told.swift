internal import Assessment
internal import Courseware

extension Order: ToldInteraction {
    var shape: InteractionShape {
        InteractionShape(
            type: .sequencing, patterns: [InteractionShape.list(items.map(\.id))],
            components: [("choices", items.map { .init($0.id, $0.text) })])
    }

    func told(_ response: Response) -> String? {
        if case .list(let ids) = response { InteractionShape.list(ids) } else { nil }
    }
}

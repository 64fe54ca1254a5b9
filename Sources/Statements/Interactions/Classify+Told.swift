internal import Assessment
internal import Courseware

extension Classify: ToldInteraction {
    var shape: InteractionShape {
        let places = categories.flatMap { category in
            category.items.map { InteractionShape.pair($0.id, category.id) }
        }
        return InteractionShape(
            type: .matching, patterns: [InteractionShape.list(places)],
            components: [
                ("source", items.map { .init($0.id, $0.text) }),
                ("target", categories.map { .init($0.id, $0.title) }),
            ])
    }

    func told(_ response: Response) -> String? {
        guard case .pairs(let chosen) = response else { return nil }
        return InteractionShape.list(
            items.compactMap { item in chosen[item.id].map { InteractionShape.pair(item.id, $0) } })
    }
}

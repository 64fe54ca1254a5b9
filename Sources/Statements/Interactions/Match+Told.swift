internal import Assessment
internal import Courseware

extension Match: ToldInteraction {
    var shape: InteractionShape {
        let targets = targets
        return InteractionShape(
            type: .matching,
            patterns: [
                InteractionShape.list(
                    pairs.map {
                        InteractionShape.pair($0.id, shown($0.target.id, among: targets) ?? $0.target.id)
                    })
            ],
            components: [
                ("source", pairs.map { .init($0.id, $0.item) }),
                ("target", targets.map { .init($0.id, $0.text) }),
            ])
    }

    func told(_ response: Response) -> String? {
        guard case .pairs(let chosen) = response else { return nil }
        let targets = targets
        return InteractionShape.list(
            pairs.compactMap { pair in
                chosen[pair.id].map { InteractionShape.pair(pair.id, shown($0, among: targets) ?? $0) }
            })
    }
}

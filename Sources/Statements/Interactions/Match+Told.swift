internal import Assessment
internal import Courseware

extension Match: ToldInteraction {
    var shape: InteractionShape {
        InteractionShape(
            type: .matching,
            patterns: [
                InteractionShape.list(pairs.map { InteractionShape.pair($0.id, shown($0.target.id)) })
            ],
            components: [
                ("source", pairs.map { .init($0.id, $0.item) }),
                ("target", targets.map { .init($0.id, $0.text) }),
            ])
    }

    func told(_ response: Response) -> String? {
        guard case .pairs(let chosen) = response else { return nil }
        return InteractionShape.list(
            pairs.compactMap { pair in
                chosen[pair.id].map { InteractionShape.pair(pair.id, shown($0)) }
            })
    }

    /// Of right items with one text the one that stands for all of them.
    private func shown(_ id: String) -> String {
        let text = (pairs.map(\.target) + distractors).first { $0.id == id }?.text
        return targets.first { $0.text.plainText == text?.plainText }?.id ?? id
    }
}

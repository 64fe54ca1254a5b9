internal import Assessment
internal import Courseware

extension Match: ToldInteraction {
    var shape: InteractionShape {
        let targets = targets
        return InteractionShape(
            type: .matching,
            patterns: [
                InteractionShape.list(
                    pairs.map { InteractionShape.pair($0.id, shown($0.target.id, among: targets)) })
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
                chosen[pair.id].map { InteractionShape.pair(pair.id, shown($0, among: targets)) }
            })
    }

    /// Of right items with one text the one that stands for all of them.
    private func shown(_ id: String, among targets: [Target]) -> String {
        if targets.contains(where: { $0.id == id }) { return id }
        let text = pairs.first { $0.target.id == id }?.target.text ?? distractors.first { $0.id == id }?.text
        return targets.first { $0.text.plainText == text?.plainText }?.id ?? id
    }
}

internal import Assessment
internal import Courseware

extension Scale: ToldInteraction {
    var shape: InteractionShape {
        let texts = Dictionary(labels.map { ($0.value, $0.text.plainText) }) { first, _ in first }
        return InteractionShape(
            type: .likert,
            components: [("scale", range.map { .init(String($0), texts[$0] ?? "") })])
    }

    func told(_ response: Response) -> String? {
        if case .text(let value) = response { value } else { nil }
    }
}

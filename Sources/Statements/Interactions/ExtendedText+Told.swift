internal import Assessment
internal import Courseware

extension ExtendedText: ToldInteraction {
    var shape: InteractionShape { InteractionShape(type: .longFillIn) }

    func told(_ response: Response) -> String? {
        if case .text(let text) = response { text } else { nil }
    }
}

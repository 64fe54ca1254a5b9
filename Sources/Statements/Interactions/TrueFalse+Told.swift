internal import Assessment
internal import Courseware

extension TrueFalse: ToldInteraction {
    var shape: InteractionShape { InteractionShape(type: .trueFalse, patterns: ["\(answer)"]) }

    func told(_ response: Response) -> String? {
        if case .truth(let truth) = response { "\(truth)" } else { nil }
    }
}

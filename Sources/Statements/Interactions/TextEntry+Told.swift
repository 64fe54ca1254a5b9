internal import Assessment
internal import Courseware

extension TextEntry: ToldInteraction {
    var shape: InteractionShape {
        InteractionShape(type: .fillIn, patterns: rightTexts?.map { matching.isCaseTold + $0 })
    }

    func told(_ response: Response) -> String? {
        if case .text(let text) = response { text } else { nil }
    }

    /// The texts that are all right; nil where there is none, and where no pattern can say it: a star stands for
    /// anything, or a text looks like a part of a pattern.
    var rightTexts: [String]? {
        let right = accepts.filter { $0.fraction == 1 }.map(\.pattern)
        let isPlain = right.allSatisfy { !$0.contains("*") && !$0.contains("[,]") && !$0.hasPrefix("{") }
        return isPlain && !right.isEmpty ? right : nil
    }
}

extension TextMatching {
    /// What a pattern begins with where capitals count; by itself they do not.
    fileprivate var isCaseTold: String { ignoresCase ? "" : "{case_matters=true}" }
}

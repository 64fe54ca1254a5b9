internal import Assessment
internal import Courseware

extension TextEntry: ToldInteraction {
    var shape: InteractionShape {
        InteractionShape(type: .fillIn, patterns: rightTexts?.map { matching.isCaseTold + $0 })
    }

    func told(_ response: Response) -> String? {
        if case .text(let text) = response { text } else { nil }
    }

    /// The texts that are all right; nil where a star stands for anything, which no pattern can say.
    var rightTexts: [String]? {
        let right = accepts.filter { $0.fraction == 1 }.map(\.pattern)
        return right.contains { $0.contains("*") } ? nil : right
    }
}

extension TextMatching {
    /// What a pattern begins with where capitals count; by itself they do not.
    fileprivate var isCaseTold: String { ignoresCase ? "" : "{case_matters=true}" }
}

internal import Courseware
internal import Diagnostics
internal import XMLTree

/// A statement that is true or not.
enum TrueFalseFormat: QuestionFormat {
    static let rule = ElementRule.question("true-false", [.required("answer", .boolean)], [])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .trueFalse(TrueFalse(answer: element.flag("answer", default: true)))
    }
}

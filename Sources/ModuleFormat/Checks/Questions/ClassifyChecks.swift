internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// There is something to put into the categories, nothing stands twice, and each category has a letter.
struct ClassifyChecks {
    private let classify: Classify
    private let element: XMLElement
    private let name: String

    init(_ classify: Classify, _ element: XMLElement, _ name: String) {
        self.classify = classify
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        if classify.items.isEmpty { return [source.finding("Q219", at: element, noItems, remedy: addItems)] }
        let categories = element.elements(.category)
        let items = categories.flatMap { $0.elements(.categoryItem) }
        let equal = EqualTexts(name: name)
        var findings = equal.findings(classify.categories.map(\.title.plainText), categories, in: source)
        findings += equal.findings(classify.items.map(\.text.plainText), items, in: source)
        if classify.categories.count > 26 {
            findings.append(source.finding("Q213", at: element, QuestionWords.tooMany(name)))
        }
        return findings
    }

    private var noItems: Words {
        Words(
            nl: "In vraag \(name) valt niets in te delen.",
            en: "In question \(name) there is nothing to sort.")
    }

    private var addItems: Words {
        Words(
            nl: "zet <item id=\"…\"> in de categorie waar het hoort",
            en: "put <item id=\"…\"> in the category where it belongs")
    }
}

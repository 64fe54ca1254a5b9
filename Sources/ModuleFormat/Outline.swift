internal import XMLTree

/// The parts of a module that have ids, as they stand in the tree.
struct Outline {
    struct Item {
        let element: XMLElement
        let kind: ElementKind
        /// The place of a question in its check, from 1; nil for one that is for practice.
        var number: Int?

        var id: String? { element[attribute: "id"] }

        /// What breaks when it is wrong.
        var scope: FindingList.Scope { kind.isQuestion ? .question(element.offset) : .module }
    }

    private(set) var objectives: [Item] = []
    private(set) var pages: [Item] = []
    private(set) var tasks: [Item] = []
    private(set) var checks: [Item] = []
    /// In the order of the file.
    private(set) var questions: [Item] = []
    /// The ids of elements that the format does not know: what refers to them is not to blame.
    private(set) var strayIDs: Set<String> = []

    init(of root: XMLElement) {
        addStrays(of: root, .module)
        for about in root.elements(.about) {
            addStrays(of: about, .about)
            objectives += about.elements(.objective).map { Item(element: $0, kind: .objective) }
        }
        for element in root.elements {
            switch ElementKind.module.child(element.name) {
            case .page:
                pages.append(Item(element: element, kind: .page))
                tasks += element.elements(.task).map { Item(element: $0, kind: .task) }
                questions += Self.questions(of: element)
            case .check:
                checks.append(Item(element: element, kind: .check))
                questions += Self.questions(of: element).enumerated().map { index, item in
                    Item(element: item.element, kind: item.kind, number: index + 1)
                }
            default: continue
            }
        }
    }

    private mutating func addStrays(of element: XMLElement, _ kind: ElementKind) {
        strayIDs.formUnion(element.strays(in: kind).compactMap { $0[attribute: "id"] })
    }

    private static func questions(of element: XMLElement) -> [Item] {
        element.elements.flatMap { child in
            if let kind = ElementKind.question(child.name) { return [Item(element: child, kind: kind)] }
            return child.name == ElementKind.pool.tag ? questions(of: child) : []
        }
    }
}

extension XMLElement {
    /// Its children that the format does not know there.
    func strays(in kind: ElementKind) -> [XMLElement] {
        elements.filter { kind.child($0.name) == nil }
    }
}

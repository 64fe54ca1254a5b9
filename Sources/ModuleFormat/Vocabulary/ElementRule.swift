/// What the format says of one kind of element.
struct ElementRule {
    let tag: String
    let attributes: [AttributeRule]
    let content: Content
    /// The elements that it may hold.
    let children: [ChildRule]

    init(_ tag: String, _ attributes: [AttributeRule], _ content: Content) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
        children =
            switch content {
            case .nothing, .words: []
            case .inline(let others): Content.inlineRules + others
            case .flow: Content.inlineRules + Content.blockRules
            case .elements(let rules): rules
            }
    }

    init(_ tag: String, _ content: Content) {
        self.init(tag, [], content)
    }

    enum Content {
        case nothing
        /// Words alone; at least one.
        case words
        /// Words with inline elements, and these others.
        case inline([ChildRule])
        /// Words with inline elements, or blocks.
        case flow
        /// Elements alone.
        case elements([ChildRule])

        var allowsText: Bool {
            switch self {
            case .nothing, .elements: false
            case .words, .inline, .flow: true
            }
        }

        static let inlineRules = ElementKind.inlines.map(ChildRule.any)
        static let blockRules = ElementKind.blocks.map(ChildRule.any)
    }
}

/// How often a kind of element stands in another.
struct ChildRule {
    let kind: ElementKind
    let minimum: Int
    let maximum: Int

    static func one(_ kind: ElementKind) -> ChildRule { ChildRule(kind: kind, minimum: 1, maximum: 1) }
    static func optional(_ kind: ElementKind) -> ChildRule { ChildRule(kind: kind, minimum: 0, maximum: 1) }
    static func any(_ kind: ElementKind) -> ChildRule { ChildRule(kind: kind, minimum: 0, maximum: .max) }

    static func some(_ kind: ElementKind, _ minimum: Int = 1) -> ChildRule {
        ChildRule(kind: kind, minimum: minimum, maximum: .max)
    }
}

struct AttributeRule {
    let name: String
    let kind: ValueKind
    let isRequired: Bool

    static func required(_ name: String, _ kind: ValueKind) -> AttributeRule {
        AttributeRule(name: name, kind: kind, isRequired: true)
    }

    static func optional(_ name: String, _ kind: ValueKind) -> AttributeRule {
        AttributeRule(name: name, kind: kind, isRequired: false)
    }
}

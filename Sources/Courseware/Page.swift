/// A short text, with practice questions where they help.
package struct Page: Equatable, Sendable {
    package let id: String
    package let objectives: [String]
    package let title: String
    package let content: [PageItem]

    package init(id: String, objectives: [String] = [], title: String, content: [PageItem]) {
        self.id = id
        self.objectives = objectives
        self.title = title
        self.content = content
    }

    /// The practice questions: feedback at once, no points.
    package var questions: [Question] {
        content.compactMap { if case .practice(let question) = $0 { question } else { nil } }
    }

    package var tasks: [Task] {
        content.compactMap { if case .task(let task) = $0 { task } else { nil } }
    }
}

package enum PageItem: Equatable, Sendable {
    case text(Block)
    case practice(Question)
    case task(Task)
}

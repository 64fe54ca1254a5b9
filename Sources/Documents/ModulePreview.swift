package import Courseware
internal import Dates
package import Localization

/// A module as a document for its author: pages, every question with its key, and what is said when.
package struct ModulePreview {
    private let module: Module
    private let language: Language
    private let words: PreviewWords

    package init(_ module: Module, language: Language) {
        self.module = module
        self.language = language
        words = PreviewWords(language: language)
    }

    package var document: Document {
        Document(
            title: module.title, language: language, contentLanguage: module.language,
            sections: leftOut + [about] + objectives + module.sections.flatMap(part) + sources)
    }

    /// What is wrong comes first: nobody will be asked these.
    private var leftOut: [Document.Section] {
        let notes = module.leftOut.map { Block.note(.warning, [.paragraph([.text(words.leftOut($0))])]) }
        return notes.isEmpty ? [] : [Document.Section(blocks: notes)]
    }

    private var about: Document.Section {
        let facts = [
            "\(module.id) \(module.version)", module.about.duration.map { words.stated(seconds: $0.seconds) },
            words.estimated(minutes: ReadingTime(module).minutes),
            module.about.validity.flatMap(words.valid),
            words.written(by: module.about.authors),
        ]
        return Document.Section(
            blocks: (module.summary.map { [.paragraph([.text($0)])] } ?? [])
                + [.paragraph([.text(facts.compactMap { $0 }.joined(separator: "; "))])] + badge)
    }

    private var objectives: [Document.Section] {
        let items = module.about.objectives.map { [Block.paragraph([.text($0.text)])] }
        return items.isEmpty
            ? [] : [Document.Section(title: words.objectives, blocks: [.list(ordered: false, items: items)])]
    }

    private var badge: [Block] {
        module.about.badge.map { badge in
            words.lead(words.badge, [.paragraph([.text("\(badge.name). \(badge.criteria)")])])
        } ?? []
    }

    private func part(_ section: Courseware.Section) -> [Document.Section] {
        switch section {
        case .page(let page): self.page(page, number: (module.pages.firstIndex(of: page) ?? 0) + 1)
        case .check(let check): self.check(check)
        }
    }

    /// Text and practice questions, in the order of the page.
    private func page(_ page: Page, number: Int) -> [Document.Section] {
        var sections = [Document.Section(title: words.page(number, page.title), blocks: [])]
        var texts: [Block] = []
        for item in page.content {
            switch item {
            case .text(let block): texts.append(block)
            case .task(let task): texts += words.lead(words.task, task.text)
            case .practice(let question):
                sections.append(Document.Section(blocks: texts))
                texts = []
                sections.append(section(question, title: words.practice(question)))
            }
        }
        return (sections + [Document.Section(blocks: texts)]).filter { $0.title != nil || !$0.blocks.isEmpty }
    }

    private func check(_ check: Check) -> [Document.Section] {
        let opening = Document.Section(
            title: check.title ?? words.check, blocks: [.paragraph([.text(words.drawn(check))])])
        let questions = check.items.flatMap { item in
            switch item {
            case .question(let question): [counting(question)]
            case .pool(let pool):
                [Document.Section(title: words.pool(pool), level: 3, blocks: [])]
                    + pool.questions.map(counting)
            }
        }
        let grades = check.grades.map { grade in
            [Block.paragraph([.strong([.text(words.from(grade.from))])])] + grade.text
        }
        return [opening] + questions
            + (grades.isEmpty
                ? []
                : [
                    Document.Section(
                        title: words.grades, level: 3, blocks: [.list(ordered: false, items: grades)])
                ])
    }

    private func counting(_ question: Question) -> Document.Section {
        section(question, title: words.question(question))
    }

    private func section(_ question: Question, title: String) -> Document.Section {
        Document.Section(
            title: title, level: 3,
            blocks: question.prompt + AnswerKey(question, words).blocks
                + question.hints.flatMap { words.lead(words.hint($0), $0.text) }
                + question.feedback.flatMap { words.lead(words.occasion($0.occasion), $0.text) }
                + (question.explanation.map { words.lead(explanation($0), $0.text) } ?? []))
    }

    private func explanation(_ explanation: Explanation) -> String {
        let number = module.pages.firstIndex { $0.id == explanation.page }
        return words.explanation(page: number.map { $0 + 1 })
    }

    private var sources: [Document.Section] {
        let list = module.about.sources
        return list.isEmpty
            ? []
            : [
                Document.Section(
                    title: words.sources,
                    blocks: [
                        .list(
                            ordered: false,
                            items: list.map { [.paragraph([.link([.text($0.title)], address: $0.address)])] })
                    ])
            ]
    }
}

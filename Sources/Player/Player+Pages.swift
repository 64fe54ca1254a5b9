internal import Assessment
internal import Courseware
internal import Text

extension Player {
    /// The page from where it stands on: text up to the next practice question that is not done.
    mutating func showPage(_ page: Page) -> [Effect] {
        var lines: [CleanText] = []
        if shownItems == 0 { lines += pageTitle(page) }
        var blocks: [Block] = []
        while shownItems < page.content.count {
            switch page.content[shownItems] {
            case .text(let block): blocks.append(block)
            case .practice(let question) where !isDone(question):
                lines += render.blocks(blocks)
                let asking = showPractice(question)
                guard style.isInteractive, !blocks.isEmpty, let height = style.height,
                    case .show(let words)? = asking.first, lines.count + words.count >= height
                else { return [.show(lines)] + asking }
                waiting = .beforePractice(question)
                return [.show(lines + render.keys(practiceKeys)), ask()]
            case .task(let task): blocks += taskBlocks(task)
            case .practice: break
            }
            shownItems += 1
        }
        lines += render.blocks(blocks)
        shownItems = 0
        guard style.isInteractive else { return [.show(lines), .perform(.readPage(page.id))] }
        waiting = .endOfPage(page)
        return [.show(lines + render.keys(pageKeys)), ask()]
    }

    /// Whether a check is taken alone: what somebody knows now is not read up on.
    var isMeasuring: Bool { attempt.state.plan?.scope != .module }

    private func isDone(_ question: Question) -> Bool {
        attempt.state.practice[question.id]?.isFinal == true || passedOver.contains(question.id)
    }

    mutating func showPractice(_ question: Question) -> [Effect] {
        waiting = .practice(question)
        beginStage(question)
        let remark = [""] + render.remark(question.isScored ? phrases.practice : phrases.reflection)
        guard case .deck(let deck) = question.interaction else {
            return [.show(remark + questionText(question)), ask()]
        }
        let start = remark + render.blocks(question.prompt)
        if style.isInteractive { return [.show(start + questionText(question)), ask()] }
        let cards = start + allCards(question)
        return deck.priorities == 0
            ? [.show(cards)] + prioritise(question, [], nextStep: nil)
            : [.show(cards + questionText(question)), ask()]
    }

    /// Something to try, as it stands on a page.
    private func taskBlocks(_ task: Task) -> [Block] {
        let lead = Inline.strong([.text(phrases.task.string + ":")])
        guard case .paragraph(let first)? = task.text.first else {
            return [.paragraph([lead])] + task.text
        }
        return [.paragraph([lead, .text(" ")] + first)] + task.text.dropFirst()
    }

    private func pageTitle(_ page: Page) -> [CleanText] {
        let pages = attempt.module.pages
        let number = (pages.firstIndex { $0.id == page.id } ?? 0) + 1
        return render.titled(
            CleanText(line: attempt.module.title), right: phrases.page(number, of: pages.count),
            progress: (number, pages.count))
            + [CleanText(line: page.title).styled(.strong), ""]
    }

    /// Back to reread: from a question to the page that it is about, from a page to the one before.
    mutating func goBack() -> [Effect] {
        if isMeasuring { return [.show([phrases.noRereading]), ask()] }
        let pages = attempt.module.pages
        let index: Int
        switch waiting {
        case .earlierPage(let current): index = current - 1
        case .question(let turn): index = page(about: turn.question)
        case .repeated(let question), .next(let question), .repeatedNext(let question),
            .lookBack(let question, _):
            index = page(about: question)
        case .practice(let question): index = pages.firstIndex { $0.questions.contains(question) } ?? 0
        case .beforePractice(let question):
            index = (pages.firstIndex { $0.questions.contains(question) } ?? 0) - 1
        case .endOfPage(let page): index = (pages.firstIndex { $0.id == page.id } ?? 0) - 1
        case .beforeCheck: index = pages.count - 1
        case .nothing, .menu: index = pages.count - 1
        }
        guard pages.indices.contains(index) else { return [.show([phrases.noEarlierPage]), ask()] }
        return showEarlierPage(index)
    }

    /// The index of the page that a question is about: the one that its explanation names, one with an
    /// objective of it, or the last one.
    private func page(about question: Question) -> Int {
        let pages = attempt.module.pages
        return pages.firstIndex { $0.id == question.explanation?.page }
            ?? pages.firstIndex { !Set($0.objectives).isDisjoint(with: question.objectives) } ?? pages.count
            - 1
    }

    /// A page to read again, without its practice questions.
    mutating func showEarlierPage(_ index: Int) -> [Effect] {
        let page = attempt.module.pages[index]
        let blocks = page.content.flatMap { item -> [Block] in
            switch item {
            case .text(let block): [block]
            case .task(let task): taskBlocks(task)
            case .practice: []
            }
        }
        if case .earlierPage = waiting {} else { returning = waiting }
        waiting = .earlierPage(index)
        return [.show(pageTitle(page) + render.blocks(blocks) + render.keys(rereadKeys)), ask()]
    }

    mutating func readAtEarlierPage(_ line: String, _ index: Int) -> [Effect] {
        goOn(line, rereadKeys) { player in
            player.waiting = player.returning
            player.returning = .nothing
            switch player.waiting {
            case .endOfPage, .beforePractice, .beforeCheck, .nothing:
                player.shownItems = 0
                return player.advance()
            case .practice, .question, .next, .earlierPage, .menu, .repeated, .repeatedNext, .lookBack:
                return player.again()
            }
        }
    }
}

/// The last lines of the screens where Enter goes on: what can be typed there.
extension Player {
    var isKept: Bool { !style.isPractice && attempt.state.outcome == nil }

    private var quit: KeyLine.Key { .init("q", isKept ? phrases.quitKeptKey : phrases.quitKey) }
    private var help: KeyLine.Key { .init("?", phrases.helpKey) }

    var pageKeys: KeyLine { pageKeys(phrases.onwardKey) }

    var practiceKeys: KeyLine { pageKeys(phrases.practiceKey) }

    var beginKeys: KeyLine {
        KeyLine([.init("Enter", phrases.beginKey)] + rereadKey(slash: "") + [help, quit])
    }

    private func pageKeys(_ onward: CleanText) -> KeyLine {
        let isFirst = attempt.module.pages.first.map { attempt.step == .page($0) } ?? true
        let back: [KeyLine.Key] = isFirst ? [] : [.init("b", phrases.backKey)]
        return KeyLine([.init("Enter", onward)] + back + [help, quit])
    }

    var nextKeys: KeyLine {
        let next = attempt.state.outcome != nil && isAtLastAnswer ? phrases.resultKey : phrases.nextKey
        return KeyLine([.init("Enter", next)] + rereadKey(slash: "") + [help, quit])
    }

    private var isAtLastAnswer: Bool { if case .next = waiting { true } else { false } }

    var rereadKeys: KeyLine {
        guard case .earlierPage(let index) = waiting else { return KeyLine([]) }
        let earlier: [KeyLine.Key] = index == 0 ? [] : [.init("b", phrases.earlierPageKey)]
        return KeyLine([.init("Enter", phrases.returnKey)] + earlier + [help, quit])
    }

    /// The key that goes back to a page, where there is one to go to.
    func rereadKey(slash: String) -> [KeyLine.Key] {
        attempt.module.pages.isEmpty || isMeasuring ? [] : [.init(slash + "b", phrases.rereadKey)]
    }
}

extension Renderer {
    /// A line that says what comes, with an empty one below.
    func remark(_ text: CleanText) -> [CleanText] {
        wrapped(isAccessible ? sentence(text) : text.styled(.dim)) + [""]
    }
}

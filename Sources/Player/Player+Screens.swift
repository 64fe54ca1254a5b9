internal import Assessment
internal import Courseware
internal import Text

extension Player {
    /// The page from where it stands on: text up to the next practice question that is not done.
    mutating func showPage(_ page: Page) -> [Effect] {
        let pages = attempt.module.pages
        var lines: [CleanText] = []
        if shownItems == 0 {
            let number = (pages.firstIndex { $0.id == page.id } ?? 0) + 1
            lines += render.titled(
                CleanText(line: attempt.module.title), right: phrases.page(number, of: pages.count))
            lines += [CleanText(line: page.title), ""]
        }
        var blocks: [Block] = []
        while shownItems < page.content.count {
            switch page.content[shownItems] {
            case .text(let block): blocks.append(block)
            case .practice(let question) where attempt.state.practice[question.id]?.isFinal != true:
                waiting = .practice(question)
                lines += render.blocks(blocks) + [phrases.practice, ""] + questionText(question)
                return [.show(lines), .ask]
            case .practice: break
            }
            shownItems += 1
        }
        lines += render.blocks(blocks)
        waiting = .endOfPage(page)
        guard style.pausesAtPages else {
            shownItems = 0
            return [.show(lines), .perform(.readPage(page.id))]
        }
        defer { shownItems = 0 }
        return [.show(lines + [phrases.pageKeys]), .ask]
    }

    func questionScreen(_ turn: Turn) -> [CleanText] {
        let title = turn.check.title.map { CleanText(line: $0) } ?? phrases.check
        let start = turn.number == 1 ? [phrases.checkStarts(turn.check, questions: turn.count), ""] : []
        return render.titled(title, right: phrases.question(turn.number, of: turn.count)) + start
            + questionText(turn.question)
    }

    /// The prompt, what there is to choose from, the hints that were taken, and the keys.
    func questionText(_ question: Question) -> [CleanText] {
        let order = attempt.state.plan?.orders[question.id] ?? []
        let hints = (0..<hintsTaken(question)).flatMap { hint(question, $0 + 1) }
        return render.blocks(question.prompt) + render.interaction(question.interaction, order: order)
            + (hints.isEmpty ? [] : hints + [""]) + [keys(for: question)]
    }

    /// The last line of a question: what can be typed. A key and its words stay together on a line.
    func keys(for question: Question) -> CleanText {
        let slash: CleanText = question.isTyped ? "/" : ""
        var keys: [CleanText] = []
        if hintsLeft(question) > 0 {
            let next = question.hints[hintsTaken(question)]
            keys.append(slash + "h " + phrases.hintKey(cost: isPractising ? 0 : next.cost * question.points))
        }
        if !isPractising { keys.append(slash + "s " + phrases.skipKey) }
        keys += [slash + "? " + phrases.helpKey, slash + "q " + phrases.quitKey]
        return ([phrases.type + phrases.answerKeys(question)] + keys.map(\.unbroken)).joined(separator: "   ")
    }

    private var isPractising: Bool {
        if case .practice = waiting { true } else { false }
    }

    func hintsTaken(_ question: Question) -> Int {
        min(
            question.hints.count, attempt.state.answers[question.id]?.hints ?? practiceHints[question.id] ?? 0
        )
    }

    func hintsLeft(_ question: Question) -> Int { question.hints.count - hintsTaken(question) }

    func help(for question: Question) -> [CleanText] {
        [phrases.howToAnswer(question), keys(for: question)]
    }

    func hintText(_ id: String, _ number: Int) -> [CleanText] {
        guard let question = attempt.question(id) else { return [] }
        return hint(question, number) + [keys(for: question)]
    }

    private func hint(_ question: Question, _ number: Int) -> [CleanText] {
        guard question.hints.indices.contains(number - 1) else { return [] }
        return render.lead(phrases.hint(number, of: question.hints.count), question.hints[number - 1].text)
    }
}

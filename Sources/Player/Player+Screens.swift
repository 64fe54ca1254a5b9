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

    /// The prompt, what there is to choose from, and the keys.
    func questionText(_ question: Question) -> [CleanText] {
        let order = attempt.state.plan?.orders[question.id] ?? []
        return render.blocks(question.prompt) + render.interaction(question.interaction, order: order)
            + [keys(for: question)]
    }

    /// The last line of a question: what can be typed. A key and its word stay together on a line.
    func keys(for question: Question) -> CleanText {
        var keys = [phrases.type + phrases.answerKeys(question)]
        let slash: CleanText = question.isTyped ? "/" : ""
        if case .question = waiting { keys += countingKeys(question, slash) }
        keys += [slash + "?\u{A0}" + phrases.helpKey, slash + "q\u{A0}" + phrases.quitKey]
        return keys.joined(separator: "   ")
    }

    private func countingKeys(_ question: Question, _ slash: CleanText) -> [CleanText] {
        var keys: [CleanText] = []
        if hintsLeft(question) > 0 {
            let next = question.hints[question.hints.count - hintsLeft(question)]
            keys.append(slash + "h\u{A0}" + phrases.hintKey(cost: next.cost * question.points))
        }
        return keys + [slash + "s\u{A0}" + phrases.skipKey]
    }

    func hintsLeft(_ question: Question) -> Int {
        question.hints.count - (attempt.state.answers[question.id]?.hints ?? 0)
    }

    func help(for question: Question) -> [CleanText] {
        [phrases.howToAnswer(question), keys(for: question)]
    }

    func hintText(_ taken: HintTaken) -> [CleanText] {
        guard let question = attempt.question(taken.question),
            question.hints.indices.contains(taken.number - 1)
        else { return [] }
        let head = phrases.hint(taken.number, of: question.hints.count)
        return render.lead(head, question.hints[taken.number - 1].text) + [keys(for: question)]
    }
}

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
            case .practice(let question) where attempt.state.practice[question.id]?.isFinal != true:
                waiting = .practice(question)
                lines +=
                    render.blocks(blocks) + render.indentedHeading(phrases.practice) + questionText(question)
                return [.show(lines), ask()]
            case .practice: break
            }
            shownItems += 1
        }
        lines += render.blocks(blocks)
        shownItems = 0
        guard style.isInteractive else { return [.show(lines), .perform(.readPage(page.id))] }
        waiting = .endOfPage(page)
        return [.show(lines + render.keys(phrases.pageKeys)), ask()]
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
        let pages = attempt.module.pages
        let index: Int
        switch waiting {
        case .earlierPage(let current): index = current - 1
        case .question(let turn): index = page(about: turn.question)
        case .repeated(let question): index = page(about: question)
        case .practice, .endOfPage:
            guard case .page(let page) = attempt.step else { return [ask()] }
            index = (pages.firstIndex { $0.id == page.id } ?? 0) - 1
        default: index = pages.count - 1
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
        let blocks = page.content.compactMap { item -> Block? in
            if case .text(let block) = item { block } else { nil }
        }
        if case .earlierPage = waiting {} else { returning = waiting }
        waiting = .earlierPage(index)
        return [.show(pageTitle(page) + render.blocks(blocks) + render.keys(phrases.rereadKeys)), ask()]
    }

    mutating func readAtEarlierPage(_ line: String, _ index: Int) -> [Effect] {
        goOn(line, phrases.rereadKeys) { player in
            player.waiting = player.returning
            player.returning = .nothing
            player.shownItems = 0
            switch player.waiting {
            case .repeated, .menu, .repeatedNext, .lookBack: return player.again()
            default: return player.advance()
            }
        }
    }
}

extension Renderer {
    /// A line that says what comes, with an empty one below.
    func indentedHeading(_ text: CleanText) -> [CleanText] {
        [isAccessible ? text + "." : text.styled(.dim), ""]
    }
}

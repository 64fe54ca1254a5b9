import Courseware
import TestSupport
import Testing

@Suite("How long a module takes")
struct ReadingTimeTests {
    private static func words(_ count: Int) -> [Block] {
        [.paragraph([.text(String(repeating: "woord\n ", count: count))])]
    }

    private static func question(_ id: String, words count: Int) -> Question {
        Question(
            id: id, prompt: words(count), interaction: .trueFalse(TrueFalse(answer: true)),
            feedback: [
                Feedback(occasion: .correct, text: words(10)),
                Feedback(occasion: .incorrect, text: words(30)),
            ],
            explanation: Explanation(page: nil, text: words(20)))
    }

    private static func seconds(_ sections: [Section]) -> Double {
        ReadingTime(
            Module(id: "m", version: "1.0.0", language: "nl", title: "M", sections: sections)
        ).seconds
    }

    @Test("Two hundred words are a minute")
    func pages() {
        let page = Page(id: "p", title: "P", content: Self.words(200).map(PageItem.text))
        #expect(abs(Self.seconds([.page(page)]) - 60) < 0.001)
    }

    @Test("A question is its words, one feedback, its explanation, and ten seconds")
    func questions() {
        let check = Check(id: "c", questions: [Self.question("q", words: 60)])
        #expect(abs(Self.seconds([.check(check)]) - (10 + (60 + 20 + 20) * 0.3)) < 0.001)
    }

    @Test("Of the options all are read, and of what is said of them one")
    func options() {
        let options = [10, 30].map { count in
            Choice.Option(
                id: "o\(count)", text: [.text(String(repeating: "woord ", count: 5))],
                feedback: Self.words(count))
        }
        let choice = Choice(options: options, picks: 1...1, isMany: false, scoring: .all)
        let question = Question(id: "q", prompt: Self.words(20), interaction: .choice(choice))
        let check = Check(id: "c", questions: [question])
        #expect(abs(Self.seconds([.check(check)]) - (10 + (20 + 10 + 20) * 0.3)) < 0.001)
    }

    @Test("Of a pool the mean of its questions counts, as often as they are drawn")
    func pools() {
        let pool = Pool(
            draw: 2,
            questions: [
                Self.question("a", words: 20), Self.question("b", words: 60), Self.question("c", words: 100),
            ])
        let drawn = [20, 60, 100].map { Self.question("d\($0)", words: $0) }
        let alone = Check(id: "d", draw: 2, questions: drawn)
        #expect(abs(Self.seconds([.check(alone)]) - 2 * (10 + (60 + 20 + 20) * 0.3)) < 0.001)
        let check = Check(id: "c", questions: [], pools: [pool])
        #expect(abs(Self.seconds([.check(check)]) - 2 * (10 + (60 + 20 + 20) * 0.3)) < 0.001)
    }
}

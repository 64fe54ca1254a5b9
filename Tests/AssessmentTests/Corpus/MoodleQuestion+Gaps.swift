import Courseware
import JSON
import Testing

extension MoodleQuestion {
    static func gapText(_ json: JSONValue, _ type: String) throws -> GapText {
        var bank: [TextItem] = []
        let gaps: [GapText.Gap]
        if type == "multianswer" {
            gaps = try numbered(json["subquestions"]).map { number, question in
                let weight = try #require(question["defaultmark"]?.amount)
                guard weight > 0 else { throw NotNative.worthNothing }
                return GapText.Gap(id: number, weight: weight, content: try content(question))
            }
        } else {
            let groups = try #require(json["choices"])
            if type == "ddwtos" {
                bank = try numbered(groups).flatMap { group, words in
                    try numbered(words).map { number, word in
                        TextItem(
                            id: wordID(group, number), text: [.text(try #require(word.words))])
                    }
                }
            }
            gaps = try numbered(json["places"]).map { place, value in
                let group = try #require(value.words)
                let right = try #require(json["rightchoices"]?[place]?.words)
                let content: GapText.Content =
                    type == "ddwtos"
                    ? .bank(word: wordID(group, right))
                    : .list(try list(try #require(groups[group]), right: right))
                return GapText.Gap(id: place, content: content)
            }
        }
        let passage = Passage(paragraphs: [gaps.map { .place($0.id) }])
        return GapText(passage: passage, gaps: gaps, bank: bank, scoring: .partial)
    }

    /// A word of a group, by its number within it.
    static func wordID(_ group: String, _ number: String) -> String { "g\(group)-\(number)" }

    /// The members of an object whose names are numbers, in the order of the numbers.
    private static func numbered(_ json: JSONValue?) throws -> [(name: String, value: JSONValue)] {
        let members = try #require(json).members
        return try members.map { (number: try #require(Int($0.name)), member: $0) }
            .sorted { $0.number < $1.number }.map(\.member)
    }

    private static func content(_ question: JSONValue) throws -> GapText.Content {
        switch question["type"]?.string {
        case "shortanswer": return .text(try textEntry(question))
        case "numerical": return .number(try number(question))
        default:
            let choice = try choice(question)
            guard !choice.isMany else { throw NotNative.severalInAGap }
            return .list(choice)
        }
    }

    private static func list(_ words: JSONValue, right: String) throws -> Choice {
        let options = try numbered(words).map { number, word in
            Choice.Option(
                id: number, text: [.text(try #require(word.words))], isCorrect: number == right)
        }
        return Choice(options: options, picks: 1...1, isMany: false, scoring: .all)
    }
}

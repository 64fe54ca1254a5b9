import Courseware
import JSON
import Testing

/// A question of Moodle's as the same question of this format.
struct MoodleQuestion {
    let json: JSONValue
    let type: String
    let interaction: Interaction

    /// - Throws: `NotNative` where the format has no such question.
    init(_ json: JSONValue) throws {
        self.json = json
        type = try #require(json["type"]?.string)
        interaction = try Self.interaction(json, type)
    }

    var isNumber: Bool { if case .number = interaction { true } else { false } }

    var hintCount: Int { json["hints"]?.array?.count ?? 0 }

    /// How many gaps or pairs it has; 0 where it has no such parts.
    var partCount: Int {
        switch interaction {
        case .match(let match): match.pairs.count
        case .gapText(let text): text.gaps.count
        default: 0
        }
    }

    private static func interaction(_ json: JSONValue, _ type: String) throws -> Interaction {
        switch type {
        case "multichoice", "calculatedmulti": return .choice(try choice(json))
        case "truefalse": return .trueFalse(TrueFalse(answer: try json.truth("rightanswer")))
        case "shortanswer": return .textEntry(try textEntry(json))
        case "numerical", "calculated", "calculatedsimple": return .number(try number(json))
        case "match", "randomsamatch": return .match(try match(json))
        case "ordering": return .order(try order(json))
        case "gapselect", "ddwtos", "multianswer": return .gapText(try gapText(json, type))
        case "ddimageortext", "ddmarker": throw NotNative.onImage
        case "essay", "description": throw NotNative.byHand
        default: throw Unknown(type: type)
        }
    }

    private struct Unknown: Error {
        let type: String
    }

    static func optionID(_ index: Int) -> String { "c\(index)" }

    static func choice(_ json: JSONValue) throws -> Choice {
        let isMany = try !json.truth("single")
        let options = try #require(json["answers"]?.array).enumerated().map { index, answer in
            let fraction = try #require(answer["fraction"]?.amount)
            return Choice.Option(
                id: optionID(index), text: [.text(try #require(answer["answer"]?.words))],
                isCorrect: fraction > 0, fraction: fraction)
        }
        return Choice(
            options: options, picks: 1...(isMany ? options.count : 1), isMany: isMany, scoring: .partial)
    }

    static func textEntry(_ json: JSONValue) throws -> TextEntry {
        let accepts = try #require(json["answers"]?.array).map { answer in
            TextEntry.Accept(
                pattern: try #require(answer["answer"]?.words),
                fraction: try #require(answer["fraction"]?.amount))
        }
        let countsCase = try json.truth("usecase")
        return TextEntry(accepts: accepts, matching: TextMatching(ignoresCase: !countsCase, spaces: .exact))
    }

    /// Each stem has a target of its own, by the text that belongs to it; what belongs to no stem distracts.
    private static func match(_ json: JSONValue) throws -> Match {
        let texts = try #require(json["choices"]?.strings)
        let right = try #require(json["right"]?.array).map { try #require($0.integer) }
        let pairs = try #require(json["stems"]?.strings).enumerated().map { index, stem in
            Match.Pair(
                id: "s\(index)", item: [.text(stem)],
                target: TextItem(id: "s\(index)-target", text: [.text(texts[right[index]])]))
        }
        let distractors = texts.indices.filter { !right.contains($0) }.map { index in
            TextItem(id: "d\(index)", text: [.text(texts[index])])
        }
        return Match(pairs: pairs, distractors: distractors, scoring: .partial)
    }

    private static func order(_ json: JSONValue) throws -> Order {
        let texts = try #require(json["answers"]?.array)
        let items = try #require(json["correctorder"]?.array).map { value in
            let index = try #require(value.integer)
            return TextItem(id: "i\(index)", text: [.text(try #require(texts[index]["answer"]?.words))])
        }
        let rule = try #require(json["gradingtype"]?.string.flatMap { orderRules[$0] })
        return Order(items: items, scoring: rule)
    }

    /// The rules for an order, by the names that Moodle gives them.
    static let orderRules: [String: Order.Scoring] = [
        "all_or_nothing": .all, "absolute_position": .positions, "relative_next_exclude_last": .successors,
        "relative_next_include_last": .successorsAndEnd, "relative_one_previous_and_next": .neighbours,
        "relative_all_previous_and_next": .allNeighbours, "longest_ordered_subset": .longestSubset,
        "longest_contiguous_subset": .longestRun, "relative_to_correct": .distance,
    ]
}

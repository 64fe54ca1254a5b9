import Assessment
import Courseware
import JSON
import Testing

extension MoodleQuestion {
    /// What was given, in the shape that the interaction reads; something empty where nothing was.
    ///
    /// - Parameters:
    ///   - raw: what the browser sent.
    ///   - ids: the numbers of the options in Moodle's database, where they are known by those.
    func response(_ given: JSONValue?, raw: JSONValue? = nil, ids: [Int] = []) throws -> Response {
        let given = given ?? .null
        switch interaction {
        case .choice:
            if type == "calculatedmulti" { return .list(try optionIDs(given, raw: raw, ids: ids)) }
            let picked = given.isNothing ? [] : given.array ?? [given]
            return .list(try picked.map { Self.optionID(try #require($0.integer)) })
        case .trueFalse: return given.bool.map(Response.truth) ?? .text("")
        case .textEntry, .number: return .text(Self.typed(given))
        case .match(let match):
            let texts = try #require(json["choices"]?.strings)
            var pairs: [String: String] = [:]
            for (stem, target) in try #require(given.array).enumerated() where !target.isNothing {
                let text = texts[try #require(target.integer)]
                let shown = match.targets.first { $0.text.plainText == text }
                pairs["s\(stem)"] = try #require(shown).id
            }
            return .pairs(pairs)
        case .order: return .list(try #require(given.array).map { "i\(try #require($0.integer))" })
        case .gapText(let text):
            var values: [String: String] = [:]
            for gap in text.gaps {
                guard let value = given[gap.id], !value.isNothing else { continue }
                values[gap.id] = try self.value(value, of: gap)
            }
            return .pairs(values)
        default: throw NotNative.byHand
        }
    }

    private func value(_ value: JSONValue, of gap: GapText.Gap) throws -> String {
        switch gap.content {
        case .text, .number: return Self.typed(value)
        case .list:
            return type == "multianswer"
                ? Self.optionID(try #require(value.integer)) : try #require(value.words)
        case .bank:
            let group = try #require(json["places"]?[gap.id]?.words)
            return Self.wordID(group, try #require(value.words))
        }
    }

    /// A unit may have a field of its own.
    private static func typed(_ given: JSONValue) -> String {
        guard let number = given["answer"]?.words else { return given.words ?? "" }
        let unit = given["unit"]?.words ?? ""
        return unit.isEmpty ? number : number + " " + unit
    }

    /// Options of which Moodle kept the number in its database: known by what was sent, which names their
    /// places on the screen, or by their rank.
    private func optionIDs(_ given: JSONValue, raw: JSONValue?, ids: [Int]) throws -> [String] {
        guard let raw else {
            let picked = given.isNothing ? [] : given.array ?? [given]
            try #require(ids.count == json["answers"]?.array?.count)
            return try picked.map { id in
                let number = try #require(id.words.flatMap { Int($0) })
                return Self.optionID(try #require(ids.firstIndex(of: number)))
            }
        }
        let order = try #require(json["order"]?.array).map { try #require($0.integer) }
        if let place = raw["answer"]?.amount { return [Self.optionID(order[Int(place)])] }
        return try raw.members.filter { $0.name.hasPrefix("choice") && $0.value.amount == 1 }
            .map { Self.optionID(order[try #require(Int($0.name.dropFirst("choice".count)))]) }
    }
}

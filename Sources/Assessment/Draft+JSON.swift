internal import JSON

extension Drafted {
    var json: JSONValue {
        .object(
            [
                ("lines", .array(draft.lines.map(JSONValue.string))),
                ("parts", Response.pairs(draft.parts).json), ("question", .string(question)),
            ] + (draft.card.map { [("card", .integer($0))] } ?? [])
                + (draft.response.map { [("response", $0.json)] } ?? []))
    }

    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string, let lines = json["lines"]?.strings,
            case .pairs(let parts)? = json["parts"].flatMap(Response.init)
        else { return nil }
        self.init(
            question: question,
            draft: Draft(
                parts: parts, lines: lines, response: json["response"].flatMap(Response.init),
                card: json["card"]?.integer.map { min(max(0, $0), 10_000) }))
    }
}

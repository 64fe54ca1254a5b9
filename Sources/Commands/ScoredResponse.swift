internal import Assessment
internal import Courseware
internal import JSON

/// A response as people and programs write it in JSON, in which what is null or empty was not given.
enum ScoredResponse {
    case nothing
    case given(Response)

    /// nil for a shape that no question reads.
    init?(_ json: JSONValue, to question: Question) {
        switch json {
        case .null, .string(""): self = .nothing
        case .array([]):
            // Where nothing may be picked, to pick nothing is an answer.
            self = (try? question.grade(.list([]))) == nil ? .nothing : .given(.list([]))
        case .object(let members):
            var parts: [String: String] = [:]
            for (name, value) in members where value != .null && value != .string("") {
                guard let text = value.string else { return nil }
                parts[name] = parts[name] ?? text
            }
            self = parts.isEmpty ? .nothing : .given(.pairs(parts))
        default:
            guard let response = Response(json) else { return nil }
            self = .given(response)
        }
    }
}

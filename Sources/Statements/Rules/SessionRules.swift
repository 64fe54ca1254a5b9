internal import JSON

/// The rules of cmi5 for one statement: what each verb must have and may not have.
///
/// Source: cmi5 (AICC), sections 9.3 to 9.6.
struct SessionRules {
    private let statement: StatementMember

    init(_ statement: StatementMember) {
        self.statement = statement
    }

    func check() throws(StatementFault) {
        let context = try statement.required("context")
        _ = try context.required("registration")
        let extensions = try context.required("extensions")
        try extensions.required("https://w3id.org/xapi/cmi5/context/extensions/sessionid").requireUUID()
        let activities = try context.required("contextActivities")
        if try activities.required("grouping").elements().isEmpty { throw activities.fault(.missing) }
        let iri = try statement.required("verb").required("id")
        guard let verb = Verb(iri: try iri.text()) else { throw iri.fault(.outOfRange) }
        let categories = Set(
            (activities["category"]?.value.array ?? []).compactMap { $0["id"]?.string }.compactMap {
                $0.split(separator: "/").last.map(String.init)
            })
        let wanted: Set<String> = verb == .answered ? [] : verb.isMoveOn ? ["cmi5", "moveon"] : ["cmi5"]
        guard categories == wanted else { throw activities.fault(.contradiction) }
        if verb != .answered { try result(verb) }
        if verb == .passed || verb == .failed { try mastery(verb, extensions) }
    }

    /// Members of `result` by verb (cmi5, 9.5).
    private func result(_ verb: Verb) throws(StatementFault) {
        guard verb != .initialized else {
            if let result = statement["result"] { throw result.fault(.contradiction) }
            return
        }
        let result = try statement.required("result")
        _ = try result.required("duration")
        let success: Bool? = verb == .passed ? true : verb == .failed ? false : nil
        guard result["success"]?.value.bool == success else {
            throw (result["success"] ?? result).fault(.contradiction)
        }
        guard result["completion"]?.value.bool == (verb == .completed ? true : nil) else {
            throw (result["completion"] ?? result).fault(.contradiction)
        }
        guard let score = result["score"] else { return }
        guard success != nil else { throw score.fault(.contradiction) }
        if let scaled = score["scaled"], try scaled.number() < 0 { throw scaled.fault(.outOfRange) }
        if let raw = score["raw"], raw.value.integer == nil || score["min"] == nil || score["max"] == nil {
            throw raw.fault(.contradiction)
        }
    }

    private func mastery(_ verb: Verb, _ extensions: StatementMember) throws(StatementFault) {
        let name = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
        guard let mastery = extensions[name] else { return }
        let mark = try mastery.number()
        guard (0...1).contains(mark), (mark * 10_000).rounded() / 10_000 == mark else {
            throw mastery.fault(.outOfRange)
        }
        guard let scaled = statement["result"]?["score"]?["scaled"] else { return }
        if (try scaled.number() >= mark) != (verb == .passed) { throw scaled.fault(.contradiction) }
    }
}

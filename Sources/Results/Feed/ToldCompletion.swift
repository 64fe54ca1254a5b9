internal import Dates
internal import JSON
internal import Statements

/// What one statement tells of a completion, with no more of it than a record needs.
struct ToldCompletion {
    let verb: Verb
    let home: String
    let learner: String
    let attempt: String
    let module: String
    let title: String
    let version: String
    let moment: Moment
    let scaled: Double?
    /// Points, of so many; 0 of 0 where they are not told.
    let points: Double
    let maximum: Double
    let validUntil: CalendarDate?
    let leftOut: Int

    /// nil for a statement that opfris would not have made so.
    init?(_ statement: JSONValue) {
        let (actor, context, result) = (statement["actor"], statement["context"], statement["result"])
        guard let verb = statement["verb"]?["id"]?.string.flatMap({ Verb(iri: $0) }), verb.isCollected,
            context?["platform"]?.string == "opfris",
            let home = actor?["account"]?["homePage"]?.string,
            let learner = actor?["account"]?["name"]?.string, learner.isCode(upTo: 64),
            let attempt = context?["registration"]?.string?.lowercased(), attempt.isUUID,
            let activity = statement["object"]?["id"]?.string, activity.hasPrefix(home + "/modules/"),
            let moment = statement["timestamp"]?.string.flatMap({ Moment(rfc3339: $0) }),
            moment.utcMilliseconds > Self.earliest
        else { return nil }
        module = String(activity.dropFirst(home.count + "/modules/".count))
        guard module.isCode(upTo: 64) else { return nil }
        (self.verb, self.home, self.learner, self.attempt) = (verb, home, learner, attempt)
        self.moment = moment
        title = Self.title(statement["object"]) ?? module
        version = String((context?["revision"]?.string ?? "").prefix(32))
        let score = result?["score"]
        scaled = score?["scaled"]?.double.flatMap { (0...1).contains($0) ? $0 : nil }
        let (raw, most) = (score?["raw"]?.double ?? 0, score?["max"]?.double ?? 0)
        let isPlausible = 0 <= raw && raw <= most && most <= 1e6
        (points, maximum) = isPlausible ? (raw, most) : (0, 0)
        let extensions = result?["extensions"]
        validUntil = extensions?[StatementTerms.validUntil]?.string.flatMap { CalendarDate(iso8601: $0) }
        let count = extensions?[StatementTerms.leftOut]?.integer ?? 0
        leftOut = (0...10_000).contains(count) ? count : 0
    }

    /// 1 January 2020: before that there was no opfris.
    private static let earliest: Int64 = 1_577_836_800_000

    private static func title(_ activity: JSONValue?) -> String? {
        guard case .object(let names)? = activity?["definition"]?["name"] else { return nil }
        return names.first?.1.string.map { String($0.prefix(300)) }
    }
}

extension String {
    /// Letters, digits and `. _ -`: a learner's code, a module's id.
    fileprivate func isCode(upTo most: Int) -> Bool {
        (1...most).contains(utf8.count)
            && utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "._-".utf8.contains(byte)
            }
    }

    /// In small letters.
    fileprivate var isUUID: Bool {
        split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count) == [8, 4, 4, 4, 12]
            && utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...102).contains($0) }
    }
}

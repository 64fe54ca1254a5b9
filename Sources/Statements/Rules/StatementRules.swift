internal import Dates
internal import JSON

/// The rules of xAPI 1.0.3 for one statement, as opfris makes them: what breaks one is not sent.
///
/// Source: ADL, xAPI 1.0.3, part two; those of cmi5 are `SessionRules`.
package struct StatementRules {
    /// Milliseconds since 1970: nothing may lie after it.
    private let now: Int64

    package init(now: Int64) {
        self.now = now
    }

    package func check(_ body: [UInt8]) throws(StatementFault) {
        guard let value = JSONValue(parsing: body) else { throw StatementFault(path: "", rule: .notJSON) }
        let statement = StatementMember(value: value, path: "")
        try statement.object(["id", "actor", "verb", "object", "result", "context", "timestamp"])
        try statement.required("id").requireUUID()
        try actor(try statement.required("actor"))
        try verb(try statement.required("verb"))
        try object(try statement.required("object"))
        if let result = statement["result"] { try self.result(result) }
        if let context = statement["context"] { try self.context(context) }
        try timestamp(try statement.required("timestamp"))
        try SessionRules(statement).check()
    }

    private func actor(_ actor: StatementMember) throws(StatementFault) {
        try actor.object(["objectType", "account"])
        guard actor["objectType"]?.value.string == "Agent" else { throw actor.fault(.wrongKind) }
        let account = try actor.required("account")
        try account.object(["homePage", "name"])
        try account.required("homePage").requireIRI()
        let name = try account.required("name")
        if try name.text().isEmpty { throw name.fault(.outOfRange) }
    }

    private func verb(_ verb: StatementMember) throws(StatementFault) {
        try verb.object(["id", "display"])
        try verb.required("id").requireIRI()
        try verb["display"]?.requireLanguageMap()
    }

    private func object(_ object: StatementMember) throws(StatementFault) {
        guard object["objectType"]?.value.string == "Activity" else { throw object.fault(.wrongKind) }
        try activity(object)
    }

    private func activity(_ activity: StatementMember) throws(StatementFault) {
        try activity.object(["objectType", "id", "definition"])
        try activity.required("id").requireIRI()
        guard let definition = activity["definition"] else { return }
        let lists = Self.components.values.joined()
        try definition.object(
            ["type", "name", "description", "interactionType", "correctResponsesPattern"] + lists)
        try definition["type"]?.requireIRI()
        try definition["name"]?.requireLanguageMap()
        try definition["description"]?.requireLanguageMap()
        try interaction(definition)
    }

    /// Which lists of components an interaction may have, by its type.
    private static let components: [String: [String]] = [
        "true-false": [], "choice": ["choices"], "sequencing": ["choices"], "likert": ["scale"],
        "matching": ["source", "target"], "performance": ["steps"], "fill-in": [], "long-fill-in": [],
        "numeric": [], "other": [],
    ]

    private func interaction(_ definition: StatementMember) throws(StatementFault) {
        let given = Self.components.values.joined().filter { definition[$0] != nil }
        guard let type = definition["interactionType"] else {
            if !given.isEmpty || definition["correctResponsesPattern"] != nil {
                throw definition.fault(.contradiction)
            }
            return
        }
        guard let lists = Self.components[try type.text()] else { throw type.fault(.outOfRange) }
        if let stranger = given.first(where: { !lists.contains($0) }) {
            throw try definition.required(stranger).fault(.contradiction)
        }
        for pattern in try definition["correctResponsesPattern"]?.elements() ?? [] { try pattern.text() }
        for name in given {
            var seen: Set<String> = []
            for component in try definition.required(name).elements() {
                try component.object(["id", "description"])
                let id = try component.required("id")
                let text = try id.text()
                if text.isEmpty || text.contains(where: \.isWhitespace) { throw id.fault(.outOfRange) }
                if !seen.insert(text).inserted { throw id.fault(.contradiction) }
                try component["description"]?.requireLanguageMap()
            }
        }
    }

    private func result(_ result: StatementMember) throws(StatementFault) {
        try result.object(["score", "success", "completion", "response", "duration", "extensions"])
        try result["success"]?.requireBool()
        try result["completion"]?.requireBool()
        if let response = result["response"] { try response.text() }
        if let duration = result["duration"] {
            let text = try duration.text()
            guard Self.isDuration(text) else { throw duration.fault(.outOfRange) }
        }
        try extensions(of: result)
        guard let score = result["score"] else { return }
        try score.object(["scaled", "raw", "min", "max"])
        if let scaled = score["scaled"], !(-1...1).contains(try scaled.number()) {
            throw scaled.fault(.outOfRange)
        }
        let (least, most) = (try score["min"]?.number(), try score["max"]?.number())
        if let least, let most, least >= most { throw score.fault(.contradiction) }
        if let raw = score["raw"] {
            let value = try raw.number()
            if value < least ?? value || value > most ?? value { throw raw.fault(.outOfRange) }
        }
    }

    private func context(_ context: StatementMember) throws(StatementFault) {
        try context.object([
            "registration", "contextActivities", "revision", "platform", "language", "extensions",
        ])
        try context["registration"]?.requireUUID()
        if let revision = context["revision"] { try revision.text() }
        if let platform = context["platform"] { try platform.text() }
        if let language = context["language"] { try language.requireLanguage(try language.text()) }
        try extensions(of: context)
        guard let activities = context["contextActivities"] else { return }
        for (_, list) in try activities.object(["parent", "grouping", "category", "other"]) {
            for element in try list.elements() { try activity(element) }
        }
    }

    private func extensions(of member: StatementMember) throws(StatementFault) {
        guard let extensions = member["extensions"] else { return }
        for (name, value) in try extensions.object() {
            try StatementMember(value: .string(name), path: value.path).requireIRI()
        }
    }

    /// UTC, to the millisecond, and not in the future.
    private func timestamp(_ timestamp: StatementMember) throws(StatementFault) {
        let text = try timestamp.text()
        let latest = Moment(utcMilliseconds: now, offsetMinutes: 0).iso8601
        let shape = text.map { $0.isASCII && $0.isNumber ? "0" : $0 }
        guard String(shape) == "0000-00-00T00:00:00.000Z", CalendarDate(iso8601: text.prefix(10)) != nil
        else { throw timestamp.fault(.outOfRange) }
        if text > latest { throw timestamp.fault(.contradiction) }
    }

    /// `PT1H2M3.45S`: hours, minutes and seconds, to a hundredth.
    private static func isDuration(_ text: String) -> Bool {
        guard text.hasPrefix("PT"), text.count > 2 else { return false }
        var rest = text.dropFirst(2)
        for unit: Character in ["H", "M"] {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty, rest.dropFirst(digits.count).first == unit {
                rest = rest.dropFirst(digits.count + 1)
            }
        }
        if rest.isEmpty { return true }
        guard rest.last == "S" else { return false }
        let parts = rest.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
            && (parts.count == 1 || parts[1].count <= 2)
    }
}

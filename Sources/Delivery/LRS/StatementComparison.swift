internal import Dates
package import JSON

/// Whether a statement that an LRS gives back is the one that it was sent.
///
/// What an LRS may change is left out: the order of members, `stored`, `authority`, `version`, attachments, the
/// words of a verb and the definitions of activities, the zone and the digits of a timestamp, the case of a
/// UUID, the order of a group, and digits of a number beyond 32 bits (xAPI 1.0.3, part 2, 2.2 and 2.3.1).
package enum StatementComparison {
    /// false also where one of both is no JSON.
    package static func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard let left = JSONValue(parsing: left), let right = JSONValue(parsing: right) else { return false }
        return areSame(left, right)
    }

    package static func areSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
        essence(of: left).line.utf8.elementsEqual(essence(of: right).line.utf8)
    }

    /// What of a statement must stay as it is, in one form of the many that it may have.
    private static func essence(of statement: JSONValue) -> JSONValue {
        changing(statement) { name, value in
            switch name {
            case "stored", "authority", "version", "attachments": nil
            case "id": lowercased(value)
            case "timestamp": instant(value)
            case "verb": changing(value) { $0 == "display" ? nil : sorted($1) }
            case "actor": agent(value)
            case "object": object(value)
            case "context": context(value)
            default: sorted(value)
            }
        }
    }

    private static func object(_ value: JSONValue) -> JSONValue {
        switch value["objectType"]?.string {
        case "Agent", "Group": agent(value)
        case "SubStatement": essence(of: value)
        case "StatementRef": changing(value) { $0 == "id" ? lowercased($1) : sorted($1) }
        default: activity(value)
        }
    }

    private static func context(_ value: JSONValue) -> JSONValue {
        changing(value) { name, value in
            switch name {
            case "registration": lowercased(value)
            case "instructor", "team": agent(value)
            case "statement": changing(value) { $0 == "id" ? lowercased($1) : sorted($1) }
            // One activity may come back as a list of one.
            case "contextActivities":
                changing(value) { .array(($1.array ?? [$1]).map(activity)) }
            default: sorted(value)
            }
        }
    }

    /// An activity that does not say so is one all the same.
    private static func activity(_ value: JSONValue) -> JSONValue {
        changing(value) { name, value in
            name == "definition" || name == "objectType" && value == .string("Activity") ? nil : sorted(value)
        }
    }

    private static func agent(_ value: JSONValue) -> JSONValue {
        changing(value) { name, value in
            if name == "objectType", value == .string("Agent") { return nil }
            guard name == "member", let members = value.array else { return sorted(value) }
            return .array(members.map(agent).sorted { $0.line < $1.line })
        }
    }

    /// Milliseconds since 1970, where it is a timestamp.
    private static func instant(_ value: JSONValue) -> JSONValue {
        guard let text = value.string, let instant = Moment(rfc3339: text) else { return value }
        return .integer(Int(instant.utcMilliseconds))
    }

    private static func lowercased(_ value: JSONValue) -> JSONValue {
        value.string.map { .string($0.lowercased()) } ?? value
    }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object: changing(value) { sorted($1) }
        case .array(let values): .array(values.map(sorted))
        case .integer, .number: value.double.map { .number(Double(Float($0))) } ?? value
        default: value
        }
    }

    /// The members of an object, each changed or, with nil, left out, in the order of their names; another
    /// value as it is.
    private static func changing(
        _ value: JSONValue, _ change: (String, JSONValue) -> JSONValue?
    ) -> JSONValue {
        guard case .object(let members) = value else { return sorted(value) }
        let changed = members.compactMap { name, value in change(name, value).map { (name, $0) } }
        return .object(changed.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) })
    }
}

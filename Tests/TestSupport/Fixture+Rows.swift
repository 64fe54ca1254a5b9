internal import FoundationEssentials

extension Fixture {
    /// The lines of a JSON Lines file under Tests/Fixtures.
    package static func rows<Row: Decodable>(_ name: String, as kind: Row.Type) throws -> [Row] {
        let decoder = JSONDecoder()
        return try lines(name).map { try decoder.decode(kind, from: Data($0.utf8)) }
    }
}

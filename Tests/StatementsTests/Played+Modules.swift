import Courseware
import JSON
import ModuleFormat
import Statements
import TestSupport

extension Played {
    /// All modules of the project, and the two of the tests that have everything.
    static func modules() throws -> [Module] {
        try RealModules.all.map(RealModules.module)
            + ["everything", "types"].compactMap { name in
                ModuleReading(bytes: try Fixture.bytes("Modules/\(name).xml")).module
            }
    }
}

extension Statement {
    var json: JSONValue { JSONValue(parsing: body) ?? .null }
}

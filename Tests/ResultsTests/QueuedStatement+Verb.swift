import JSON
import Results
import Statements

extension QueuedStatement {
    var verb: Verb? {
        let iri = JSONValue(parsing: Array(body))?["verb"]?["id"]?.string
        return Verb.allCases.first { $0.iri == iri }
    }
}

import Assessment
import JSON
import Testing

@Suite("A response as JSON")
struct ResponseTests {
    private static let shapes: [(Response, String)] = [
        (.text("een \"twee\""), #""een \"twee\"""#), (.text("true"), #""true""#), (.text(""), #""""#),
        (.list(["a", "b"]), #"["a","b"]"#), (.list([]), "[]"), (.truth(true), "true"),
        (.truth(false), "false"),
        (.pairs(["a": "1"]), #"{"a":"1"}"#), (.pairs([:]), "{}"),
        (.pairs(["b": "é", "a": "1"]), #"{"a":"1","b":"é"}"#),
    ]

    @Test("Each shape is written as its own, and read back", arguments: shapes)
    func roundTrip(response: Response, json: String) throws {
        #expect(response.json.line == json)
        #expect(Response(try #require(JSONValue(parsing: json))) == response)
    }

    @Test(
        "Any other JSON is none",
        arguments: ["1", "null", "[1]", #"[["a"]]"#, #"{"a":1}"#, #"{"a":["b"]}"#, #"[true]"#])
    func others(json: String) throws {
        #expect(Response(try #require(JSONValue(parsing: json))) == nil)
    }
}

import JSON
import Testing

internal import FoundationEssentials

@Suite("Reading JSON")
struct JSONParserTests {
    @Test(
        "What is JSON is read, with white space around it",
        arguments: [
            ("null", JSONValue.null), (" true\n", .bool(true)), ("[]", .array([])), ("{ }", .object([])),
            ("[1, -2,0]", .array([.integer(1), .integer(-2), .integer(0)])),
            ("-0.5e+2", .number(-50)), ("1E2", .number(100)), ("1.0", .number(1)),
            ("18446744073709551616", .number(18_446_744_073_709_551_616)),
            (
                #"{"a":{"b":[null]},"a":1}"#,
                .object([("a", .object([("b", .array([.null]))])), ("a", .integer(1))])
            ),
            (#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, .string("\"\\/\u{8}\u{C}\n\r\té😀")),
            ("\"é😀\u{7F}\"", .string("é😀\u{7F}")),
        ])
    func good(text: String, value: JSONValue) {
        #expect(JSONValue(parsing: text) == value)
    }

    @Test(
        "What is no JSON is nothing",
        arguments: [
            "", " ", "nul", "nulll", "True", "[", "]", "[1,]", "[,1]", "[1 2]", "{", "{\"a\"}", "{\"a\":}",
            "{a:1}",
            "{\"a\":1,}", "{'a':1}", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity",
            "1e999",
            "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud83d\"", "\"\\ude00\"",
            "\"\\ud83d\\u0041\"",
            "\"a\nb\"", "\"\t\"", "1 2", "[1]x", "\u{FEFF}1", "// a\n1",
        ])
    func bad(text: String) {
        #expect(JSONValue(parsing: text) == nil)
    }

    @Test("Bytes that are no UTF-8 are nothing, and neither is what is too deep")
    func limits() {
        #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil)
        #expect(JSONValue(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
        let nest = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(JSONValue(parsing: nest(64)) != nil && JSONValue(parsing: nest(65)) == nil)
        #expect(JSONValue(parsing: String(repeating: "[", count: 1_000_000)) == nil)
    }

    @Test("Every double and every scalar that is written is read back, as another reader reads it too")
    func roundTrips() throws {
        for number in [
            0.1, 1.0 / 3, Double.leastNonzeroMagnitude, 1.7976931348623157e308, -2.5, 1e21, 123456.789,
        ] as [Double] {
            #expect(JSONValue(parsing: JSONValue.number(number).line)?.double == number)
        }
        var view = String.UnicodeScalarView()
        view.append(
            contentsOf: (0...0x10FFFF as ClosedRange<UInt32>).lazy.filter { $0 % 7 == 0 || $0 < 0x3000 }
                .compactMap(Unicode.Scalar.init))
        let text = String(view)
        let line = JSONValue.array([.string(text)]).line
        #expect(JSONValue(parsing: line)?.strings == [text])
        #expect(try JSONDecoder().decode([String].self, from: Data(line.utf8)) == [text])
    }

    @Test("Parts are asked for by name and kind")
    func parts() throws {
        let value = try #require(
            JSONValue(parsing: #"{"a":1,"b":"x","c":true,"d":["x",1],"e":2.5,"a":9,"f":3.0}"#))
        #expect(value["a"]?.integer == 1 && value["a"]?.double == 1 && value["a"]?.string == nil)
        #expect(value["b"]?.string == "x" && value["c"]?.bool == true && value["d"]?.strings == nil)
        #expect(value["e"]?.double == 2.5 && value["e"]?.integer == nil && value["f"]?.integer == 3)
        #expect(value["nowhere"] == nil && value["b"]?["a"] == nil && value["d"]?.array?.count == 2)
    }
}

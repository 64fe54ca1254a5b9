import JSON
import Testing

internal import FoundationEssentials

@Suite("JSON is strict, and safe on a screen")
struct JSONValueTests {
    private func readBack(_ value: JSONValue) throws -> String {
        let bytes = Data(("[" + value.line + "]").utf8)
        return try JSONDecoder().decode([String].self, from: bytes)[0]
    }

    @Test(
        "A string comes back as it was, whatever is in it",
        arguments: [
            "", "gewoon", "\"", "\\", "\\n", "a\nb\tc\rd", "\0\u{1}\u{1F}", "\u{7F}\u{9B}2J", "é ü 漢 😀 👩‍👧",
            "\u{202E}moc.tpircs", "\u{2028}\u{2029}", "\u{200B}\u{FEFF}", "\u{E000}\u{FFFE}", "\u{1B}[31m",
            "</script>", "\u{E0041}\u{1F3F4}", "e\u{301}", "🇳🇱", "\u{F0000}",
            String(repeating: "a\u{301}", count: 500),
        ])
    func roundTrip(_ text: String) throws {
        let read = try readBack(.string(text))
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("Every scalar comes back as it was, and no control or turn of direction stands there raw")
    func everyScalar() throws {
        for start in [0, 0x80, 0x300, 0x600, 0x2000, 0x3000, 0xE000, 0xFE00, 0xFFF0, 0x1F300, 0xE0000]
            as [UInt32]
        {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: (start..<start + 0x80).compactMap(Unicode.Scalar.init))
            let text = String(view)
            let line = JSONValue.string(text).line
            let read = try readBack(.string(text))
            #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
            let raw = line.unicodeScalars.filter {
                [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(
                    $0.properties.generalCategory)
            }
            #expect(raw.isEmpty)
        }
    }

    @Test(
        "What moves a cursor or turns text round is escaped",
        arguments: [
            ("\u{1B}", "\\u001b"), ("\u{202E}", "\\u202e"), ("\u{9B}", "\\u009b"), ("\u{2066}", "\\u2066"),
            ("\u{E0041}", "\\udb40\\udc41"), ("\u{0}", "\\u0000"), ("\r", "\\u000d"), ("\n", "\\n"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(JSONValue.string(text).line == "\"" + expected + "\"")
    }

    @Test(
        "A number is written as JSON allows it",
        arguments: [
            (0, "0"), (-3, "-3"), (0.8, "0.8"), (1e6, "1000000"), (.nan, "null"), (.infinity, "null"),
            (1.0 / 3, "0.3333333333333333"), (-0.5, "-0.5"),
        ] as [(Double, String)])
    func numbers(_ number: Double, _ expected: String) {
        #expect(JSONValue.number(number).line == expected)
    }

    @Test(
        "Very large and very small numbers come back as they were",
        arguments: [1e300, 1e-300, 1.5e19, 2.5e-308] as [Double])
    func extremes(_ number: Double) throws {
        let bytes = Data(("[" + JSONValue.number(number).line + "]").utf8)
        #expect(try JSONDecoder().decode([Double].self, from: bytes) == [number])
    }

    @Test("Objects keep their order, and names are escaped as well")
    func objects() {
        let value = JSONValue.object([
            ("b", .integer(1)), ("a\"", .array([.null, .bool(true), .bool(false), .object([])])),
            ("c", .optional(nil as String?)), ("d", .optional(0.5)), ("e", .optional(true)),
        ])
        #expect(value.line == #"{"b":1,"a\"":[null,true,false,{}],"c":null,"d":0.5,"e":true}"#)
    }
}

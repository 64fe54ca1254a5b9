import Delivery
import Testing

@Suite("Two statements are the same where the specification says so, and only there")
struct StatementComparisonTests {
    private static let sent = """
        {"id":"4d30f030-0ba5-5594-ac99-ca1fe4ab3106",
        "actor":{"account":{"homePage":"https://school.example","name":"7f3a1c"}},
        "verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en":"passed"}},
        "object":{"id":"https://school.example/bhv","definition":{"name":{"nl":"BHV"}}},
        "result":{"success":true,"score":{"scaled":0.9,"raw":9,"min":0,"max":10},"duration":"PT4M"},
        "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"nl",
        "contextActivities":{"category":[{"id":"https://w3id.org/xapi/cmi5"}],
        "parent":[{"id":"https://a.example/1"},{"id":"https://a.example/2"}]},
        "team":{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@d.example"}]},
        "extensions":{"https://a.example/x":{"stored":1,"list":[1,2]}}},
        "timestamp":"2026-03-04T09:30:00.120Z"}
        """

    /// The statement with a piece of its text replaced.
    private func areSame(_ old: String, _ new: String) -> Bool {
        #expect(Self.sent.contains(old), "\(old)")
        let changed = Self.sent.replacing(old, with: new, maxReplacements: 1)
        let (left, right) = (Array(Self.sent.utf8), Array(changed.utf8))
        #expect(StatementComparison.areSame(left, right) == StatementComparison.areSame(right, left))
        return StatementComparison.areSame(left, right)
    }

    @Test(
        "What an LRS may add, leave out or write otherwise makes no difference",
        arguments: [
            (#"{"id":"4d"#, #"{"stored":"2026-01-01T00:00:00Z","id":"4d"#),
            (#"{"id":"4d"#, #"{"authority":{"mbox":"mailto:x@y.example"},"version":"1.0.0","id":"4d"#),
            ("4d30f030-0ba5", "4D30F030-0BA5"), ("ec531277-b57b", "EC531277-B57B"),
            ("09:30:00.120Z", "10:30:00.120+01:00"), ("09:30:00.120Z", "04:00:00.12-05:30"),
            ("09:30:00.120Z", "09:30:00.120000Z"), ("09:30:00.120Z", "09:30:00.120999+00:00"),
            (
                #"{"id":"https://w3id.org/xapi/cmi5"}"#,
                #"{"objectType":"Activity","id":"https://w3id.org/xapi/cmi5"}"#
            ),
            (#","display":{"en":"passed"}"#, ""), (#"{"nl":"BHV"}"#, #"{"en":"First aid"}"#),
            (#""min":0,"max":10"#, #""max":10,"min":0.0"#), ("0.9", "0.89999998"),
            (#""raw":9"#, #""raw":9.0"#),
            (
                #"[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@d.example"}]"#,
                #"[{"mbox":"mailto:c@d.example"},{"objectType":"Agent","mbox":"mailto:a@b.example"}]"#
            ),
            (#"[{"id":"https://w3id.org/xapi/cmi5"}]"#, #"{"id":"https://w3id.org/xapi/cmi5"}"#),
            (#""success""#, "\"s\\u0075ccess\""),
        ])
    func same(old: String, new: String) {
        #expect(areSame(old, new))
    }

    @Test(
        "What was said is what was said",
        arguments: [
            ("4d30f030", "4d30f031"), ("09:30:00.120Z", "09:30:00.121Z"),
            ("09:30:00.120Z", "09:30:00.120+01:00"),
            ("true", "false"), ("0.9", "0.91"), (#""raw":9"#, #""raw":8"#), (#""raw":9"#, #""raw":"9""#),
            ("PT4M", "PT240S"), ("7f3a1c", "7F3A1C"), ("verbs/passed", "verbs/failed"),
            ("school.example/bhv", "school.example/avg"), (#","language":"nl""#, ""),
            (#""language":"nl""#, #""language":"nl","platform":"x""#),
            (
                #"{"id":"https://a.example/1"},{"id":"https://a.example/2"}"#,
                #"{"id":"https://a.example/2"},{"id":"https://a.example/1"}"#
            ),
            (#""stored":1"#, #""stored":2"#), ("[1,2]", "[2,1]"), (#""list":[1,2]"#, #""list":null"#),
            ("mailto:c@d.example", "mailto:e@d.example"),
            ("\"timestamp\":\"2026-03-04T09:30:00.120Z\"", "\"x\":1"),
        ])
    func different(old: String, new: String) {
        #expect(!areSame(old, new))
    }

    @Test(
        "A timestamp that is none is compared as the text that it is",
        arguments: [
            "2026-02-30T09:30:00Z", "2026-03-04T24:00:00Z", "2026-03-04T09:30:00", "2026-03-04T09:30:00+1:00",
            "",
            "2026-03-04T09:60:00Z", "2026-03-04T09:30:00.Z", "2026-03-04T09:30:00ZZ", "gisteren",
            "2026-03-04T09:30:00+24:00", "2026-03-04T0é:30:00.00Z",
        ])
    func noTimestamp(text: String) {
        let other = #"{"timestamp":"2026-03-04T09:30:00Z"}"#
        let this = #"{"timestamp":"\#(text)"}"#
        #expect(StatementComparison.areSame(Array(this.utf8), Array(this.utf8)))
        #expect(!StatementComparison.areSame(Array(this.utf8), Array(other.utf8)))
    }

    @Test("What is no JSON is the same as nothing")
    func noJSON() {
        #expect(!StatementComparison.areSame(Array("{".utf8), Array("{".utf8)))
    }
}

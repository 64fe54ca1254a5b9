import Diagnostics
import TestSupport
import Testing
import XMLTree

@testable import ModuleFormat

@Suite("The module with everything in it leaves nothing of the format out")
struct VocabularyTests {
    private func everything() throws -> XMLElement {
        try #require(XMLDocument(bytes: Fixture.bytes("Modules/everything.xml")).root)
    }

    @Test("It has no finding")
    func isValid() throws {
        let reading = try ModuleReading(
            bytes: Fixture.bytes("Modules/everything.xml"), expectedID: "everything")
        #expect(reading.findings.map(\.code) == [])
    }

    @Test("It uses every kind of element")
    func everyElement() throws {
        var used: Set<ElementKind> = []
        visit(try everything(), .module) { _, kind in used.insert(kind) }
        #expect(Set(ElementKind.allCases).subtracting(used).map(\.tag) == [])
    }

    @Test("It uses every attribute of every kind of element")
    func everyAttribute() throws {
        var unused: Set<String> = []
        for kind in ElementKind.allCases {
            unused.formUnion(kind.rule.attributes.map { "\(kind) \($0.name)" })
        }
        visit(try everything(), .module) { element, kind in
            unused.subtract(element.attributes.map { "\(kind) \($0.name)" })
        }
        // The kinds of question share the attributes of every question; one of them shows each.
        let shared = ["points", "objectives", "tries", "penalty", "shuffle"]
        let left = unused.filter { name in
            !shared.contains { name.hasSuffix(" " + $0) }
                || name.hasPrefix("choice") || !ElementKind.questions.contains { name.hasPrefix("\($0) ") }
        }
        #expect(left == [])
    }

    @Test("All its words, addresses and files are in the module that was read from it")
    func everyText() throws {
        let bytes = try Fixture.bytes("Modules/everything.xml")
        let module = try #require(ModuleReading(bytes: bytes).module)
        let read = String(reflecting: module)
        visit(try everything(), .module) { element, _ in
            for case .text(let text) in element.children {
                for word in text.split(whereSeparator: \.isWhitespace) where word != "\\" {
                    #expect(read.contains(word.replacing("\\", with: "\\\\")), "\(element.name): \(word)")
                }
            }
            for attribute in element.attributes
            where ["src", "href", "alt", "name", "with"].contains(attribute.name) {
                #expect(read.contains(attribute.value), "\(element.name) \(attribute.name)")
            }
        }
    }

    @Test("Each kind of element has a rule of its own, and a question may stand on a page")
    func everyRule() {
        #expect(ElementKind.allCases.filter { Vocabulary.rule(for: $0) == nil } == [])
        for kind in ElementKind.allCases where kind.isQuestion {
            #expect(ElementKind.page.child(kind.tag) == kind)
            #expect((ElementKind.check.child(kind.tag) == kind) == (kind != .deck))
        }
    }

    @Test("No two kinds that stand in the same element share a tag")
    func noAmbiguity() {
        for kind in ElementKind.allCases {
            let tags = kind.rule.children.map(\.kind.tag)
            #expect(Set(tags).count == tags.count, "\(kind)")
        }
    }

    private func visit(_ element: XMLElement, _ kind: ElementKind, _ body: (XMLElement, ElementKind) -> Void)
    {
        body(element, kind)
        for child in element.elements {
            guard let childKind = kind.child(child.name) else {
                Issue.record("<\(child.name)> in <\(element.name)>")
                continue
            }
            visit(child, childKind, body)
        }
    }
}

@Suite("The value of an attribute")
struct ValueKindTests {
    static let accepted: [(ValueKind, [String])] = [
        (.id, ["a", "a1", "avg-in-de-klas", "a.b_c-9", String(repeating: "a", count: 64)]),
        (.ids, ["a", "a b", "a  b"]),
        (.version, ["1.0.0", "0.0.1", "10.20.300"]),
        (.language, ["nl", "en", "nl-NL", "fry", "sr-Latn-RS"]),
        (.boolean, ["true", "false"]),
        (.decimal(0...1), ["0", "1", "0.5", "1.0", "0.000"]),
        (.decimal(-1...1), ["-1", "-0.5"]),
        (.positive, ["0.1", "1", "1000"]),
        (.count, ["1", "10000", "007"]),
        (.countFromZero, ["0", "10000"]),
        (.countOrUnlimited, ["1", "unlimited"]),
        (.passMark, ["none", "0", "0.8", "1"]),
        (.duration, ["PT5M", "PT1H30M", "PT90S"]),
        (.validity, ["P1Y", "P6M", "P30D", "P1Y6M", "P2W"]),
        (.address, ["https://a.example", "mailto:a@b.example", "urn:x:y", "tel:112", "HTTP://a"]),
        (.path, ["a.png", "beelden/a-b_c.PNG", String(repeating: "a", count: 255)]),
        (.text, ["a", " a "]),
    ]

    static let refused: [(ValueKind, [String])] = [
        (
            .id,
            [
                "", "A", "1a", "a b", "a/b", "..", ".a", "-a", "é", "aé", "a\n", " a", "a\u{202E}b",
                String(repeating: "a", count: 65),
            ]
        ),
        (.ids, ["", " ", "a,b", "a B"]),
        (.version, ["1", "1.0", "1.0.0.0", "v1.0.0", "1.0.", "1.0.0-beta", "1.٢.3", "1.0.1234567"]),
        (.language, ["", "n", "nederlands", "nl_NL", "nl-", "nl-é", "nl "]),
        (.boolean, ["", "1", "yes", "ja", "True", "TRUE", " true"]),
        (
            .decimal(0...1),
            [
                "", "1.1", "-0.1", "0,5", ".5", "5.", "1e0", "NaN", "inf", "0x1", "+1", " 1", "٠", "1.0.0",
                "--1",
            ]
        ),
        (.positive, ["0", "-1", "0.0", "1e309", "99999999999999999999999999999999"]),
        (.count, ["0", "-1", "10001", "1.0", "", "+1", "99999999999999999999999999", "9223372036854775808"]),
        (.countFromZero, ["-1", "10001", "٣"]),
        (.countOrUnlimited, ["0", "Unlimited", "none"]),
        (.passMark, ["None", "80%", "1.2", "0,8"]),
        (.duration, ["", "5M", "P1Y", "PT0S", "PT", "5 min", "P1M", "-PT5M"]),
        (.validity, ["P", "PT5M", "1Y", "P1Y1H", "een jaar"]),
        (
            .address,
            [
                "", "a.example", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https:",
                "https://a b", "https://é.example", "https://a\u{202E}b", "ftp://a", " https://a",
            ]
        ),
        (
            .path,
            [
                "", "/etc/passwd", "../a", "a/../b", "a//b", "./a", ".a", "-a", "a/-b", "a b", "a\\b",
                "C:\\x", "~/a",
                "$HOME/a", "http://a/b", "%2e%2e/a", "a;b", "a|b", "`a`", "a\nb", "a/", "é.png",
                "a\u{202E}gnp.exe", String(repeating: "a", count: 256),
            ]
        ),
        (.text, ["", " ", "\n\t"]),
    ]

    @Test("Is taken where it fits its kind", arguments: accepted)
    func takes(_ kind: ValueKind, _ values: [String]) {
        for value in values { #expect(kind.accepts(value), "\(value)") }
    }

    @Test("Is refused where it does not", arguments: refused)
    func refuses(_ kind: ValueKind, _ values: [String]) {
        for value in values { #expect(!kind.accepts(value), "\(value.debugDescription)") }
    }
}

internal import Diagnostics
internal import Localization
internal import Text
internal import XMLTree

/// An element that is unknown, or does not belong where it stands.
struct Misplaced {
    private let element: XMLElement
    private let parent: ElementKind

    init(_ element: XMLElement, in parent: ElementKind) {
        self.element = element
        self.parent = parent
    }

    /// What the author most likely meant to write, where it is a slip of the keys.
    var meant: ElementKind? {
        isKnown ? nil : Slip.meant(by: element.name, among: allowed).flatMap(parent.child)
    }

    private var allowed: [String] { parent.rule.children.map(\.kind.tag) }

    private var isKnown: Bool {
        element.namespace == Vocabulary.namespace
            && ElementKind.allCases.contains { $0.tag == element.name }
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let name = element.name.prefix(64)
        if !isKnown {
            return source.finding(
                "M103", at: element,
                Words(
                    nl: "<\(name)> is geen element van een module.",
                    en: "<\(name)> is not an element of a module."),
                remedy: meant.map { Words(nl: "bedoel je <\($0.tag)>?", en: "did you mean <\($0.tag)>?") }
                    ?? places(allowed))
        }
        return source.finding(
            "M104", at: element,
            Words(
                nl: "<\(name)> hoort niet in <\(parent.tag)>.",
                en: "<\(name)> does not belong in <\(parent.tag)>."),
            remedy: places(allowed))
    }

    private func places(_ allowed: [String]) -> Words? {
        guard !allowed.isEmpty else { return nil }
        let list = allowed.joined(separator: ", ")
        return Words(nl: "hier mag: \(list)", en: "allowed here: \(list)")
    }
}

/// A name that is nearly one of the format's.
enum Slip {
    static func meant(by name: String, among allowed: [String]) -> String? {
        let small = name.lowercased()
        return allowed.first { $0 == small } ?? Spelling.nearest(to: small, among: allowed)
    }
}

/// A child that must be there and is not.
struct TooFewChildren {
    private let count: Int
    private let rule: ChildRule
    private let parent: XMLElement

    init(_ count: Int, _ rule: ChildRule, in parent: XMLElement) {
        self.count = count
        self.rule = rule
        self.parent = parent
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let (child, name) = (rule.kind.tag, parent.name)
        let summary =
            rule.minimum == 1
            ? Words(nl: "In <\(name)> ontbreekt <\(child)>.", en: "<\(name)> has no <\(child)>.")
            : Words(
                nl: "In <\(name)> staan \(count) × <\(child)>; nodig zijn er ten minste \(rule.minimum).",
                en: "<\(name)> has \(count) × <\(child)>; at least \(rule.minimum) are needed.")
        return source.finding(
            "M105", at: parent, summary,
            remedy: Words(nl: "zet er <\(child)>…</\(child)> in", en: "put <\(child)>…</\(child)> in it"))
    }
}

/// A child that may be there once, and is there more often.
struct TooManyChildren {
    private let rule: ChildRule
    private let parent: XMLElement

    init(_ rule: ChildRule, in parent: XMLElement) {
        self.rule = rule
        self.parent = parent
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let second =
            parent.elements.filter { $0.name == rule.kind.tag }.dropFirst(rule.maximum).first ?? parent
        return source.finding(
            "M106", at: second,
            Words(
                nl: "Dit is de tweede <\(rule.kind.tag)> in <\(parent.name)>; er mag er één staan.",
                en: "This is the second <\(rule.kind.tag)> in <\(parent.name)>; there may be one."),
            remedy: Words(nl: "haal er één weg", en: "take one out"))
    }
}

struct UnknownAttribute {
    private let name: String
    private let element: XMLElement
    private let kind: ElementKind

    init(_ name: String, of element: XMLElement, _ kind: ElementKind) {
        self.name = name
        self.element = element
        self.kind = kind
    }

    /// What the author most likely meant to write, where it is a slip of the keys.
    var meant: String? { Slip.meant(by: name, among: allowed) }

    private var allowed: [String] { kind.rule.attributes.map(\.name) }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let remedy: Words? =
            if let meant {
                Words(nl: "bedoel je \(meant)?", en: "did you mean \(meant)?")
            } else if allowed.isEmpty {
                Words(nl: "haal het weg", en: "take it out")
            } else {
                Words(
                    nl: "hier mag: " + allowed.joined(separator: ", "),
                    en: "allowed here: " + allowed.joined(separator: ", "))
            }
        let shown = name.prefix(64)
        return source.finding(
            "M107", at: element, attribute: name,
            Words(
                nl: "<\(element.name)> kent geen \(shown)=\"…\".",
                en: "<\(element.name)> has no \(shown)=\"…\"."), remedy: remedy)
    }
}

struct MissingAttribute {
    private let rule: AttributeRule
    private let element: XMLElement

    init(_ rule: AttributeRule, of element: XMLElement) {
        self.rule = rule
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        source.finding(
            "M108", at: element,
            Words(
                nl: "<\(element.name)> heeft geen \(rule.name)=\"…\".",
                en: "<\(element.name)> has no \(rule.name)=\"…\"."),
            remedy: Words(
                nl: "zet er \(rule.name)=\"…\" bij: \(rule.kind.expectation.dutch)",
                en: "add \(rule.name)=\"…\": \(rule.kind.expectation.english)"))
    }
}

struct WrongValue {
    private let attribute: XMLAttribute
    private let rule: AttributeRule
    private let element: XMLElement

    init(_ attribute: XMLAttribute, _ rule: AttributeRule, of element: XMLElement) {
        self.attribute = attribute
        self.rule = rule
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let nearest: String? =
            if case .oneOf(let names) = rule.kind { Spelling.nearest(to: attribute.value, among: names) } else
            { nil }
        let value = attribute.value.quoted()
        return source.finding(
            "M109", at: element, attribute: attribute.name,
            Words(
                nl: "\(attribute.name) kan niet \(value) zijn.", en: "\(attribute.name) cannot be \(value)."),
            remedy: nearest.map { Words(nl: "bedoel je \"\($0)\"?", en: "did you mean \"\($0)\"?") }
                ?? Words(
                    nl: "schrijf \(rule.kind.expectation.dutch)", en: "write \(rule.kind.expectation.english)"
                ))
    }
}

/// Words between elements that hold no words.
struct TextOutOfPlace {
    private let element: XMLElement

    init(in element: XMLElement) {
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let words =
            element.children.lazy.compactMap { node in
                if case .text(let text) = node, !text.isBlank { text } else { nil as String? }
            }.first ?? ""
        return source.finding(
            "M110", at: element,
            Words(
                nl: "In <\(element.name)> staat losse tekst: \(words.quoted()).",
                en: "<\(element.name)> holds text of its own: \(words.quoted())."),
            remedy: Words(
                nl: "zet de tekst in een element, zoals <p>", en: "put the text into an element, such as <p>")
        )
    }
}

/// An element that should say something and does not.
struct EmptyText {
    private let element: XMLElement

    init(_ element: XMLElement) {
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        source.finding(
            "M111", at: element, Words(nl: "<\(element.name)> is leeg.", en: "<\(element.name)> is empty."),
            remedy: Words(nl: "schrijf er tekst in, of haal het weg", en: "write text in it, or take it out"))
    }
}

internal import Diagnostics
internal import Localization
internal import XMLTree

extension SourceText {
    /// A finding that underlines the start tag of an element.
    func finding(
        _ code: String, _ severity: Diagnostic.Severity = .error, at element: XMLElement, _ summary: Words,
        remedy: Words? = nil
    ) -> Diagnostic {
        finding(code, severity, at: tag(at: element.offset), summary, remedy: remedy)
    }

    /// A finding that underlines an attribute, or the start tag where the attribute cannot be found.
    func finding(
        _ code: String, _ severity: Diagnostic.Severity = .error, at element: XMLElement, attribute: String,
        _ summary: Words, remedy: Words? = nil
    ) -> Diagnostic {
        let range = self.attribute(attribute, inTagAt: element.offset) ?? tag(at: element.offset)
        return finding(code, severity, at: range, summary, remedy: remedy)
    }

    private func finding(
        _ code: String, _ severity: Diagnostic.Severity, at range: Range<Int>, _ summary: Words,
        remedy: Words?
    ) -> Diagnostic {
        Diagnostic(
            code, severity, at: position(of: range.lowerBound), length: scalars(in: range), summary,
            remedy: remedy)
    }
}

extension String {
    /// White space as XML has it, and nothing else.
    var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    /// Without white space at its ends, and with single spaces within.
    var collapsed: String {
        split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
    }

    /// Cut to so many characters, for a quotation in a sentence.
    func quoted(_ count: Int = 40) -> String {
        let text = collapsed
        return "\"" + (text.count <= count ? text : text.prefix(count - 1).collapsedEnd + "…") + "\""
    }
}

extension Substring {
    fileprivate var collapsedEnd: String { last == " " ? String(dropLast()) : String(self) }
}

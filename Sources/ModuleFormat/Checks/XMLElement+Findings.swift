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
    var isBlank: Bool { utf8.allSatisfy(\.isXMLSpace) }

    /// Without white space at its ends, and with single spaces within.
    var collapsed: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if !byte.isXMLSpace {
                bytes.append(byte)
            } else if let last = bytes.last, last != UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: " "))
            }
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
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

extension UInt8 {
    /// Space, tab and line breaks.
    var isXMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

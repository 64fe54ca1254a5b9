/// How a piece of text looks where colour is shown. It carries no meaning alone: a word or a sign says the same.
package enum Style: UInt32, CaseIterable, Sendable {
    /// What can be typed, and titles.
    case accent = 1
    case right, partial, wrong
    /// What can be skipped.
    case dim
    /// What the author stressed.
    case strong

    /// The scalar that begins it inside a `CleanText`: one for private use, which text from outside never brings
    /// along, because the display rule replaces it.
    var mark: Unicode.Scalar { Unicode.Scalar(Self.end.value + rawValue) ?? Self.end }

    /// The scalar that ends any style.
    static let end: Unicode.Scalar = "\u{E000}"

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (end.value...end.value + 15).contains(scalar.value)
    }

    init?(mark: Unicode.Scalar) {
        guard Self.isMark(mark) else { return nil }
        self.init(rawValue: mark.value - Self.end.value)
    }
}

extension CleanText {
    /// The same in a style. Styles do not nest: one that is inside ends the outer one.
    package func styled(_ style: Style) -> CleanText {
        isEmpty ? self : CleanText(joined: "\(Character(style.mark))\(marked)\(Character(Style.end))")
    }

    /// The pieces of the text, each with its style.
    package var segments: [(text: String, style: Style?)] {
        guard hasMarks else { return [(marked, nil)] }
        var segments: [(text: String, style: Style?)] = []
        var (text, style) = ("", Style?.none)
        for scalar in marked.unicodeScalars {
            guard Style.isMark(scalar) else {
                text.unicodeScalars.append(scalar)
                continue
            }
            if !text.isEmpty { segments.append((text, style)) }
            (text, style) = ("", Style(mark: scalar))
        }
        return text.isEmpty ? segments : segments + [(text, style)]
    }

    var hasMarks: Bool { marked.unicodeScalars.contains(where: Style.isMark) }

    /// The style that is open at the end, where it began with one that was open.
    func openStyle(after open: Style?) -> Style? {
        marked.unicodeScalars.last(where: Style.isMark).map { Style(mark: $0) } ?? open
    }
}

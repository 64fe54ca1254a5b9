internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// Lays text out in lines. Everything flows down; one blank line separates thoughts.
struct Renderer: Sendable {
    let width: Int
    let isAccessible: Bool
    /// Whether somebody sits at a terminal, who can press Enter.
    let isInteractive: Bool
    let phrases: any PlayerPhrases

    /// A heading with a rule, where it stands among its kind, and a bar of how far that is.
    func titled(_ title: CleanText, right: CleanText = "", progress: (number: Int, count: Int)? = nil)
        -> [CleanText]
    {
        if isAccessible {
            let text = sentence(title) + (right.isEmpty ? "" : " " + right.capitalized + ".")
            return [""] + text.wrapped(to: width) + [""]
        }
        let bar = width < 60 ? "" : progress.map(Self.bar) ?? ""
        let end = right.isEmpty ? bar : bar.isEmpty ? right : right + " " + bar
        let rule = width - title.width - end.width - (end.isEmpty ? 1 : 2)
        guard rule >= 2 else {
            return [""] + wrapped(title.styled(.accent))
                + (right.isEmpty ? [] : wrapped(right.styled(.dim))) + [""]
        }
        let line = CleanText(line: String(repeating: "─", count: rule)).styled(.dim)
        return ["", title.styled(.accent) + " " + line + (end.isEmpty ? "" : " " + end), ""]
    }

    private static func bar(number: Int, count: Int) -> CleanText {
        let cells = count <= 6 ? count * 2 : min(count, 16)
        let done = min(cells, max(0, cells * number / max(1, count)))
        return CleanText(line: String(repeating: "━", count: done)).styled(.accent)
            + CleanText(line: String(repeating: "╌", count: cells - done)).styled(.dim)
    }

    /// With a full stop, where it does not end as a sentence already.
    func sentence(_ text: CleanText) -> CleanText {
        "?!.".contains(text.string.last ?? " ") ? text : text + "."
    }

    func wrapped(_ text: CleanText) -> [CleanText] { text.wrapped(to: width) }

    /// Lines that belong to what stands above them.
    func indented(_ text: CleanText) -> [CleanText] {
        text.wrapped(to: width, indent: isAccessible ? "" : "   ")
    }

    /// Words, then blocks that go on behind them: `Hint 1 van 2  Denk aan …`.
    func lead(_ head: CleanText, _ blocks: [Block]) -> [CleanText] {
        let head = isAccessible ? head + "." : head
        guard case .paragraph(let first)? = blocks.first else {
            return wrapped(head) + inBlocks(blocks, isAccessible ? "" : "   ")
        }
        let text = head + (isAccessible ? " " : "  ") + inline(first)
        return text.wrapped(to: width, indent: isAccessible ? "" : "   ", first: "")
            + blocks.dropFirst().flatMap { inBlocks([$0], isAccessible ? "" : "   ") }
    }

    /// How an answer was: a sign, and the word that says the same.
    func verdict(_ state: ResponseState) -> CleanText {
        let word = phrases.verdict(state)
        let (sign, style): (CleanText, Style) =
            switch state {
            case .correct: ("✓ ", .right)
            case .partial: ("◐ ", .partial)
            default: ("✗ ", .wrong)
            }
        return isAccessible ? word : (sign + word).styled(style)
    }

    func objective(_ text: String, _ details: [CleanText]) -> [CleanText] {
        let detail = details.joined(separator: isAccessible ? ". " : "   ")
        let (indent, deeper): (CleanText, CleanText) = isAccessible ? ("", "") : ("  ", "    ")
        return CleanText(line: text).wrapped(to: width, indent: indent)
            + (isAccessible ? sentence(detail) : detail).wrapped(to: width, indent: deeper)
    }

    func keys(_ line: KeyLine) -> [CleanText] {
        line.lines(width: width, language: phrases.language, isAccessible: isAccessible)
    }

    /// `1-4`, or every number where it is spoken.
    func numbers(_ count: Int) -> String {
        guard isAccessible, count > 1 else { return count == 1 ? "1" : "1-\(count)" }
        if count > 9 { return phrases.language == .dutch ? "1 tot en met \(count)" : "1 up to \(count)" }
        let or = phrases.language == .dutch ? "of" : "or"
        return (1..<count).map(String.init).joined(separator: ", ") + " \(or) \(count)"
    }

    func listItem(_ mark: String, _ text: CleanText) -> [CleanText] {
        if isAccessible { return wrapped(CleanText(line: mark + ": ") + text) }
        let lead = String(repeating: " ", count: max(0, 4 - mark.count))
        let indent = CleanText(line: String(repeating: " ", count: lead.count + mark.count + 2))
        return text.wrapped(
            to: width, indent: indent,
            first: CleanText(line: lead) + CleanText(line: mark).styled(.accent) + "  ")
    }
}

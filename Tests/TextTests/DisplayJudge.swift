import TestSupport

/// The display rule for untrusted text, written from its table and not from the program: what may stand on
/// a screen.
enum DisplayJudge {
    /// What becomes of a scalar that stands alone.
    static func outcome(of scalar: Unicode.Scalar, keepingLines: Bool) -> [Unicode.Scalar] {
        let value = scalar.value
        switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return [keepingLines ? "\n" : " "]
        case 0x09: return keepingLines ? [" ", " ", " ", " "] : [" "]
        case 0...0x1F: return Unicode.Scalar(0x2400 + value).map { [$0] } ?? []
        case 0x7F: return ["\u{2421}"]
        case 0x80...0x9F: return ["\u{FFFD}"]
        default: break
        }
        if bidiControls.contains(value) || isWithoutMeaning(value) { return ["\u{FFFD}"] }
        if isRemovedAlone(scalar) { return [] }
        if scalar.properties.generalCategory == .spaceSeparator, value != 0xA0 { return [" "] }
        return [scalar]
    }

    /// What is wrong with a text that is said to be clean.
    static func complaint(about text: String, keepingLines: Bool) -> String? {
        var marks = 0
        var before: [Unicode.Scalar] = []
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if !isAllowed(scalar, after: before, before: next, keepingLines) {
                return "U+\(String(scalar.value, radix: 16)) after \(before.suffix(2))"
            }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: marks += scalar.properties.isVariationSelector ? 0 : 1
            case .format: break
            default: marks = 0
            }
            if marks > 4 { return "more than four marks in a row" }
            before.append(scalar)
        }
        return nil
    }

    private static func isAllowed(
        _ scalar: Unicode.Scalar, after before: [Unicode.Scalar], before next: Unicode.Scalar?,
        _ keepingLines: Bool
    ) -> Bool {
        switch scalar.value {
        case 0x0A: keepingLines
        case 0x200D:
            before.last.map(isJoining) == true
                || (before.last { !isEmojiModifier($0) }.map(isEmoji) == true && next.map(isEmoji) == true)
        case 0x200C: before.last.map(isJoining) == true
        case 0xFE0E, 0xFE0F: before.last.map { isEmoji($0) || isKeycapBase($0) } == true
        case 0xE0020...0xE007F:
            before.last { !(0xE0020...0xE007F).contains($0.value) } == "\u{1F3F4}"
        default: outcome(of: scalar, keepingLines: keepingLines) == [scalar]
        }
    }

    /// Strings of what is most likely to slip through.
    static func randomText(_ dice: inout Dice) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<dice.roll(14) { text.append(dice.pick(nasty)) }
        return String(text)
    }

    private static let nasty: [Unicode.Scalar] = [
        "a", "1", "#", " ", "\n", "\r", "\t", "\u{1B}", "[", "\u{07}", "\u{7F}", "\u{85}", "\u{9B}", "\u{A0}",
        "\u{AD}",
        "\u{301}", "\u{302}", "\u{303}", "\u{34F}", "\u{20E3}", "\u{61C}", "\u{627}", "\u{6CC}", "\u{915}",
        "\u{94D}",
        "\u{180B}", "\u{1820}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2028}", "\u{202E}",
        "\u{2060}",
        "\u{2764}", "\u{3000}", "\u{E000}", "\u{FE00}", "\u{FE0E}", "\u{FE0F}", "\u{FEFF}", "\u{FFF9}",
        "\u{FFFE}",
        "\u{1F1F3}", "\u{1F3F4}", "\u{1F3FD}", "\u{1F468}", "\u{1F4BB}", "\u{E0001}", "\u{E0067}",
        "\u{E007F}",
        "\u{E0101}", "\u{10FFFF}",
    ]

    private static let bidiControls: Set<UInt32> = [
        0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
    ]

    private static func isWithoutMeaning(_ value: UInt32) -> Bool {
        let isPrivate = (0xE000...0xF8FF).contains(value) || value >= 0xF0000
        let isNoncharacter = (0xFDD0...0xFDEF).contains(value) || value % 0x10000 >= 0xFFFE
        return isPrivate || isNoncharacter || (0xFFF9...0xFFFB).contains(value)
    }

    /// Joiners, selectors and tags have no neighbour here that would need them.
    private static func isRemovedAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F,
            0x3164, 0xFEFF, 0xFFA0, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            return true
        default:
            return scalar.properties.isVariationSelector || scalar.properties.generalCategory == .format
        }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && scalar.value > 0xFF
    }

    private static func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmojiModifier || scalar.value == 0xFE0F
    }

    private static func isKeycapBase(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isEmoji }

    /// Letters and signs of the joining scripts among those that `nasty` holds, and in general: the Arabic
    /// block to the Indic ones, and Mongolian.
    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
        (0x600...0xDFF).contains(scalar.value) || (0x1780...0x18AF).contains(scalar.value)
    }
}

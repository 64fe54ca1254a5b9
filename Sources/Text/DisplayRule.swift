/// The display rule for untrusted text, scalar by scalar.
///
/// Nothing is parsed: once the introducer of an escape sequence is a visible picture, the rest is inert. What
/// could deceive leaves a visible mark; only harmless invisible characters vanish without one.
struct DisplayRule {
    private let keepingLines: Bool
    private var output = String.UnicodeScalarView()
    private var marks = 0

    init(keepingLines: Bool) {
        self.keepingLines = keepingLines
    }

    mutating func clean(_ text: String) -> String {
        var iterator = text.unicodeScalars.makeIterator()
        var pending = iterator.next()
        while let scalar = pending {
            pending = iterator.next()
            if scalar == "\r" {
                if pending == "\n" { pending = iterator.next() }
                breakLine()
            } else {
                append(scalar, before: pending)
            }
        }
        return String(output)
    }

    private mutating func append(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        switch scalar.value {
        case 0x0A, 0x85, 0x2028, 0x2029: breakLine()
        case 0x09: emit(keepingLines ? "    " : " ")
        case 0x00...0x1F: emit(picture(of: scalar))
        case 0x20...0x7E: emit(scalar)
        case 0x7F: emit("\u{2421}")
        case 0x80...0x9F: emit(Self.mark)
        case 0x200D: if keepsJoiner(before: next) { output.append(scalar) }
        case 0x200C: if let last = output.last, Self.joins(last) { output.append(scalar) }
        case 0xFE00...0xFE0F: if keepsVariation(scalar) { output.append(scalar) }
        case 0xE0000...0xE0FFF: if keepsTag(scalar) { output.append(scalar) }
        default: appendOther(scalar)
        }
    }

    private mutating func appendOther(_ scalar: Unicode.Scalar) {
        if Self.isBidiControl(scalar) || Self.hasNoMeaning(scalar) { return emit(Self.mark) }
        if Self.isInvisible(scalar) { return }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
            marks += 1
            if marks <= Self.marksInARow { output.append(scalar) }
        case .spaceSeparator: emit(scalar.value == 0xA0 ? scalar : " ")
        case .format: break
        default: emit(scalar)
        }
    }

    private mutating func breakLine() {
        emit(keepingLines ? "\n" : " ")
    }

    private mutating func emit(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        marks = 0
    }

    private mutating func emit(_ text: String) {
        output.append(contentsOf: text.unicodeScalars)
        marks = 0
    }

    /// A joiner stays between two emoji, and after a letter of a script that is written with joiners.
    private func keepsJoiner(before next: Unicode.Scalar?) -> Bool {
        guard let last = output.last else { return false }
        if Self.joins(last) { return true }
        let base = output.reversed().first { $0.value != 0xFE0F && !(0x1F3FB...0x1F3FF).contains($0.value) }
        guard let base, let next else { return false }
        return Self.isEmoji(base) && Self.isEmoji(next)
    }

    private func keepsVariation(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0xFE0E, let last = output.last else { return false }
        return Self.isEmoji(last)
            || "#*0123456789\u{A9}\u{AE}".unicodeScalars.contains(last)
    }

    /// Tags stay in the flag of a country's part: right after a black flag, at most seven.
    private func keepsTag(_ scalar: Unicode.Scalar) -> Bool {
        Self.isTag(scalar) && output.suffix(7).last { !Self.isTag($0) } == "\u{1F3F4}"
    }

    private func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(0x2400 + control.value) ?? Self.mark
    }

    private static let mark: Unicode.Scalar = "\u{FFFD}"
    private static let marksInARow = 4

    private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Interlinear marks, noncharacters and private use.
    private static func hasNoMeaning(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE000...0xF8FF, 0xF0000...: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x2060...0x2065,
            0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A:
            true
        default: false
        }
    }

    private static func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }

    /// Beyond Latin-1, where Unicode calls digits and © emoji too.
    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0xFF && scalar.properties.isEmoji
    }

    /// Scripts whose spelling needs joiners: Arabic, the Indic ones, Khmer and their kin.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0600...0x08FF, 0x0900...0x0DFF, 0x1780...0x18AF, 0xA840...0xA87F, 0x10A00...0x11FFF: true
        default: false
        }
    }
}

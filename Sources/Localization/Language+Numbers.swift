extension Language {
    /// A number with at most two decimals, in this language's notation: `0,75`, `2`, `-1,5`.
    ///
    /// Numbers of a million and more, and what is no number, come out as their shortest plain form.
    package func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1_000_000 else { return "\(value)" }
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        guard part != 0 else { return sign + String(whole) }
        let digits = part % 10 == 0 ? String(part / 10) : (part < 10 ? "0" : "") + String(part)
        return sign + String(whole) + decimalSeparator + digits
    }

    /// A number with all of its decimals: `0,125`.
    package func exact(_ value: Double) -> String {
        let digits = Int(exactly: value).map(String.init) ?? "\(value)"
        return String(digits.map { $0 == "." ? Character(decimalSeparator) : $0 })
    }

    /// A fraction 0…1 as a whole percentage, rounded down so that 79.6 % never looks like 80, but for a
    /// millionth: `80 %`, `80%`.
    package func percentage(_ fraction: Double) -> String {
        guard fraction.isFinite, abs(fraction) < 10_000 else { return "\(fraction)" }
        let percent = Int((fraction * 100 + 1e-4).rounded(.down))
        return self == .dutch ? "\(percent)\u{A0}%" : "\(percent)%"
    }

    package var decimalSeparator: String { self == .dutch ? "," : "." }

    /// "1 fout", "2 fouten".
    package func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

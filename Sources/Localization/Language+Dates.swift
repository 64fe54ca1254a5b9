extension Language {
    /// A day in a sentence: `22 november 2026`, `22 November 2026`.
    package func longDate(year: Int, month: Int, day: Int) -> String {
        let names = self == .dutch ? Self.dutchMonths : Self.englishMonths
        guard names.indices.contains(month - 1) else { return "\(day)-\(month)-\(year)" }
        return "\(day) \(names[month - 1]) \(year)"
    }

    /// A day in a table: `22-11-2026` in Dutch, `2026-11-22` in English.
    package func shortDate(year: Int, month: Int, day: Int) -> String {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return self == .dutch
            ? "\(two(day))-\(two(month))-\(year)" : "\(year)-\(two(month))-\(two(day))"
    }

    /// Rounded up to whole minutes, at least one: `5 min`.
    package func minutes(seconds: Int) -> String {
        "\(max(1, (max(0, seconds) + 59) / 60)) min"
    }

    private static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

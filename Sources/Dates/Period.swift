/// A length of time as ISO 8601 writes it: `PT5M`, `P1Y`, `P6M`, `P30D`.
///
/// Each part is 0…9,999; weeks count as seven days.
package struct Period: Equatable, Hashable, Sendable {
    package var years = 0
    package var months = 0
    package var days = 0
    package var seconds = 0

    package init(years: Int = 0, months: Int = 0, days: Int = 0, seconds: Int = 0) {
        self.years = years
        self.months = months
        self.days = days
        self.seconds = seconds
    }

    /// Reads an ISO 8601 duration of whole numbers; nil for anything else, and for one without a part.
    package init?(iso8601 text: String) {
        var rest = Substring(text)
        guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
        var inTime = false
        var rank = 0
        while let first = rest.first {
            if first == "T" {
                guard !inTime, rest.count > 1 else { return nil }
                inTime = true
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
            rest.removeFirst(digits.count)
            guard let unit = rest.popFirst(), let place = Self.rank(of: unit, inTime: inTime), place > rank
            else { return nil }
            rank = place
            add(number, unit, inTime)
        }
        guard rank > 0 else { return nil }
    }

    private static func rank(of unit: Character, inTime: Bool) -> Int? {
        let order: [Character] = inTime ? ["H", "M", "S"] : ["Y", "M", "W", "D"]
        return order.firstIndex(of: unit).map { $0 + (inTime ? 5 : 1) }
    }

    private mutating func add(_ number: Int, _ unit: Character, _ inTime: Bool) {
        switch (unit, inTime) {
        case ("Y", false): years += number
        case ("M", false): months += number
        case ("W", false): days += 7 * number
        case ("D", false): days += number
        case ("H", true): seconds += 3600 * number
        case ("M", true): seconds += 60 * number
        default: seconds += number
        }
    }
}

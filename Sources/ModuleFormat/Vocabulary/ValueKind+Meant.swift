internal import Text

extension ValueKind {
    /// What was most likely meant by a value that is not taken, as it should be written.
    func meant(by value: String) -> String? {
        guard value.utf8.count <= 120 else { return nil }
        let readings: [String?] =
            switch self {
            case .oneOf(let names): [Spelling.nearest(to: value, among: names)]
            case .ids: [Self.spaced(value)]
            case .decimal, .positive, .passMark: [Self.pointed(value), Self.share(value)]
            case .version: [Self.pointed(value)]
            case .duration:
                [Self.period(value, Self.times), value.uppercased(), Self.timed(value.uppercased())]
            case .validity: [Self.period(value, Self.days), value.uppercased()]
            default: []
            }
        return readings.lazy.compactMap { $0 }.first(where: accepts)
    }

    /// Ids with spaces where commas stand.
    private static func spaced(_ value: String) -> String {
        value.split { ",; ".contains($0) }.joined(separator: " ")
    }

    /// A number with a point where a comma stands, and with a nought before the point.
    private static func pointed(_ value: String) -> String {
        let text = String(value.map { $0 == "," ? "." : $0 }.drop { $0 == " " })
        return text.first == "." ? "0" + text : text
    }

    /// Per cents as a part of one: 60% as 0.6. Without the sign it must be a number that no part of one is near.
    private static func share(_ value: String) -> String? {
        var text = pointed(value).lowercased()
        let sign = ["%", "procent", "percent", "per cent"].first(where: text.hasSuffix)
        text = String(text.dropLast(sign?.count ?? 0)).collapsed
        guard let number = Decimal.parse(text), sign != nil || (10...100).contains(abs(number)) else {
            return nil
        }
        return Decimal.text(number / 100)
    }

    /// A whole number of units, in words or by a letter: 10 minuten, 10m, 10 min.
    private static func period(_ value: String, _ units: [(form: String, names: [String])]) -> String? {
        let text = value.lowercased().filter { $0 != " " }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let name = text.dropFirst(digits.count)
        guard let number = wholeNumber(String(digits)),
            let unit = units.first(where: { $0.names.contains { $0 == name || $0 + "." == name } })
        else { return nil }
        return unit.form.replacing("#", with: String(number))
    }

    private static let times = [
        ("PT#M", ["", "m", "min", "minuut", "minuten", "minute", "minutes"]),
        ("PT#H", ["u", "uur", "uren", "h", "hour", "hours"]),
        ("PT#S", ["s", "sec", "seconde", "seconden", "second", "seconds"]),
    ]

    private static let days = [
        ("P#Y", ["j", "jaar", "jaren", "y", "year", "years"]),
        ("P#M", ["maand", "maanden", "month", "months"]),
        ("P#W", ["week", "weken", "weeks"]),
        ("P#D", ["d", "dag", "dagen", "day", "days"]),
    ]

    /// A period of days in which the T is forgotten: P10M as PT10M.
    private static func timed(_ value: String) -> String? {
        value.first == "P" && !value.hasPrefix("PT") ? "PT" + value.dropFirst() : nil
    }
}

internal import Courseware
internal import Localization
internal import XMLTree

/// Do `min` and `max` fit each other, and the number of options?
struct PicksCheck {
    /// As the author wrote them: the choice itself holds them in order.
    private let least: Int?
    private let most: Int?
    private let isMany: Bool
    private let options: Int
    private let saysOne: Bool

    init(_ choice: Choice, _ element: XMLElement) {
        least = element.count("min")
        most = element.count("max")
        isMany = choice.isMany
        options = choice.options.count
        saysOne = element[attribute: "select"] == "one"
    }

    var arePossible: Bool {
        guard isMany else { return least ?? 0 <= 1 && most ?? 1 == 1 }
        return least ?? 0 <= most ?? .max && most ?? 0 <= options && least ?? 0 <= options
    }

    func impossible(_ name: String) -> Words {
        Words(
            nl: "Bij vraag \(name) passen min en max niet bij elkaar of bij het aantal opties.",
            en: "In question \(name) min and max do not fit each other or the number of options.")
    }

    var remedy: Words {
        if saysOne {
            return Words(
                nl: "schrijf select=\"many\", of haal min en max weg",
                en: "write select=\"many\", or take min and max out")
        }
        if let least, let most, least > most, least <= options {
            return Words(
                nl: "schrijf min=\"\(most)\" max=\"\(least)\"", en: "write min=\"\(most)\" max=\"\(least)\"")
        }
        let tooMany = [("min", least), ("max", most)].filter { $0.1 ?? 0 > options }.map {
            "\($0.0)=\"\(options)\""
        }.joined(separator: " ")
        return Words(nl: "schrijf \(tooMany) of minder", en: "write \(tooMany) or less")
    }
}

internal import Localization

extension ValueKind {
    /// What is expected, as the end of "... verwacht".
    var expectation: Words {
        switch self {
        case .id:
            Words(
                nl: "een id: kleine letters, cijfers en . _ -, beginnend met een letter",
                en: "an id: small letters, digits and . _ -, beginning with a letter")
        case .ids:
            Words(
                nl: "een of meer id's met een spatie ertussen",
                en: "one or more ids with a space between them")
        case .version: Words(nl: "een versie als 1.0.0", en: "a version such as 1.0.0")
        case .language: Words(nl: "een taal als nl of en", en: "a language such as nl or en")
        case .boolean: Words(nl: "true of false", en: "true or false")
        case .oneOf(let names):
            Words(
                nl: "een van: " + names.joined(separator: ", "),
                en: "one of: " + names.joined(separator: ", "))
        case .decimal(let range) where range.upperBound > 1_000_000:
            Words(nl: "een getal als 3.5, met een punt", en: "a number such as 3.5, with a point")
        case .decimal(let range):
            Words(
                nl: "een getal van \(Int(range.lowerBound)) tot \(Int(range.upperBound)), met een punt: 0.5",
                en: "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), with a point: 0.5")
        case .positive: Words(nl: "een getal groter dan 0", en: "a number greater than 0")
        case .count: Words(nl: "een geheel getal van 1 tot 10000", en: "a whole number from 1 to 10000")
        case .countFromZero:
            Words(nl: "een geheel getal van 0 tot 10000", en: "a whole number from 0 to 10000")
        case .countOrUnlimited: Words(nl: "een geheel getal of unlimited", en: "a whole number or unlimited")
        case .passMark: Words(nl: "een getal van 0 tot 1, of none", en: "a number from 0 to 1, or none")
        case .duration: Words(nl: "een duur als PT5M (5 minuten)", en: "a duration such as PT5M (5 minutes)")
        case .validity:
            Words(nl: "een periode als P1Y (1 jaar) of P6M", en: "a period such as P1Y (1 year) or P6M")
        case .address:
            Words(nl: "een adres als https://… of mailto:…", en: "an address such as https://… or mailto:…")
        case .path:
            Words(
                nl: "een bestand in de map van de module, zonder .. of spaties",
                en: "a file in the module's own folder, without .. or spaces")
        case .text: Words(nl: "een tekst", en: "a text")
        }
    }
}

package import Localization

/// What is wrong with a command line.
package enum UsageError: Error, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case missingValue(option: String, placeholder: String)
    case valueNotWanted(option: String)
    case missingArgument(String)
    case tooManyArguments(String)
    /// It belongs to other words after the command, which `place` names.
    case optionElsewhere(option: String, place: String)
    case badValue(option: String, value: String, expected: Words)

    /// One sentence; what was typed stands in it as it was typed.
    package var sentence: Words {
        switch self {
        case .unknownCommand(let name, let nearest):
            Words(
                nl: "Er is geen opdracht \"\(name)\".\(nearest.map { " Bedoel je \($0)?" } ?? "")",
                en: "There is no command \"\(name)\".\(nearest.map { " Did you mean \($0)?" } ?? "")")
        case .unknownOption(let name, let nearest):
            Words(
                nl: "Er is geen optie \"\(name)\".\(nearest.map { " Bedoel je \($0)?" } ?? "")",
                en: "There is no option \"\(name)\".\(nearest.map { " Did you mean \($0)?" } ?? "")")
        case .missingValue(let option, let placeholder):
            Words(
                nl: "Achter \(option) hoort nog \(placeholder).",
                en: "\(option) needs \(placeholder) after it.")
        case .valueNotWanted(let option):
            Words(nl: "\(option) heeft geen waarde.", en: "\(option) takes no value.")
        case .missingArgument(let name):
            Words(nl: "Er ontbreekt nog: \(name).", en: "This is missing: \(name).")
        case .tooManyArguments(let text):
            Words(nl: "\"\(text)\" is er te veel.", en: "\"\(text)\" is one too many.")
        case .optionElsewhere(let option, let place):
            Words(nl: "\(option) hoort bij: \(place).", en: "\(option) goes with: \(place).")
        case .badValue(let option, let value, let expected):
            Words(
                nl: "\(option) kan niet \"\(value)\" zijn: schrijf \(expected.dutch).",
                en: "\(option) cannot be \"\(value)\": write \(expected.english).")
        }
    }
}

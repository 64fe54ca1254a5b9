package import Localization

/// One option of a command: its name, what it does, and where its value goes.
package struct Option<Options> {
    /// With its hyphens: `--modules`.
    package let name: String
    /// What stands for its value in the help; nil where it has none.
    package let placeholder: String?
    package let help: Words
    let set: (inout Options, String) throws(UsageError) -> Void

    /// An option that is given or not.
    package static func flag(_ name: String, _ place: WritableKeyPath<Options, Bool>, _ help: Words) -> Option
    {
        Option(name: name, placeholder: nil, help: help) { options, _ in options[keyPath: place] = true }
    }

    /// An option that says yes, or no, to what may be left open.
    package static func flag(
        _ name: String, _ place: WritableKeyPath<Options, Bool?>, to value: Bool, _ help: Words
    ) -> Option {
        Option(name: name, placeholder: nil, help: help) { options, _ in options[keyPath: place] = value }
    }

    /// An option with a text.
    package static func text(
        _ name: String, _ placeholder: String, _ place: WritableKeyPath<Options, String?>, _ help: Words
    ) -> Option {
        Option(name: name, placeholder: placeholder, help: help) { options, text in
            options[keyPath: place] = text
        }
    }

    /// An option with a value that is read from its text.
    package static func value<Value>(
        _ name: String, _ placeholder: String, _ place: WritableKeyPath<Options, Value?>, _ help: Words,
        expected: Words, read: @escaping (String) -> Value?
    ) -> Option {
        Option(name: name, placeholder: placeholder, help: help) { options, text throws(UsageError) in
            guard let value = read(text) else {
                throw .badValue(option: name, value: text, expected: expected)
            }
            options[keyPath: place] = value
        }
    }

    /// An option whose values have names.
    package static func oneOf<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ place: WritableKeyPath<Options, Value?>, _ help: Words
    ) -> Option {
        let names = Value.allCases.map(\.rawValue)
        return value(
            name, names.joined(separator: "|"), place, help,
            expected: Words(nl: names.joined(separator: ", "), en: names.joined(separator: ", ")),
            read: Value.init)
    }

    /// The same option in a struct that holds these options.
    package func within<Outer>(_ place: WritableKeyPath<Outer, Options>) -> Option<Outer> {
        Option<Outer>(name: name, placeholder: placeholder, help: help) { outer, text throws(UsageError) in
            try set(&outer[keyPath: place], text)
        }
    }
}

internal import Text

/// A name that is nearly one of the format's, or HTML's for the same thing.
enum Slip {
    static func meant(by name: String, among allowed: [String]) -> String? {
        let small = name.lowercased()
        if let exact = allowed.first(where: { $0 == small }) { return exact }
        if let own = names[small], allowed.contains(own) { return own }
        // One letter is near to every other.
        return small.count > 1 ? Spelling.nearest(to: small, among: allowed) : nil
    }

    private static let names = [
        "b": "strong", "bold": "strong", "i": "em", "italic": "em", "u": "em", "span": "em", "div": "p",
        "h1": "h", "h2": "h", "h3": "h", "h4": "h", "image": "img", "lang": "xml:lang",
        "language": "xml:lang",
        "text": "p", "question": "choice", "quiz": "check", "test": "check",
    ]
}

internal import Text

/// A name that is nearly one of the format's.
enum Slip {
    static func meant(by name: String, among allowed: [String]) -> String? {
        let small = name.lowercased()
        return allowed.first { $0 == small } ?? Spelling.nearest(to: small, among: allowed)
    }
}

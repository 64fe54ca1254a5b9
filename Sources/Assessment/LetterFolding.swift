/// What makes two letters the same when case or accents do not count.
enum LetterFolding {
    /// The letter without its case, by simple folding: one scalar for one, so that ß is not SS.
    static func withoutCase(_ character: Character) -> Character {
        if let ascii = character.asciiValue {
            return (65...90).contains(ascii) ? Character(Unicode.Scalar(ascii + 32)) : character
        }
        var folded = String.UnicodeScalarView()
        for scalar in character.unicodeScalars {
            folded.append(folding(of: scalar))
        }
        return String(folded).first ?? character
    }

    /// The Latin base letter of a letter with one accent.
    static func withoutAccent(_ character: Character) -> Character {
        character.isASCII ? character : bases[character] ?? character
    }

    private static func folding(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        // The dotless i has no other case but in Turkish.
        if scalar == "\u{131}" { return scalar }
        let upper = only(scalar.properties.uppercaseMapping) ?? scalar
        return only(upper.properties.lowercaseMapping) ?? upper
    }

    private static func only(_ text: String) -> Unicode.Scalar? {
        text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }

    /// Letters with an accent and their base. Characters are equal when they are canonically equivalent, so
    /// base and mark together also find the letter that is one scalar.
    private static let bases: [Character: Character] = {
        var bases: [Character: Character] = [:]
        for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
            for mark in 0x300...0x331 as ClosedRange<UInt32> {
                guard let scalar = Unicode.Scalar(mark) else { continue }
                bases[Character(String(base) + String(Character(scalar)))] = base
            }
        }
        for (letter, base) in zip("øØłŁđĐħĦ", "oOlLdDhH") { bases[letter] = base }
        return bases
    }()
}

internal import Arguments
internal import Localization
internal import Reports
internal import System

/// The file in which HR keeps who has which code.
struct PeopleFile {
    let path: String

    /// The most bytes of a list of people or names.
    static let limit = 1 << 26

    /// - Throws: `InputFailure` where it cannot be read, or is another file.
    func read() throws(InputFailure) -> PeopleList {
        guard let bytes = try? FileReader.bytes(of: path, limit: Self.limit) else {
            throw .unreadable(path: path)
        }
        do {
            return try PeopleList(bytes)
        } catch {
            throw .people(error, path: path)
        }
    }

    /// For its owner alone.
    ///
    /// - Returns: whether it is a new file.
    func write(_ people: PeopleList) throws -> Bool {
        let file = MadeFile(Array(people.text.utf8), access: .owner) { (try? PeopleList($0)) != nil }
        return try file.write(to: path)
    }
}

extension Option {
    /// `--people FILE`: the names that HR has for codes.
    static func people(_ place: WritableKeyPath<Options, String?>) -> Option {
        .text(
            "--people", "FILE", place,
            Words(
                nl: "namen en personeelsnummers uit dit bestand van HR; anders uit de instelling people",
                en: "names and staff numbers from this file of HR's; else from the setting people"))
    }
}

package import Localization
internal import Statements

/// A setting of a target, as it stands behind `feed.NAME.` in the file.
package enum FeedKey: String, CaseIterable, Sendable {
    /// The address of a learning record store.
    case lrs
    /// A folder, in place of an LRS.
    case folder
    /// A file with `user:password`, 0600.
    case credentials
    /// A command that prints `user:password`.
    case credentialsCommand = "credentials-command"
    /// Certificates to trust, as PEM.
    case authority
    case version
    case detail
    /// The IRI below which learners and modules are named.
    case home

    /// What a value should be.
    package var expectation: Words {
        switch self {
        case .lrs:
            Words(
                nl:
                    "een adres als https://lrs.school.nl/xapi, zonder wachtwoord erin; http alleen naar deze computer zelf",
                en:
                    "an address such as https://lrs.school.nl/xapi, without a password in it; http only to this very computer"
            )
        case .folder, .credentials, .authority:
            Words(nl: "een pad dat met / begint", en: "a path that begins with /")
        case .credentialsCommand: Words(nl: "een opdracht", en: "a command")
        case .version: Words(nl: "een versie als 1.0.3", en: "a version such as 1.0.3")
        case .detail:
            Words(nl: "nothing, completion, score of answers", en: "nothing, completion, score or answers")
        case .home: Words(nl: "een adres als https://school.nl", en: "an address such as https://school.nl")
        }
    }

    package func accepts(_ value: String) -> Bool {
        switch self {
        case .lrs: value.isWebAddress(allowingPlain: value.isLoopbackAddress)
        case .folder, .credentials, .authority: value.hasPrefix("/") && value.isPrintable
        case .credentialsCommand: !value.isEmpty && value.isPrintable
        case .version:
            value.split(separator: ".", omittingEmptySubsequences: false).count == 3
                && value.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        case .detail: Detail(rawValue: value) != nil
        case .home: value.isWebAddress(allowingPlain: true)
        }
    }
}

/// The targets that settings name: for each its keys, from whichever file has the last word.
package struct FeedSettings {
    private var values: [String: [FeedKey: String]] = [:]
    /// The names in the order in which they were met.
    private var names: [String] = []

    mutating func set(_ name: String, _ key: FeedKey, to value: String) {
        if values[name] == nil { names.append(name) }
        values[name, default: [:]][key] = value
    }

    /// Those that have a place.
    var targets: [FeedTarget] { names.compactMap(target) }

    func values(of name: String) -> [FeedKey: String] { values[name] ?? [:] }

    /// Those that have none, or two.
    var incomplete: [String] { names.filter { target($0) == nil } }

    private func target(_ name: String) -> FeedTarget? {
        let own = values[name] ?? [:]
        let detail = own[.detail].flatMap(Detail.init) ?? .completion
        switch (own[.lrs]?.withoutSlash, own[.folder]) {
        case (let address?, nil):
            let access = LRSAccess(
                address: address, credentialsFile: own[.credentials],
                credentialsCommand: own[.credentialsCommand], authorityFile: own[.authority],
                version: own[.version] ?? "1.0.3")
            return FeedTarget(
                name: name, place: .lrs(access), home: own[.home]?.withoutSlash ?? address.origin,
                detail: detail)
        case (nil, let folder?):
            return FeedTarget(
                name: name, place: .folder(folder),
                home: own[.home]?.withoutSlash ?? "https://opfris.invalid", detail: detail)
        default: return nil
        }
    }

    /// Reads `feed.school.lrs`; nil for any other key.
    package static func key(_ text: String) -> (name: String, key: FeedKey)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == "feed", let key = FeedKey(rawValue: parts[2]),
            parts[1].isFeedName
        else { return nil }
        return (parts[1], key)
    }
}

extension String {
    /// Small letters, digits and hyphens, at most 32.
    package var isFeedName: Bool {
        (1...32).contains(utf8.count)
            && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    fileprivate var isPrintable: Bool { unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }

    /// Without the slash at its end.
    fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }

    /// What stands between `://` and the path.
    private var authority: Substring? {
        firstRange(of: "://").map { self[$0.upperBound...].prefix { !"/?#".contains($0) } }
    }

    /// `https://lrs.school.nl` of `https://lrs.school.nl/xapi`.
    fileprivate var origin: String {
        String(prefix { $0 != ":" }) + "://" + String(authority ?? "")
    }

    /// Whether it names this machine.
    fileprivate var isLoopbackAddress: Bool {
        let host =
            authority?.hasPrefix("[") == true
            ? authority?.prefix { $0 != "]" } : authority?.prefix { $0 != ":" }
        return host == "localhost" || host == "[::1" || host?.hasPrefix("127.") == true
    }

    fileprivate func isWebAddress(allowingPlain: Bool) -> Bool {
        guard hasPrefix("https://") || allowingPlain && hasPrefix("http://"), let authority,
            !authority.isEmpty, !authority.contains("@"), !contains("?"), !contains("#")
        else { return false }
        return unicodeScalars.allSatisfy {
            (0x21...0x7E).contains($0.value) && !"<>\"{}|\\^`".unicodeScalars.contains($0)
        }
    }
}

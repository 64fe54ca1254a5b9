/// What arrives of one reply, up to a limit.
final class Reception {
    private(set) var body: [UInt8] = []
    /// By their names in lower case; of a name that comes twice, the last one counts.
    private(set) var headers: [String: String] = [:]
    private(set) var isTooLarge = false
    /// Whether the empty line came that ends them: libcurl takes less for a reply as well.
    private(set) var hasAllHeaders = false

    private let limit: Int
    private var headerBytes = 0

    private static let headerLimit = 64 << 10

    init(limit: Int) {
        self.limit = limit
    }

    /// false where it is too much.
    func takeBody(_ bytes: [UInt8]) -> Bool {
        isTooLarge = isTooLarge || body.count + bytes.count > limit
        if !isTooLarge { body += bytes }
        return !isTooLarge
    }

    /// A line with its end; false where they are too many.
    func takeHeader(_ bytes: [UInt8]) -> Bool {
        headerBytes += bytes.count
        isTooLarge = isTooLarge || headerBytes > Self.headerLimit
        guard !isTooLarge else { return false }
        let line = String(decoding: bytes.filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
        // A provisional reply, such as 100, comes before the one that counts.
        if line.hasPrefix("HTTP/") { (headers, hasAllHeaders) = ([:], false) }
        // What comes after the body has nothing to say.
        guard !hasAllHeaders else { return true }
        hasAllHeaders = line.isEmpty
        if let colon = line.firstIndex(of: ":") {
            let words = line[line.index(after: colon)...].split { $0 == " " || $0 == "\t" }
            headers[line[..<colon].lowercased()] = words.joined(separator: " ")
        }
        return true
    }
}

/// A request as a server of a test got it.
package struct LoopbackRequest: Sendable {
    package let method: String
    /// Without its query.
    package let path: String
    /// With escapes undone.
    package let query: [String: String]
    /// By their names in lower case.
    package let headers: [String: String]
    package var body: [UInt8] = []

    init?(head: String) {
        let lines = head.split(separator: "\r\n").map(String.init)
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        guard words.count == 3 else { return nil }
        method = words[0]
        let target = words[1].split(separator: "?", maxSplits: 1).map(String.init)
        path = target.first ?? ""
        let pairs = (target.count > 1 ? target[1] : "").split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(sides[0]), Self.unescaped(sides.count > 1 ? String(sides[1]) : ""))
        }
        query = Dictionary(pairs) { $1 }
        let fields = lines.dropFirst().compactMap { line in
            line.firstIndex(of: ":").map { colon in
                (
                    line[..<colon].lowercased(),
                    String(line[line.index(after: colon)...].drop { $0 == " " })
                )
            }
        }
        headers = Dictionary(fields) { $1 }
    }

    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

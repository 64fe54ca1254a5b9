internal import CCurl
internal import System

/// What a server answered, whatever its status.
package struct HTTPReply: Equatable, Sendable {
    package let status: Int
    /// As it stands in the header: `text/html; charset=utf-8`.
    package let contentType: String?
    /// How long the server asks to be left alone, 0…86 400 s; nil where it does not ask.
    package let retryAfterSeconds: Int?
    /// Where a redirect points; it is never followed.
    package let location: String?
    package let body: [UInt8]

    init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        contentType = headers["content-type"]
        location = headers["location"]?.asDetail
        retryAfterSeconds = headers["retry-after"].flatMap { Self.seconds($0, saidAt: headers["date"]) }
        self.body = body
    }

    /// Reads both forms of Retry-After (RFC 9110, 10.2.3): seconds, or a date, which counts from the date of
    /// the reply, so that two clocks that differ do no harm.
    private static func seconds(_ text: String, saidAt date: String?) -> Int? {
        let digits = text.drop { $0 == "-" }
        if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return text.hasPrefix("-") ? 0 : min(Int(digits) ?? day, day)
        }
        guard let end = moment(text) else { return nil }
        let start = date.flatMap(moment) ?? Int(Clock.utcMilliseconds / 1000)
        return min(max(end - start, 0), day)
    }

    /// Seconds since 1970.
    private static func moment(_ text: String) -> Int? {
        let seconds = Int(unsafe curl_getdate(text, nil))
        return seconds < 0 ? nil : seconds
    }

    private static let day = 86_400
}

/// Who the client is, for Basic authentication. Neither printing nor dumping it shows the password.
package struct HTTPCredentials: Sendable {
    package let user: String
    let password: String

    package init(user: String, password: String) {
        self.user = user
        self.password = password
    }

    /// A text without the password, also not in the form in which it travels: servers that are being debugged
    /// send back what they got.
    package func hidden(in text: String) -> String {
        [password, Self.base64("\(user):\(password)")].filter { !$0.isEmpty }
            .reduce(text) { $0.replacing($1, with: "…") }
    }

    private static func base64(_ text: String) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        let bytes = Array(text.utf8)
        var result = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0...3 {
                result.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
            }
        }
        return String(result)
    }
}

extension HTTPCredentials: CustomStringConvertible, CustomReflectable {
    package var description: String { user }
    package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

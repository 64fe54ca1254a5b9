/// What a server of a test answers.
package struct LoopbackAnswer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    package init(
        _ status: Int, _ body: String = "", type: String = "application/json",
        headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers
        self.body = Array(body.utf8)
    }

    package var bytes: [UInt8] {
        // 204 has no body, and no length.
        let length = status == 204 ? [] : [(name: "Content-Length", value: String(body.count))]
        let lines = (headers + length).map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("HTTP/1.1 \(status) By order\r\n\(lines)\r\n".utf8) + body
    }
}

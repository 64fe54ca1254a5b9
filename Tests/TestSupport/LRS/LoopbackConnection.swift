internal import Glibc

/// One connection to a server of a test, used by its own thread alone.
package final class LoopbackConnection: Sendable {
    private let descriptor: Int32
    private let engine: Engine

    init(_ descriptor: Int32, of engine: Engine) {
        self.descriptor = descriptor
        self.engine = engine
    }

    func run(_ serve: (LoopbackConnection) -> Void) {
        serve(self)
        end()
    }

    func end() { engine.forget(descriptor) }

    /// false where the other side, or the test, is gone.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Closes so that the other side gets an error, not an end.
    package func breakOff() {
        var option = linger(l_onoff: 1, l_linger: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Waits, but no longer than the test.
    package func wait(seconds: Double) {
        var left = Int(seconds * 100)
        while left > 0, !engine.isStopped {
            usleep(10_000)
            left -= 1
        }
    }

    /// The next request with its whole body; nil at the end.
    package func nextRequest() -> LoopbackRequest? {
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while bytes.suffix(end.count) != end[...] {
            // A byte at a time, so that nothing of the body is taken.
            guard bytes.count < 1 << 16, let byte = read(1) else { return nil }
            bytes += byte
        }
        guard var request = LoopbackRequest(head: String(decoding: bytes, as: UTF8.self)) else { return nil }
        let length = Int(request.headers["content-length"] ?? "0") ?? 0
        while request.body.count < length {
            guard let more = read(min(length - request.body.count, 1 << 16)) else { return nil }
            request.body += more
        }
        return request
    }

    private func read(_ count: Int) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: count)
        while true {
            let taken = unsafe recv(descriptor, &buffer, count, 0)
            if taken < 0, errno == EINTR { continue }
            return taken > 0 ? Array(buffer[..<taken]) : nil
        }
    }
}

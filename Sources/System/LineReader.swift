internal import Glibc

/// The lines of a file that comes from outside, one at a time, however large it is.
package struct LineReader: ~Copyable {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// A link, a folder, a pipe or a device is refused, and never waited for.
    package init(_ path: String) throws(FileFailure) {
        let opened = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { throw .last }
        var status = stat()
        guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw .notAFile
        }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// The next whole line without its line break, empty where it has more bytes than wanted; nil at the end, also
    /// where a last line has no end.
    package mutating func next(limit: Int) throws(FileFailure) -> [UInt8]? {
        var isTooLong = false
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return isTooLong ? [] : Array(buffer[start..<end])
            }
            if buffer.count - start > limit {
                isTooLong = true
                start = buffer.count
            }
            buffer.removeSubrange(..<start)
            (start, searched) = (0, buffer.count)
            guard !isAtEnd else { return nil }
            try readMore()
        }
    }

    private mutating func readMore() throws(FileFailure) {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            buffer += chunk[..<count]
        } else if count == 0 {
            isAtEnd = true
        } else if errno != EINTR {
            throw .last
        }
    }
}

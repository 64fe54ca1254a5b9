internal import Glibc

/// Reads whole files that come from outside.
package enum FileReader {
    /// The bytes of a regular file of at most `limit` bytes.
    ///
    /// A link, a folder, a pipe or a device is refused, and never waited for.
    package static func bytes(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        try bytes(of: path, limit: limit, isSecret: false)
    }

    /// The same for a secret: a file that anybody but its owner has a right to is refused (`.exposed`).
    package static func bytes(ofSecret path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        try bytes(of: path, limit: limit, isSecret: true)
    }

    private static func bytes(of path: String, limit: Int, isSecret: Bool) throws(FileFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        guard !isSecret || status.st_mode & 0o077 == 0 else { throw .exposed }
        return try bytes(from: descriptor, expecting: Int(status.st_size), limit: limit)
    }

    /// Everything that a file, a pipe or a device gives that somebody named; waits for it.
    package static func bytes(ofStream path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        return try bytes(from: descriptor, limit: limit)
    }

    package static func bytesOfStandardInput(limit: Int) throws(FileFailure) -> [UInt8] {
        try bytes(from: STDIN_FILENO, limit: limit)
    }

    /// Everything that can be read from an open descriptor, at most `limit` bytes.
    private static func bytes(
        from descriptor: Int32, expecting size: Int = 0, limit: Int
    ) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 16))
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            bytes += buffer[..<count]
            if bytes.count > limit { throw .tooLarge(limit: limit) }
        }
    }
}

internal import Glibc

/// Writes files, whole or not at all; readable by their owner alone unless told otherwise.
package enum FileWriter {
    /// Who may read a new file.
    package enum Access: UInt32, Sendable {
        case owner = 0o600
        /// Whoever the umask lets: what is made to be passed on.
        case shared = 0o666
        /// Its owner and a group, such as that of HR.
        case group = 0o640
    }

    /// Makes a new, empty file; one that exists, or a link in its place, is an error (EEXIST).
    package static func create(_ path: String) throws(FileFailure) {
        close(try openNew(path))
    }

    /// Writes a new file and waits until it is on the disk. One that exists is an error.
    package static func writeNew(
        _ bytes: [UInt8], to path: String, access: Access = .owner
    ) throws(FileFailure) {
        let descriptor = try openNew(path, access)
        defer { close(descriptor) }
        do throws(FileFailure) {
            try write(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw FileFailure.last }
        } catch {
            remove(path)
            throw error
        }
    }

    /// Replaces a file: the old one stays until the new one is whole and on the disk.
    package static func replace(
        _ path: String, with bytes: [UInt8], access: Access = .owner
    ) throws(FileFailure) {
        let draft = path + ".\(getpid()).new"
        remove(draft)
        do {
            try writeNew(bytes, to: draft, access: access)
        } catch {
            remove(draft)
            throw error
        }
        guard unsafe rename(draft, path) == 0 else {
            let failure = FileFailure.last
            remove(draft)
            throw failure
        }
    }

    /// Gives a finished file its name, and waits until that is on the disk. A file of that name stays as it is.
    package static func publish(_ draft: String, as path: String) throws(FileFailure) {
        guard unsafe link(draft, path) == 0 || errno == EEXIST else { throw .last }
        try syncFolder(of: path)
    }

    /// Waits until the names in the folder of a file are on the disk.
    private static func syncFolder(of path: String) throws(FileFailure) {
        guard let folder = Path.parent(of: path) else { return }
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        fsync(descriptor)
    }

    /// Removes a file, if it is there.
    package static func remove(_ path: String) {
        _ = unsafe unlink(path)
    }

    /// A descriptor to which lines are added at the end; made where it does not exist. The caller closes it.
    package static func openForAppending(_ path: String) throws(FileFailure) -> Int32 {
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        let descriptor = unsafe open(path, flags, 0o600)
        guard descriptor >= 0 else { throw .last }
        return descriptor
    }

    /// Adds whole lines to a file, made where it does not exist, and waits until they are on the disk. A last line
    /// that was cut off before it ended is taken away first. Two at once take turns.
    package static func appendLines(_ lines: [UInt8], to path: String, access: Access) throws(FileFailure) {
        let isNew = FileIdentity(of: path) == nil
        let descriptor = unsafe open(
            path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, access.rawValue)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        try waitForTurn(descriptor)
        let end = lseek(descriptor, 0, SEEK_END)
        let start = try startOfLastLine(descriptor, end)
        guard start == end || ftruncate(descriptor, start) == 0 else { throw .last }
        do throws(FileFailure) {
            try write(lines, to: descriptor)
            guard fsync(descriptor) == 0 else { throw FileFailure.last }
        } catch {
            ftruncate(descriptor, start)
            throw error
        }
        if isNew { try syncFolder(of: path) }
    }

    /// At most for five seconds; the lock ends with the descriptor.
    private static func waitForTurn(_ descriptor: Int32) throws(FileFailure) {
        for _ in 0..<500 {
            if ByteRangeLock.set(F_WRLCK, descriptor, 0) { return }
            guard errno == EAGAIN || errno == EACCES else { return }
            usleep(10_000)
        }
        throw .other(errno: EAGAIN)
    }

    /// Where the last line begins that has no line break at its end; the end where each has one.
    private static func startOfLastLine(_ descriptor: Int32, _ end: off_t) throws(FileFailure) -> off_t {
        var end = end
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while end > 0 {
            let start = max(0, end - off_t(chunk.count))
            let count = unsafe chunk.withUnsafeMutableBytes { bytes in
                unsafe pread(descriptor, bytes.baseAddress, Int(end - start), start)
            }
            guard count == Int(end - start) else { throw .last }
            if let index = chunk[..<count].lastIndex(of: UInt8(ascii: "\n")) {
                return start + off_t(index) + 1
            }
            end = start
        }
        return 0
    }

    package static func close(_ descriptor: Int32) {
        Glibc.close(descriptor)
    }

    package static let standardOutput: Int32 = STDOUT_FILENO

    /// Writes all bytes, however many calls it takes.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw .last
            }
        }
    }

    private static func openNew(_ path: String, _ access: Access = .owner) throws(FileFailure) -> Int32 {
        let descriptor = unsafe open(
            path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, access.rawValue)
        guard descriptor >= 0 else { throw .last }
        return descriptor
    }
}

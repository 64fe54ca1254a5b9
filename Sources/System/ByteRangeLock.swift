internal import CLinux
internal import Glibc

/// A lock on one byte of a file, held until it is dropped or its process ends, however it ends.
///
/// An open file description lock (fcntl(2)): two locks in one process exclude each other as well.
package struct ByteRangeLock: ~Copyable {
    private let descriptor: Int32
    private let byte: Int64

    /// Takes the lock without waiting; nil where somebody else holds it.
    package init?(file path: String, byte: Int64) throws(FileFailure) {
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw .last }
        guard Self.set(F_WRLCK, opened, byte) else {
            let failure = FileFailure.last
            let isHeld = errno == EAGAIN || errno == EACCES
            close(opened)
            if isHeld { return nil }
            throw failure
        }
        descriptor = opened
        self.byte = byte
    }

    /// Closing alone would not do: a child that was forked a moment ago has the description until it execs.
    deinit {
        _ = Self.set(F_UNLCK, descriptor, byte)
        close(descriptor)
    }

    /// Sets or drops a lock of an open file; false where somebody else holds it.
    static func set(_ type: Int32, _ descriptor: Int32, _ byte: Int64) -> Bool {
        var region = flock()
        region.l_type = Int16(type)
        region.l_whence = Int16(SEEK_SET)
        region.l_start = off_t(byte)
        region.l_len = 1
        return unsafe fcntl(descriptor, Int32(opfris_set_description_lock), &region) == 0
    }
}

internal import CLinux
internal import Glibc

/// A lock on one byte of a file, held until it is dropped or its process ends, however it ends.
///
/// An open file description lock (fcntl(2)): two locks in one process exclude each other as well.
package struct ByteRangeLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock without waiting; nil where somebody else holds it.
    package init?(file path: String, byte: Int64) throws(FileFailure) {
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw .last }
        var region = flock()
        region.l_type = Int16(F_WRLCK)
        region.l_whence = Int16(SEEK_SET)
        region.l_start = off_t(byte)
        region.l_len = 1
        guard unsafe fcntl(opened, Int32(opfris_set_description_lock), &region) == 0 else {
            let failure = FileFailure.last
            let isHeld = errno == EAGAIN || errno == EACCES
            close(opened)
            if isHeld { return nil }
            throw failure
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}

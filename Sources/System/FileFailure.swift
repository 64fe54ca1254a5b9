internal import Glibc

/// Why a file cannot be used.
package enum FileFailure: Error, Equatable {
    case missing
    /// There is one already.
    case exists
    case denied
    /// A secret that others than its owner have a right to.
    case exposed
    /// A symbolic link stands where a file should be.
    case link
    /// A folder, a pipe, a device.
    case notAFile
    /// It is larger than so many bytes.
    case tooLarge(limit: Int)
    case diskFull
    case readOnly
    /// Any other refusal, with the system's own number.
    case other(errno: Int32)

    package init(errno code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing
        case EEXIST: self = .exists
        case EACCES, EPERM: self = .denied
        case ELOOP: self = .link
        case EISDIR: self = .notAFile
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull
        case EROFS: self = .readOnly
        default: self = .other(errno: code)
        }
    }

    static var last: FileFailure { FileFailure(errno: errno) }
}

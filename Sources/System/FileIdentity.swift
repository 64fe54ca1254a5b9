internal import Glibc

/// Which file stands at a path: the same name may soon be another file.
package struct FileIdentity: Equatable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    package let size: Int
    package let kind: Kind

    package enum Kind: Sendable {
        case regular, folder, link, other
    }

    /// The file at a path, itself and not what it may link to; nil where there is none.
    package init?(of path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
    }

    /// Whether both are the same file, whatever was written to it.
    package func isSameFile(as other: FileIdentity) -> Bool {
        device == other.device && inode == other.inode
    }
}

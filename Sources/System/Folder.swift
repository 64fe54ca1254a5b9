internal import CLinux
internal import Glibc

/// Folders: made for their owner alone, and listed.
package enum Folder {
    /// Makes a folder and those above it, readable by their owner alone (0700). One that exists is left as
    /// it is.
    package static func make(_ path: String) throws(FileFailure) {
        if unsafe mkdir(path, 0o700) == 0 { return }
        switch errno {
        case EEXIST: return
        case ENOENT:
            guard let parent = Path.parent(of: path), parent != path else { throw .missing }
            try make(parent)
            if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw .last }
        default: throw .last
        }
    }

    /// The names in a folder, sorted by their bytes, without those that begin with a point.
    package static func names(in path: String) throws(FileFailure) -> [String] {
        guard let stream = unsafe opendir(path) else { throw .last }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether this process may make files in a folder.
    package static func isWritable(_ path: String) -> Bool {
        unsafe access(path, W_OK | X_OK) == 0
    }

    /// Whether a folder lies on a file system of the network, where processes on two machines cannot share
    /// memory.
    package static func isOnNetwork(_ path: String) -> Bool {
        networkKinds.contains(UInt32(truncatingIfNeeded: unsafe opfris_file_system_kind(path)))
    }

    /// NFS, SMB, CIFS, SMB2, 9p, FUSE (sshfs), AFS, Ceph, by statfs(2).
    private static let networkKinds: Set<UInt32> = [
        0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x6573_5546, 0x5346_414F, 0x00C3_6400,
    ]
}

internal import Glibc
internal import System

/// Files that tests read: those of the project, and those that may stand beside it.
package enum Fixture {
    /// The top of the project.
    package static let project = ancestor(of: #filePath, levels: 3)

    /// What the founders share; nil in a clone without it, where the tests that need it are skipped.
    package static let shared: String? = {
        let path = ancestor(of: project, levels: 1) + "/shared"
        return unsafe access(path, R_OK) == 0 ? path : nil
    }()

    /// The bytes of a file under Tests/Fixtures.
    package static func bytes(_ name: String) throws -> [UInt8] {
        try read(project + "/Tests/Fixtures/" + name)
    }

    package static func lines(_ name: String) throws -> [String] {
        String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    package static func read(_ path: String) throws -> [UInt8] {
        guard let file = unsafe fopen(path, "r") else { throw Missing(path: path) }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// The names in a folder, sorted; none where it cannot be read.
    package static func names(in folder: String) -> [String] {
        (try? Folder.names(in: folder)) ?? []
    }

    package struct Missing: Error {
        package let path: String
    }

    private static func ancestor(of path: String, levels: Int) -> String {
        path.split(separator: "/").dropLast(levels).reduce("") { $0 + "/" + $1 }
    }
}

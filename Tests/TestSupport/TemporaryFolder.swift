internal import Glibc

/// A folder of a test's own, gone with all that is in it when the test lets go of it.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/opfris-test-XXXXXX\0".utf8).map(CChar.init(bitPattern:))
        guard unsafe mkdtemp(&template) != nil else { throw Fixture.Missing(path: base) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        _ = try? ChildProcess.run(["chmod", "-R", "u+rwX", path])
        _ = try? ChildProcess.run(["rm", "-rf", path])
    }

    package func file(_ name: String) -> String { path + "/" + name }

    package func remove(_ name: String) { _ = unsafe unlink(file(name)) }

    package func rename(_ name: String, to other: String) { _ = unsafe Glibc.rename(file(name), file(other)) }

    /// Writes a file, and the folders above it. Gives its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            _ = unsafe mkdir(folder, 0o755)
        }
        let file = path + "/" + name
        guard let stream = unsafe fopen(file, "w") else { throw Fixture.Missing(path: file) }
        defer { unsafe fclose(stream) }
        let count = unsafe fwrite(bytes, 1, bytes.count, stream)
        guard count == bytes.count else { throw Fixture.Missing(path: file) }
        return file
    }

    /// Makes a folder, and those above it. Gives its path.
    @discardableResult
    package func makeFolder(_ name: String) -> String {
        var folder = path
        for part in name.split(separator: "/") {
            folder += "/" + part
            _ = unsafe mkdir(folder, 0o755)
        }
        return folder
    }

    /// Makes a symbolic link. Gives its path.
    @discardableResult
    package func link(_ name: String, to target: String) -> String {
        let file = path + "/" + name
        _ = unsafe symlink(target, file)
        return file
    }

    package func read(_ name: String) throws -> String {
        String(decoding: try Fixture.read(path + "/" + name), as: UTF8.self)
    }

    /// The rights of a file: 0o600.
    package func rights(_ name: String) -> UInt32 {
        var status = stat()
        guard unsafe lstat(path + "/" + name, &status) == 0 else { return 0 }
        return status.st_mode & 0o7777
    }

    package func setRights(_ rights: UInt32, _ name: String) {
        _ = unsafe chmod(path + "/" + name, rights)
    }
}

internal import FoundationEssentials
internal import Glibc

/// A folder of a test's own, removed with all that is in it when the test lets go of it.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        let base = "/tmp/opfris-test-\(UInt64.random(in: 0 ... .max))"
        guard unsafe mkdir(base, 0o700) == 0 else { throw Fixture.Missing(path: base) }
        path = base
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    package func file(_ name: String) -> String { path + "/" + name }

    package func write(_ bytes: [UInt8], to name: String) throws {
        guard let file = unsafe fopen(self.file(name), "w") else { throw Fixture.Missing(path: name) }
        defer { unsafe fclose(file) }
        unsafe fwrite(bytes, 1, bytes.count, file)
    }

    package func remove(_ name: String) { _ = unsafe unlink(file(name)) }

    package func rename(_ name: String, to other: String) { _ = unsafe Glibc.rename(file(name), file(other)) }

    /// The permission bits of a file: 0o600.
    package func permissions(_ name: String) -> UInt32 {
        var status = stat()
        return unsafe lstat(file(name), &status) == 0 ? status.st_mode & 0o777 : 0
    }
}

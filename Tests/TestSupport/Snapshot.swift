internal import Glibc

/// Text that a person approved, kept in Tests/Snapshots under the name of its test.
package enum Snapshot {
    /// The approved text; with `OPFRIS_RECORD` set, the given text becomes the approved one.
    package static func approved(_ name: String, for text: String) throws -> String {
        let path = Fixture.project + "/Tests/Snapshots/" + name
        if unsafe getenv("OPFRIS_RECORD") != nil {
            guard let file = unsafe fopen(path, "w") else { throw Fixture.Missing(path: path) }
            defer { unsafe fclose(file) }
            let bytes = Array(text.utf8)
            unsafe fwrite(bytes, 1, bytes.count, file)
        }
        return String(decoding: try Fixture.read(path), as: UTF8.self)
    }
}

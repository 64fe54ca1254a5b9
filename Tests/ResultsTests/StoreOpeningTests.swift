import Results
import SQLite
import System
import TestSupport
import Testing

@Suite("Opening the store")
struct StoreOpeningTests {
    @Test("A new store is its owner's alone, whatever the mask")
    func permissions() throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.file("Results"))
        _ = try store.learner(id: nil)
        #expect(folder.rights("Results") == 0o700)
        #expect(folder.rights("Results/opfris.db") == 0o600)
        #expect(folder.rights("Results/opfris.db-wal") == 0o600)
    }

    @Test(
        "What is no store of ours is refused and left as it is",
        arguments: [
            Array("hello".utf8), Array(repeating: 0, count: 4096), Array("SQLite format 3".utf8),
            Array("SQLite format 3".utf8) + Array(repeating: 7, count: 4096),
        ])
    func foreignFiles(bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "opfris.db")
        #expect(throws: StoreFailure.notOurs(folder.file("opfris.db"))) { try Store(folder: folder.path) }
        #expect(try Fixture.read(folder.file("opfris.db")) == bytes)
    }

    @Test("A database of another program is refused and left as it is")
    func otherProgram() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "opfris.db")
        let connection = try Connection(path: folder.file("opfris.db"))
        try connection.execute("CREATE TABLE things (a); INSERT INTO things VALUES (1)")
        let before = try Fixture.read(folder.file("opfris.db"))
        #expect(throws: StoreFailure.notOurs(folder.file("opfris.db"))) { try Store(folder: folder.path) }
        #expect(try Fixture.read(folder.file("opfris.db")) == before)
    }

    @Test("A store of a newer program is refused with both versions")
    func newer() throws {
        let folder = try TemporaryFolder()
        try close(try Store(folder: folder.path))
        try Connection(path: folder.file("opfris.db")).execute("PRAGMA user_version = 7")
        #expect(throws: StoreFailure.newer(folder.file("opfris.db"), found: 7, known: 3)) {
            try Store(folder: folder.path)
        }
    }

    @Test(
        "A planted trigger, view or table is found",
        arguments: [
            "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END",
            "CREATE VIEW v AS SELECT * FROM people", "CREATE TABLE more (a)", "DROP INDEX records_by_day",
        ])
    func planted(sql: String) throws {
        let folder = try TemporaryFolder()
        try close(try Store(folder: folder.path))
        try Connection(path: folder.file("opfris.db")).execute(sql)
        #expect(throws: StoreFailure.damaged(folder.file("opfris.db"), detail: "schema")) {
            try Store(folder: folder.path)
        }
    }

    @Test("A link or a folder in its place is refused")
    func otherKinds() throws {
        let folder = try TemporaryFolder()
        try Folder.make(folder.file("a/opfris.db"))
        #expect(throws: StoreFailure.notAFile(folder.file("a/opfris.db"))) {
            try Store(folder: folder.file("a"))
        }
    }

    @Test("A database without tables, an empty file, and what waits in a foreign log are left alone")
    func nearlyOurs() throws {
        for sql in [
            "CREATE VIEW v AS SELECT 1", "PRAGMA application_id = 1869637234; CREATE TABLE precious (a)",
            "PRAGMA journal_mode = WAL; CREATE TABLE bank (a)", "PRAGMA user_version = 1",
        ] {
            let folder = try TemporaryFolder()
            try folder.write([], to: "opfris.db")
            let connection = try Connection(path: folder.file("opfris.db"))
            for statement in sql.split(separator: ";") { try connection.execute(String(statement)) }
            let before = try Fixture.read(folder.file("opfris.db"))
            #expect(throws: StoreFailure.notOurs(folder.file("opfris.db"))) { try Store(folder: folder.path) }
            #expect(try Fixture.read(folder.file("opfris.db")) == before)
        }
        let folder = try TemporaryFolder()
        try folder.write([], to: "opfris.db")
        #expect(throws: StoreFailure.notOurs(folder.file("opfris.db"))) { try Store(folder: folder.path) }
        #expect(try Fixture.read(folder.file("opfris.db")).isEmpty)
    }

    @Test("Behind a link to its folder a store is a store")
    func linkedFolder() throws {
        let folder = try TemporaryFolder()
        folder.makeFolder("real")
        folder.link("linked", to: folder.file("real"))
        #expect(try Store(folder: folder.file("linked")).records().isEmpty)
    }

    @Test("Only the store and its helpers are in the folder, and no draft")
    func noDraft() throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path)
        _ = try store.learner(id: nil)
        #expect(try Folder.names(in: folder.path) == ["opfris.db", "opfris.db-shm", "opfris.db-wal"])
    }

    @Test("A learner is made once and keeps a name")
    func learners() throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path)
        let first = try store.learner(id: nil)
        #expect(first.isNew)
        let again = try store.learner(id: nil)
        #expect(again.id == first.id && !again.isNew)
        try store.setName("A. de Vries", of: again)
        #expect(try store.learner(id: first.id).name == "A. de Vries")
        #expect(try store.learner(id: "leerling-7").id == "leerling-7")
        #expect(try store.learner(id: nil).id == first.id)
    }

    private func close(_ store: Store) throws {
        _ = try store.learner(id: nil)
    }
}

import Glibc
import System
import TestSupport
import Testing

@Suite("A lock on one byte of a file")
struct ByteRangeLockTests {
    @Test("It is held once, and free again as soon as it is dropped")
    func exclusive() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        try Self.holding(path) {
            let (same, other) = (try Self.isFree(path), try Self.isFree(path, byte: 8))
            #expect(!same && other)
        }
        #expect(try Self.isFree(path))
    }

    @Test("It is free also where a child that is just being started still has the descriptor")
    func inherited() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        var copies: [Int32] = []
        try Self.holding(path) { copies = Self.copies(of: path) }
        defer { for copy in copies { close(copy) } }
        #expect(copies.count == 1)
        #expect(try Self.isFree(path))
    }

    private static func holding(_ path: String, while body: () throws -> Void) throws {
        let lock = try ByteRangeLock(file: path, byte: 7)
        let isHeld = lock != nil
        #expect(isHeld)
        try body()
        extendLifetime(lock)
    }

    private static func isFree(_ path: String, byte: Int64 = 7) throws -> Bool {
        let lock = try ByteRangeLock(file: path, byte: byte)
        return lock != nil
    }

    /// A copy of each open descriptor of a file, as a fork makes one.
    private static func copies(of path: String) -> [Int32] {
        var wanted = stat()
        guard unsafe stat(path, &wanted) == 0 else { return [] }
        return (3..<1024 as Range<Int32>).filter { descriptor in
            var found = stat()
            return unsafe fstat(descriptor, &found) == 0 && found.st_ino == wanted.st_ino
                && found.st_dev == wanted.st_dev
        }.map { dup($0) }
    }
}

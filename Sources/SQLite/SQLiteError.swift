internal import CSQLite

/// What SQLite refused, and why.
package struct SQLiteError: Error, Equatable {
    /// The extended result code.
    package let code: Int32
    /// SQLite's own words, in English; they may quote the store and pass the cleaning before they are shown.
    package let message: String

    /// What can be done about it depends on this alone.
    package enum Cause: Sendable {
        case full, readOnly, locked, damaged, denied, disk, other
    }

    package var cause: Cause {
        switch code & 0xFF {
        case SQLITE_FULL: .full
        case SQLITE_IOERR: .disk
        case SQLITE_READONLY: .readOnly
        case SQLITE_BUSY, SQLITE_LOCKED: .locked
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .damaged
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .denied
        default: .other
        }
    }
}

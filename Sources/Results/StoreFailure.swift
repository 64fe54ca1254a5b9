package import SQLite
package import System

/// Why the store cannot be used, or can no longer be trusted. Nothing was written to what is not understood.
package enum StoreFailure: Error, Equatable {
    /// The folder cannot be made or written to.
    case folder(String, FileFailure)
    /// A link, a folder or a device stands where the store should be.
    case notAFile(String)
    /// A file of another kind, or of another program.
    case notOurs(String)
    /// Made by a newer opfris: the version found, and the newest that is known here.
    case newer(String, found: Int, known: Int)
    /// The file is ours and damaged.
    case damaged(String, detail: String)
    /// The file was deleted, moved or replaced while it was in use.
    case replaced(String)
    /// Another session has this attempt open.
    case inUse(process: Int)
    case database(String, SQLiteError)
}

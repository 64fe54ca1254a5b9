package import Courseware
internal import Digest
internal import SQLite
internal import System

/// The bytes of a module that was played, with the module that was read from them.
package struct PlayedModule: Sendable {
    package let module: Module
    package let bytes: [UInt8]

    package init(module: Module, bytes: [UInt8]) {
        self.module = module
        self.bytes = bytes
    }
}

extension Store {
    /// Whether this store has played the same version of a module with other bytes.
    package func hasOtherBytes(of played: PlayedModule) throws -> Bool {
        try read {
            try connection.row(
                "SELECT 1 FROM modules WHERE module = ? AND version = ? AND digest <> ?",
                [
                    .text(played.module.id), .text(played.module.version),
                    .blob(SHA256(of: played.bytes).bytes),
                ]
            ) { _ in true } ?? false
        }
    }

    /// Keeps the bytes of a module, once; gives their digest.
    func keep(_ played: PlayedModule) throws -> [UInt8] {
        let digest = SHA256(of: played.bytes).bytes
        let module = played.module
        try connection.run(
            "INSERT OR IGNORE INTO modules VALUES (?, ?, ?, ?, ?, ?, ?)", .blob(digest), .text(module.id),
            .text(module.version), .text(module.title), .text(module.language), .blob(played.bytes),
            .integer(Clock.utcMilliseconds))
        return digest
    }
}

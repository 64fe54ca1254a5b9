internal import Digest
internal import System

/// A file with a key for badges, which nobody but its owner may read.
struct KeyFile {
    let path: String

    /// Makes a new one; what stands there stays.
    func make() throws -> PublicKey {
        let key = try SigningKey()
        do {
            try FileWriter.writeNew(try key.writePEM(), to: path)
        } catch FileFailure.exists {
            throw InputFailure.exists(path: path)
        } catch is FileFailure {
            throw InputFailure.notWritten(path: path)
        }
        return key.publicKey
    }

    func read() throws -> SigningKey {
        guard let identity = FileIdentity(of: path), identity.kind == .regular else {
            throw InputFailure.badge(.keyNotRead(path: path))
        }
        guard identity.isOwnersAlone else { throw InputFailure.badge(.keyIsOpen(path: path)) }
        guard let pem = try? FileReader.bytes(of: path, limit: 1 << 16) else {
            throw InputFailure.badge(.keyNotRead(path: path))
        }
        do {
            return try SigningKey(pem: pem)
        } catch {
            throw InputFailure.badge(.notAKey(path: path))
        }
    }

    /// The key, made at the first need.
    func readOrMake() throws -> SigningKey {
        if FileIdentity(of: path) == nil { _ = try make() }
        return try read()
    }
}

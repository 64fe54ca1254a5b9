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
        let pem: [UInt8]
        do throws(FileFailure) {
            pem = try FileReader.bytes(ofSecret: path, limit: 1 << 16)
        } catch .exposed {
            throw InputFailure.badge(.keyIsOpen(path: path))
        } catch {
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

internal import Badges
internal import Digest
internal import System

/// A folder in which badges are made, each as three files.
struct BadgeFolder {
    let path: String

    /// Makes the folder where there is none.
    init(_ path: String) throws {
        self.path = path
        do {
            try Folder.make(path)
        } catch {
            throw InputFailure.notWritten(path: path)
        }
    }

    /// Makes what is missing of the files of a badge. What is there stays as it is: signed again, it would be the
    /// same badge with another signature.
    ///
    /// - Returns: whether anything was missing.
    /// - Throws: `InputFailure.exists` before anything is written, where something else stands in the way.
    func make(_ credential: BadgeCredential, named name: String, _ key: borrowing SigningKey) throws -> Bool {
        let tokenPath = filePath(name, .jwt)
        var token: BadgeToken
        if let old = try existing(tokenPath) {
            guard let known = BadgeToken(bytes: old), known.isOne(of: credential, by: key.publicKey)
            else {
                throw InputFailure.exists(path: tokenPath)
            }
            token = known
        } else {
            token = try credential.signed(by: key)
        }
        var missing: [BadgeFile] = []
        for file in BadgeFile.allCases {
            guard let old = try existing(filePath(name, file)) else {
                missing.append(file)
                continue
            }
            guard old.contains(Array(token.text.utf8)) else {
                throw InputFailure.exists(path: filePath(name, file))
            }
        }
        for file in missing { try write(file.bytes(credential, token), to: filePath(name, file)) }
        return !missing.isEmpty
    }

    func filePath(_ name: String, _ file: BadgeFile) -> String {
        Path.join(path, "\(name).\(file.rawValue)")
    }

    /// The bytes of a file; nil where there is none.
    private func existing(_ path: String) throws -> [UInt8]? {
        guard FileIdentity(of: path) != nil else { return nil }
        guard let bytes = try? FileReader.bytes(of: path, limit: 1 << 20) else {
            throw InputFailure.exists(path: path)
        }
        return bytes
    }

    /// Whole or not at all: a run that is killed leaves no half badge in the way of the next one.
    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try FileWriter.replace(path, with: bytes, access: .shared)
        } catch {
            throw InputFailure.notWritten(path: path)
        }
    }
}

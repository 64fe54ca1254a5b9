internal import System

/// A file that opfris makes for somebody to keep. It replaces what opfris made before, and nothing else.
struct MadeFile {
    private let bytes: [UInt8]
    private let access: FileWriter.Access
    private let isOurs: ([UInt8]) -> Bool

    /// - Parameter isOurs: whether opfris made a file with these bytes.
    init(_ bytes: [UInt8], access: FileWriter.Access = .shared, isOurs: @escaping ([UInt8]) -> Bool) {
        self.bytes = bytes
        self.access = access
        self.isOurs = isOurs
    }

    /// - Returns: whether it is a new file.
    /// - Throws: `InputFailure` where it stands in somebody's way or cannot be written.
    func write(to path: String) throws -> Bool {
        let isNew = FileIdentity(of: path) == nil
        if !isNew {
            let old = try? FileReader.bytes(of: path, limit: 1 << 26)
            guard old.map(isOurs) == true else { throw InputFailure.exists(path: path) }
        }
        do {
            if isNew {
                try FileWriter.writeNew(bytes, to: path, access: access)
            } else {
                try FileWriter.replace(path, with: bytes, access: access)
            }
        } catch .exists {
            throw InputFailure.exists(path: path)
        } catch {
            throw InputFailure.notWritten(path: path)
        }
        return isNew
    }
}

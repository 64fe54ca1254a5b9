internal import Results
internal import Statements
internal import System

/// The user and the password for an LRS, read when they are needed and kept nowhere.
struct Credentials {
    let user: String
    let password: String

    /// Reads `user:password` from the first line of a file that its owner alone can read, or of what a command
    /// prints; both empty where the target names neither.
    ///
    /// - Throws: `Halt` with `.credentials`; what was read is not in it.
    init(of access: LRSAccess) throws(Halt) {
        let line: [UInt8]
        if let path = access.credentialsFile {
            do {
                line = try FileReader.bytes(ofSecret: path, limit: Self.longest)
            } catch {
                throw Halt(.credentials, detail: path)
            }
        } else if let command = access.credentialsCommand {
            line = try Self.output(of: command)
        } else {
            (user, password) = ("", "")
            return
        }
        let first = line.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).first ?? []
        let text = String(
            decoding: first.last == UInt8(ascii: "\r") ? first.dropLast() : first, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
            throw Halt(.credentials, detail: "user:password")
        }
        user = String(text[..<colon])
        password = String(text[text.index(after: colon)...])
    }

    private static let longest = 4096

    private static func output(of command: String) throws(Halt) -> [UInt8] {
        guard var program = try? ChildProgram("/bin/sh", ["-c", command]) else {
            throw Halt(.credentials, detail: "sh")
        }
        let line = program.nextLine(limit: longest) ?? []
        while program.nextLine(limit: longest) != nil {}
        guard program.waitForEnd() == 0, !line.isEmpty else { throw Halt(.credentials, detail: "sh") }
        return line
    }
}

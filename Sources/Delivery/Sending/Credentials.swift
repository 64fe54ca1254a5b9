internal import Results
internal import Statements
internal import System

/// The user and the password for an LRS, read when they are needed and written nowhere.
struct Credentials {
    let user: String
    let password: String

    /// Reads `user:password` from the first line of a file that its owner alone can read, or of what a command
    /// prints within half a minute; both empty where the target names neither.
    ///
    /// - Throws: `Halt`, with the path of the file; what was read is not in it.
    init(of access: LRSAccess) throws(Halt) {
        let line: [UInt8]
        let place: String
        if let path = access.credentialsFile {
            (line, place) = (try Self.firstLine(of: path), path)
        } else if let command = access.credentialsCommand {
            (line, place) = (try Self.output(of: command), "credentials-command")
        } else {
            (user, password) = ("", "")
            return
        }
        let text = String(
            decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...], as: UTF8.self)
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
            throw Halt(.malformed, detail: place)
        }
        user = String(text[..<colon])
        password = String(text[text.index(after: colon)...])
    }

    private static let longest = 4096
    private static let patience: Int64 = 30_000

    private static func firstLine(of path: String) throws(Halt) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(ofSecret: path, limit: longest)
        } catch {
            throw Halt(error == .exposed ? .exposed : .credentials, detail: path)
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return Array(lines.first ?? [])
    }

    /// The first line of what a command prints; what else it says is not read.
    private static func output(of command: String) throws(Halt) -> [UInt8] {
        guard var program = try? ChildProgram("/bin/sh", ["-c", command]) else { throw Halt(.command) }
        let deadline = Clock.monotonicMilliseconds + patience
        var lines: [[UInt8]] = []
        var reading = program.next(limit: longest, until: deadline)
        while case .line(let line) = reading {
            if lines.isEmpty { lines.append(line) }
            reading = program.next(limit: longest, until: deadline)
        }
        guard program.end() == 0, reading == .end, let first = lines.first else { throw Halt(.command) }
        return first
    }
}

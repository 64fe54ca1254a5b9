internal import CLinux
internal import Glibc
internal import Synchronization

/// Another program that this one starts: given its input at once, and read line by line.
package struct ChildProgram: ~Copyable {
    private let identifier: pid_t
    private var output: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    /// Starts a program with this process's environment. What it says beside its output is not heard: it would come
    /// to a screen as it is.
    ///
    /// - Parameters:
    ///   - path: of the program itself; no `PATH` is searched.
    ///   - input: at most 64 KiB, which a pipe holds while nobody reads.
    package init(_ path: String, _ arguments: [String], input: [UInt8] = []) throws(FileFailure) {
        let inlet = try Pipe()
        let outlet: Pipe
        do throws(FileFailure) {
            outlet = try Pipe()
        } catch {
            inlet.close()
            throw error
        }
        let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer {
            close(inlet.reading)
            close(outlet.writing)
            close(nowhere)
        }
        do throws(FileFailure) {
            identifier = try Self.spawn(
                path, arguments,
                [
                    (inlet.reading, STDIN_FILENO), (outlet.writing, STDOUT_FILENO), (nowhere, STDERR_FILENO),
                ], isDetached: false)
        } catch {
            close(inlet.writing)
            close(outlet.reading)
            throw error
        }
        try? FileWriter.write(input, to: inlet.writing)
        close(inlet.writing)
        output = outlet.reading
    }

    deinit { if output >= 0 { close(output) } }

    /// Starts a program that goes on alone, in a session of its own, and says nothing.
    package static func detach(_ path: String, _ arguments: [String], input: [UInt8]) throws(FileFailure) {
        let inlet = try Pipe()
        let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer {
            close(nowhere)
            inlet.close()
        }
        let child = try spawn(
            path, arguments,
            [(inlet.reading, STDIN_FILENO), (nowhere, STDOUT_FILENO), (nowhere, STDERR_FILENO)],
            isDetached: true)
        detached.withLock { children in
            children.removeAll { waitpid($0, nil, WNOHANG) != 0 }
            children.append(child)
        }
        try FileWriter.write(input, to: inlet.writing)
    }

    /// Those that may still run; of those that ended the system is told that nobody asks how.
    private static let detached = Mutex<[pid_t]>([])

    /// What comes next of what it writes.
    package enum Reading: Equatable, Sendable {
        /// Without its line break, which the last one may lack.
        case line([UInt8])
        case end
        /// A line of more bytes than wanted.
        case tooLong
        case timedOut
    }

    /// - Parameters:
    ///   - limit: the most bytes of a line.
    ///   - deadline: milliseconds of `Clock.monotonicMilliseconds` after which it waits no longer.
    package mutating func next(limit: Int, until deadline: Int64? = nil) -> Reading {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                return .line(line)
            }
            searched = buffer.count
            guard buffer.count <= limit else { return .tooLong }
            if isAtEnd {
                defer { buffer = [] }
                return buffer.isEmpty ? .end : .line(buffer)
            }
            if let deadline, !waitForMore(until: deadline) { return .timedOut }
            readMore()
        }
    }

    private func waitForMore(until deadline: Int64) -> Bool {
        while true {
            let left = deadline - Clock.monotonicMilliseconds
            guard left > 0 else { return false }
            var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let count = unsafe poll(&descriptor, 1, Int32(min(left, 60_000)))
            if count > 0 { return true }
            if count < 0, errno != EINTR { return true }
        }
    }

    private mutating func readMore() {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(output, $0.baseAddress, $0.count) }
        if count > 0 {
            buffer += chunk[..<count]
        } else if count == 0 || errno != EINTR {
            isAtEnd = true
        }
    }

    /// Ends it, where it still has something to say, and waits for that: the exit code, or 128 and the number of
    /// the signal that ended it.
    package mutating func end() -> Int32 {
        close(output)
        output = -1
        if !isAtEnd { kill(identifier, SIGTERM) }
        var status: Int32 = 0
        while unsafe waitpid(identifier, &status, 0) < 0 {
            if errno != EINTR { return 127 }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ descriptors: [(from: Int32, to: Int32)], isDetached: Bool
    ) throws(FileFailure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor in descriptors {
            unsafe posix_spawn_file_actions_adddup2(&actions, descriptor.from, descriptor.to)
        }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var flags = Int16(POSIX_SPAWN_SETSIGDEF)
        if isDetached { flags |= Int16(opfris_spawn_new_session) }
        unsafe posix_spawnattr_setflags(&attributes, flags)
        // What this process ignores is no business of another program.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe sigaddset(&signals, SIGXFSZ)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        var argv = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe argv.forEach { unsafe free($0) } }
        var child = pid_t()
        let code = unsafe posix_spawn(&child, path, &actions, &attributes, &argv, Glibc.environ)
        guard code == 0 else { throw FileFailure(errno: code) }
        return child
    }

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws(FileFailure) {
            var ends: [Int32] = [0, 0]
            guard unsafe opfris_pipe(&ends) == 0 else { throw .last }
            (reading, writing) = (ends[0], ends[1])
        }

        func close() {
            Glibc.close(reading)
            Glibc.close(writing)
        }
    }
}

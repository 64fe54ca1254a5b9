internal import Glibc
internal import Synchronization

/// Runs another program and hands back all that it wrote.
package enum ChildProcess {
    /// Starts a program, gives it its input and waits for its end.
    ///
    /// Input and output may be of any size. The child stands in a process group of its own; beyond the time
    /// limit the whole group is killed.
    ///
    /// - Parameters:
    ///   - argv: the program, by its path or by its name on this process's `PATH`, and its arguments.
    ///   - environment: the whole environment of the child; nil: that of this process.
    ///   - folder: where the child starts; nil: where this process is.
    /// - Returns: the exit code, or minus the number of the signal that ended it.
    /// - Throws: `NotStarted`, or `TimedOut` with what was written so far.
    package static func run(
        _ argv: [String], environment: [String: String]? = nil, input: [UInt8] = [], in folder: String? = nil,
        timeoutSeconds: Double = 30
    ) throws -> (status: Int32, output: [UInt8], errors: [UInt8]) {
        _ = ignorePipeSignal
        let inFolder = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
        var (pipes, child) = try starting.withLock { _ in
            var pipes = try Pipes()
            do {
                return (pipes, try spawn(inFolder + argv, environment: environment, pipes: pipes))
            } catch {
                pipes.closeAll()
                throw error
            }
        }
        defer { pipes.closeAll() }
        pipes.closeChildEnds()
        var talk = Talk(input: input)
        let status = talk.hold(with: child, over: &pipes, milliseconds: Int64(timeoutSeconds * 1000))
        guard let status else {
            kill(-child, SIGKILL)
            _ = waitForEnd(of: child)
            throw TimedOut(argv: argv, output: talk.output, errors: talk.errors)
        }
        return (status, talk.output, talk.errors)
    }

    /// The program could not be started, with the system's number.
    package struct NotStarted: Error {
        package let argv: [String]
        package let errno: Int32
    }

    /// The program ran longer than it may; it was killed.
    package struct TimedOut: Error {
        package let argv: [String]
        package let output: [UInt8]
        package let errors: [UInt8]
    }

    /// A child that closes its input early must not end the tests.
    private static let ignorePipeSignal: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// One start at a time, so that no child inherits the pipes of another.
    private static let starting = Mutex(())

    private static func spawn(
        _ argv: [String], environment: [String: String]?, pipes: Pipes
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, pipes.input.read, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, pipes.output.write, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, pipes.errors.write, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        unsafe sigemptyset(&defaults)
        unsafe sigaddset(&defaults, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))

        var child: pid_t = 0
        let failure = unsafe CStrings.with(argv) { arguments in
            guard let environment else {
                return unsafe posix_spawnp(&child, argv[0], &actions, &attributes, arguments, environ)
            }
            return unsafe CStrings.with(environment.map { "\($0.key)=\($0.value)" }.sorted()) { variables in
                unsafe posix_spawnp(&child, argv[0], &actions, &attributes, arguments, variables)
            }
        }
        guard failure == 0 else { throw NotStarted(argv: argv, errno: failure) }
        return child
    }

    private static func waitForEnd(of child: pid_t) -> Int32? {
        var status: Int32 = 0
        while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

/// The three pipes of a child.
private struct Pipes {
    struct Ends {
        var read: Int32 = -1
        var write: Int32 = -1

        init() throws {
            var ends: [Int32] = [-1, -1]
            guard unsafe pipe(&ends) == 0 else {
                throw ChildProcess.NotStarted(argv: [], errno: errno)
            }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (read, write) = (ends[0], ends[1])
        }

        mutating func closeRead() { Self.close(&read) }
        mutating func closeWrite() { Self.close(&write) }

        private static func close(_ end: inout Int32) {
            if end >= 0 { Glibc.close(end) }
            end = -1
        }
    }

    var input: Ends
    var output: Ends
    var errors: Ends

    init() throws {
        (input, output, errors) = (try Ends(), try Ends(), try Ends())
        for own in [input.write, output.read, errors.read] {
            _ = fcntl(own, F_SETFL, O_NONBLOCK)
        }
    }

    mutating func closeChildEnds() {
        input.closeRead()
        output.closeWrite()
        errors.closeWrite()
    }

    mutating func closeAll() {
        closeChildEnds()
        input.closeWrite()
        output.closeRead()
        errors.closeRead()
    }
}

/// The writing and reading between a child's start and its end.
private struct Talk {
    private var input: ArraySlice<UInt8>
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(input: [UInt8]) {
        self.input = input[...]
    }

    /// Serves the child until it ends; nil when the time is over. What a grandchild that lives on may still
    /// write is not waited for.
    mutating func hold(with child: pid_t, over pipes: inout Pipes, milliseconds: Int64) -> Int32? {
        let deadline = Self.now() + milliseconds
        var status: Int32?
        while true {
            let left = Int32(max(0, min(deadline - Self.now(), 20)))
            let moved = serve(&pipes, milliseconds: status == nil ? left : 0)
            if let status, !moved { return status }
            if status == nil { status = Self.end(of: child) }
            if Self.now() > deadline { return status }
        }
    }

    /// Moves what can be moved, and waits so long for it; false where nothing could.
    private mutating func serve(_ pipes: inout Pipes, milliseconds: Int32) -> Bool {
        if input.isEmpty { pipes.input.closeWrite() }
        var waits = [
            pollfd(fd: pipes.output.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipes.errors.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipes.input.write, events: Int16(POLLOUT), revents: 0),
        ]
        let isOver = pipes.output.read < 0 && pipes.errors.read < 0
        guard unsafe poll(&waits, nfds_t(waits.count), isOver ? min(milliseconds, 1) : milliseconds) > 0
        else {
            return false
        }
        var moved = false
        if waits[0].revents != 0 { moved = read(from: &pipes.output, to: \.output) || moved }
        if waits[1].revents != 0 { moved = read(from: &pipes.errors, to: \.errors) || moved }
        if waits[2].revents != 0 { write(to: &pipes.input) }
        return moved
    }

    private mutating func read(from ends: inout Pipes.Ends, to place: WritableKeyPath<Talk, [UInt8]>) -> Bool
    {
        let count = unsafe Glibc.read(ends.read, &buffer, buffer.count)
        if count > 0 { self[keyPath: place] += buffer[..<count] }
        if count == 0 { ends.closeRead() }
        return count > 0
    }

    private mutating func write(to ends: inout Pipes.Ends) {
        let count = unsafe input.withUnsafeBytes { unsafe Glibc.write(ends.write, $0.baseAddress, $0.count) }
        if count > 0 {
            input = input.dropFirst(count)
        } else if count < 0, errno != EAGAIN, errno != EINTR {
            input = []
        }
    }

    private static func end(of child: pid_t) -> Int32? {
        var status: Int32 = 0
        guard unsafe waitpid(child, &status, WNOHANG) == child else { return nil }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }

    private static func now() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

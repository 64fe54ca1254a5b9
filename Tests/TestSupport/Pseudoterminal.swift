internal import Glibc

/// A program at a terminal of its own, driven by a test.
package final class Pseudoterminal {
    private var master: Int32
    private let child: pid_t
    private var bytes: [UInt8] = []
    private var mark = 0
    private var status: Int32?
    /// What must live as long as the program runs: its folder.
    private let owner: AnyObject?

    package struct Failed: Error {
        package let step: String

        package init(step: String) {
            self.step = step
        }
    }

    /// - Parameter environment: the whole environment of the program.
    package init(
        _ argv: [String], environment: [String: String], in folder: String, columns: UInt16 = 80,
        rows: UInt16 = 24, keeping owner: AnyObject? = nil
    ) throws {
        self.owner = owner
        master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number): (Int32, Int32) = (0, 0)
        guard master >= 0, unsafe ioctl(master, Self.setLock, &unlocked) == 0,
            unsafe ioctl(master, Self.getNumber, &number) == 0
        else { throw Failed(step: "open") }
        let terminal = "/dev/pts/\(number)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
        let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + argv
        child = try Self.spawn(command, environment: environment, terminal: terminal)
    }

    deinit {
        if status == nil {
            kill()
        }
        hangUp()
    }

    /// Everything that was on the screen so far.
    package var output: String { String(decoding: bytes, as: UTF8.self) }

    /// Waits until a text appears after what was waited for before; false when the program ends or the time
    /// is over without it.
    package func expect(_ text: String, milliseconds: Int64 = 20_000) -> Bool {
        let wanted = Array(text.utf8)
        let deadline = Self.now() + milliseconds
        while true {
            if let end = Self.end(of: wanted, in: bytes[mark...]) {
                mark = end
                return true
            }
            let left = deadline - Self.now()
            guard left > 0, pump(milliseconds: Int32(min(left, 50))) else { return false }
        }
    }

    /// What came since a text was waited for last.
    package var sinceLast: String { String(decoding: bytes[mark...], as: UTF8.self) }

    package func send(_ line: String) { send(keys: line + "\n") }

    package func send(keys: String) {
        let text = Array(keys.utf8)
        _ = unsafe write(master, text, text.count)
    }

    /// Closes the terminal under the program.
    package func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    package func signal(_ number: Int32) { Glibc.kill(child, number) }

    package func resize(columns: UInt16, rows: UInt16 = 24) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Whether the terminal edits lines and shows what is typed, as it did before the program came.
    package var isAsFound: Bool {
        var mode = termios()
        guard unsafe tcgetattr(master, &mode) == 0 else { return false }
        let flags = tcflag_t(ICANON | ECHO | ISIG)
        return mode.c_lflag & flags == flags && mode.c_iflag & tcflag_t(IXON) != 0
    }

    package func kill() {
        Glibc.kill(child, SIGKILL)
        _ = wait()
    }

    /// Reads to the end. The exit code, or minus the number of the signal that ended it; a program that does
    /// not end is killed.
    package func wait(milliseconds: Int64 = 20_000) -> Int32 {
        if let status { return status }
        let deadline = Self.now() + milliseconds
        while pump(milliseconds: 50) {
            if Self.now() > deadline { Glibc.kill(child, SIGKILL) }
        }
        var raw: Int32 = 0
        while unsafe waitpid(child, &raw, 0) < 0, errno == EINTR {}
        let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
        status = code
        return code
    }

    /// Reads what is there; false at the end.
    private func pump(milliseconds: Int32) -> Bool {
        guard master >= 0 else { return false }
        var waits = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waits, 1, milliseconds) > 0 else { return true }
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        let count = unsafe read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        bytes += chunk[..<count]
        return true
    }

    private static func spawn(
        _ argv: [String], environment: [String: String], terminal: String
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens becomes its own.
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // The threads of a test block signals; the program must not.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let failure = unsafe CStrings.with(argv) { arguments in
            unsafe CStrings.with(environment.map { "\($0.key)=\($0.value)" }) { variables in
                unsafe posix_spawn(&child, argv[0], &actions, &attributes, arguments, variables)
            }
        }
        guard failure == 0 else { throw Failed(step: "spawn") }
        return child
    }

    /// TIOCSPTLCK and TIOCGPTN of <asm/ioctls.h>, macros that are hidden from Swift.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// POSIX_SPAWN_SETSID of <spawn.h>, hidden from Swift.
    private static let newSession: Int16 = 0x80

    private static func end(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= wanted.count else { return nil }
        return (bytes.startIndex...bytes.endIndex - wanted.count).first {
            bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
        }.map { $0 + wanted.count }
    }

    private static func now() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

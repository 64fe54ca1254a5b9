internal import Glibc
internal import Synchronization

/// Signals that end or stop the program while somebody is at it.
///
/// A handler only notes the signal and wakes whoever waits for input; what follows happens in the program's
/// own time, after a commit and never in the middle of one.
package enum TerminalSignals {
    /// The signal that asked the program to end; nil where none did.
    package static var ending: Int32? {
        let signal = noted.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    /// From here on the program hears INT, TERM, HUP and QUIT itself, and TSTP and CONT too.
    package static func listen() {
        guard wakeEnd.load(ordering: .relaxed) < 0 else { return }
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        sleeper.store(ends[0], ordering: .relaxed)
        wakeEnd.store(ends[1], ordering: .relaxed)
        noted.store(0, ordering: .relaxed)
        wantsStop.store(false, ordering: .relaxed)
        cameBack.store(false, ordering: .relaxed)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { handle(signal, note) }
        handle(SIGTSTP, noteStop)
        handle(SIGCONT, noteReturn)
    }

    /// What happened while input was waited for.
    enum Wake {
        case input
        case ending(Int32)
        /// The program was stopped, for so many milliseconds, and goes on.
        case returned(after: Int64)
        case timedOut
    }

    /// Milliseconds of a clock that only goes forward and stands still while the machine sleeps.
    static var now: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Waits until there is something to read, a signal, or a moment of `now`.
    static func wait(for descriptor: Int32, until deadline: Int64? = nil) -> Wake {
        while true {
            if let ending { return .ending(ending) }
            if wantsStop.exchange(false, ordering: .relaxed) {
                let before = now
                stop()
                stopped.add(now - before, ordering: .relaxed)
                // What ends a stopped program may have come with what woke it.
                cameBack.store(true, ordering: .relaxed)
                continue
            }
            if cameBack.exchange(false, ordering: .relaxed) {
                return .returned(after: stopped.exchange(0, ordering: .relaxed))
            }
            var waits = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: sleeper.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
            ]
            let left = deadline.map { Int32(min(max(0, $0 - now), 3_600_000)) } ?? -1
            let count = unsafe poll(&waits, nfds_t(waits.count), left)
            if count == 0, let deadline, now >= deadline { return .timedOut }
            guard count > 0 else { continue }
            if waits[1].revents != 0 {
                var bytes = [UInt8](repeating: 0, count: 64)
                _ = unsafe read(waits[1].fd, &bytes, bytes.count)
            } else if waits[0].revents != 0 {
                return .input
            }
        }
    }

    /// Whether there is something to read now.
    static func isReady(_ descriptor: Int32) -> Bool {
        var waits = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&waits, 1, 0) > 0 && waits.revents & Int16(POLLIN) != 0
    }

    /// Stops as the shell expects it, with the terminal as it was found. Returns when the program goes on.
    private static func stop() {
        TerminalMode.restore()
        handle(SIGTSTP, SIG_DFL)
        raise(SIGTSTP)
        handle(SIGTSTP, noteStop)
    }

    private static let noted = Atomic<Int32>(0)
    private static let wantsStop = Atomic<Bool>(false)
    private static let cameBack = Atomic<Bool>(false)
    /// Milliseconds that nobody heard of yet.
    private static let stopped = Atomic<Int64>(0)
    private static let sleeper = Atomic<Int32>(-1)
    private static let wakeEnd = Atomic<Int32>(-1)

    private static let note: @convention(c) (Int32) -> Void = { signal in
        noted.store(signal, ordering: .relaxed)
        wake()
    }

    private static let noteStop: @convention(c) (Int32) -> Void = { _ in
        wantsStop.store(true, ordering: .relaxed)
        wake()
    }

    private static let noteReturn: @convention(c) (Int32) -> Void = { _ in
        cameBack.store(true, ordering: .relaxed)
        wake()
    }

    private static func wake() {
        let before = errno
        var byte: UInt8 = 0
        _ = unsafe write(wakeEnd.load(ordering: .relaxed), &byte, 1)
        errno = before
    }

    /// Without SA_RESTART, so that what waits is woken.
    static func handle(_ signal: Int32, _ handler: (@convention(c) (Int32) -> Void)?, flags: Int32 = 0) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = handler
        action.sa_flags = flags
        _ = unsafe sigaction(signal, &action, nil)
    }
}

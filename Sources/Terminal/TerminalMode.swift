internal import Glibc
internal import Synchronization

/// The mode of the terminal on standard input: lines that the kernel edits, or single keys.
package enum TerminalMode {
    /// Keys come one by one, and are not shown by the terminal. Ctrl-C and its like stay signals.
    ///
    /// Set again each time: a shell that stopped the program may have set its own mode meanwhile.
    static func readKeys() {
        guard unsafe isKeys.load(ordering: .relaxed) || tcgetattr(STDIN_FILENO, found) == 0 else { return }
        isKeys.store(true, ordering: .relaxed)
        var mode = unsafe found.pointee
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
        // A stray Ctrl-S would stop all output, and the end of the program with it.
        mode.c_iflag &= ~tcflag_t(IXON)
        // VMIN and VTIME: a read returns with the first byte.
        mode.c_cc.6 = 1
        mode.c_cc.5 = 0
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    }

    /// The terminal as it was found. Safe in a signal handler.
    package static func restore() {
        guard isKeys.exchange(false, ordering: .relaxed) else { return }
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, found)
    }

    /// What was typed and not read yet is gone.
    static func dropTypedAhead() {
        tcflush(STDIN_FILENO, TCIFLUSH)
    }

    /// A fault of the program leaves the terminal as it was found, says one sentence and ends by its signal,
    /// instead of a debugger on a learner's screen.
    package static func catchFaults(sentence: String) {
        let bytes = Array(("\n" + sentence + "\n").utf8)
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe copy.initialize(from: bytes)
        unsafe lastWords = UnsafeBufferPointer(copy)
        _ = isKeys.load(ordering: .relaxed)
        unsafe found.pointee.c_line = 0
        // A stack that is full has no room for a handler.
        let size = 1 << 16
        var spare = unsafe stack_t(
            ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0,
            ss_size: size)
        unsafe sigaltstack(&spare, nil)
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
            TerminalSignals.handle(signal, fault, flags: Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_ONSTACK)
        }
    }

    private static let fault: @convention(c) (Int32) -> Void = { signal in
        restore()
        _ = unsafe write(STDERR_FILENO, lastWords.baseAddress, lastWords.count)
        raise(signal)
    }

    private static let isKeys = Atomic<Bool>(false)
    /// Written before any handler is set, and never again.
    nonisolated(unsafe) private static var lastWords = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Never freed, so that a handler can read it at any moment.
    nonisolated(unsafe) private static let found = {
        let place = UnsafeMutablePointer<termios>.allocate(capacity: 1)
        unsafe place.initialize(to: termios())
        return unsafe place
    }()
}

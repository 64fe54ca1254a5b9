internal import Glibc
internal import Synchronization

/// A call that is done in a thread of its own while the caller does something else; it has ended at the latest when
/// this is dropped.
package struct Background<Value: Sendable>: ~Copyable {
    private let outcome: Outcome
    private let body: @Sendable () -> Value
    /// nil where it has ended, or where no thread was to be had.
    private var thread: pthread_t?

    private final class Outcome: Sendable {
        let value = Mutex<Value?>(nil)
    }

    package init(_ body: @escaping @Sendable () -> Value) {
        let outcome = Outcome()
        self.outcome = outcome
        self.body = body
        thread = startThread {
            let value = body()
            outcome.value.withLock { $0 = value }
        }
    }

    deinit {
        if let thread { pthread_join(thread, nil) }
    }

    /// What the call gives; without a thread it is done here.
    package mutating func value() -> Value {
        if let thread { pthread_join(thread, nil) }
        thread = nil
        return outcome.value.withLock { $0 } ?? body()
    }
}

/// What a thread does, in a shape that can be handed to C.
private final class Errand: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

/// nil where the system has no thread left.
private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let errand = unsafe Unmanaged.passRetained(Errand(body))
    var thread = pthread_t()
    let failure = unsafe pthread_create(
        &thread, nil,
        { errand in
            if let errand = unsafe errand {
                unsafe Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().body()
            }
            return nil
        }, errand.toOpaque())
    if failure != 0 { unsafe errand.release() }
    return failure == 0 ? thread : nil
}

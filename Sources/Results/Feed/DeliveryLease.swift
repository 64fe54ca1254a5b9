internal import System

/// The right to send to one target: two senders at once would send twice.
package struct DeliveryLease: ~Copyable {
    private let lock: ByteRangeLock

    init(_ lock: consuming ByteRangeLock) {
        self.lock = lock
    }
}

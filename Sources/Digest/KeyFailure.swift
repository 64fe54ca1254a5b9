/// Why a key cannot be had or used.
package enum KeyFailure: Error, Equatable {
    /// The bytes are no private key on the curve P-256, or one that is locked with a password.
    case notAKey
    /// libcrypto refused what it always does, as when memory runs out.
    case refused
}

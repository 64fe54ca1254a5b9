/// A statement that waits for a target, as it is sent.
package struct QueuedStatement: Equatable, Sendable {
    let number: Int64
    /// The number of the target.
    let target: Int64
    package let id: String
    /// Its bytes, among those of its batch.
    package let body: ArraySlice<UInt8>
    /// Whether it is sent out of its turn.
    let isAgain: Bool
}

/// Statements that are sent together, in their order.
package struct QueuedBatch: Sendable {
    package let statements: [QueuedStatement]
    /// All of them as a JSON array, in which their bodies lie.
    package let json: [UInt8]

    static let empty = QueuedBatch(statements: [], json: [])
}

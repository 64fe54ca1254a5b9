/// What became of a batch that was sent.
package struct SettledBatch: Sendable {
    package let batch: QueuedBatch
    /// One for each statement; nil for what waits again.
    package let verdicts: [OutboxVerdict?]

    package init(_ batch: QueuedBatch, _ verdicts: [OutboxVerdict?]) {
        self.batch = batch
        self.verdicts = verdicts
    }
}

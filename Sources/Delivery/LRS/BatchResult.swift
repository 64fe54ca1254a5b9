/// What became of a batch.
package struct BatchResult: Equatable, Sendable {
    /// A statement about which nothing more is to be done.
    package struct Decision: Equatable, Sendable {
        package let id: String
        package let verdict: Verdict
    }

    /// In the order of the batch.
    package let verdicts: [Decision]
    /// Why the others were not decided; nil where all were.
    package let stop: Stop?

    package init(verdicts: [Decision], stop: Stop?) {
        self.verdicts = verdicts
        self.stop = stop
    }
}

internal import Dates
internal import JSON
internal import Results
internal import Statements

/// A place that statements can be put, and read back from.
protocol Destination {
    /// Sees whether it is there and lets us in.
    func greet() throws(Halt)

    /// Puts statements there, in their order; those without a verdict are to be sent again. Nothing else is asked of
    /// it meanwhile, from whatever thread.
    func deliver(_ batch: QueuedBatch) -> Delivered

    /// Finds out of each statement that was sent whether it is there, once and unchanged.
    func verify(
        _ sent: [OutboxEntry], _ each: (String, DeliveryReport.Finding) throws -> Void
    ) throws

    /// Gives all statements with which a module begins and ends, whoever's they are.
    ///
    /// - Parameter leftOut: called with the name of what could not be read, where that does not spoil the rest.
    func collect(_ each: (JSONValue) throws -> Void, leftOut: (String) throws -> Void) throws
}

/// What became of a batch.
struct Delivered: Sendable {
    /// One for each statement.
    var verdicts: [OutboxVerdict?]
    /// Why the rest was not decided.
    var halt: Halt?
}

extension FeedTarget {
    /// What it is as a destination.
    ///
    /// - Parameter store: the code by which a folder tells the files of one store from those of another.
    func destination(agent: String, store: String) throws(Halt) -> any Destination {
        switch place {
        case .lrs(let access): try LRSDestination(access, agent: agent)
        case .folder(let path): FolderDestination(path, store: store, day: Moment.now.date)
        }
    }
}

internal import Catalogue
internal import JSON
internal import Results
internal import Statements
internal import System

/// Lets `opfris-deliver` do what needs the network. That program stands beside this one, so that this one starts
/// without the libraries of a network.
struct Deliverer {
    private let results: String
    private let targets: [FeedTarget]

    init(_ setup: Setup, _ targets: [FeedTarget]) {
        results = setup.places.resultsFolder
        self.targets = targets
    }

    /// Has a task done and hears what becomes of it.
    ///
    /// - Throws: `FeedFailure.noDeliverer`, or what `each` throws.
    ///
    /// - Parameter isUrgent: whether what waits for its time is tried now.
    func run(
        _ task: DeliveryJob.Task, isUrgent: Bool = false, _ each: (DeliveryReport) throws -> Void
    ) throws {
        guard let path = Self.path,
            var program = try? ChildProgram(path, [], input: input(task, isUrgent: isUrgent))
        else {
            throw FeedFailure.noDeliverer(path: Self.path ?? Self.name)
        }
        var reading = program.next(limit: Self.longestLine)
        while case .line(let line) = reading {
            guard let report = JSONValue(parsing: line).flatMap(DeliveryReport.init) else { break }
            try each(report)
            reading = program.next(limit: Self.longestLine)
        }
        guard program.end() == 0, reading == .end else { throw FeedFailure.delivererEnded }
    }

    /// Sends what waits, in a process of its own that nobody waits for. Where that is not to be, it is sent later.
    func startSending() {
        guard let path = Self.path else { return }
        try? ChildProgram.detach(path, [], input: input(.send))
    }

    private func input(_ task: DeliveryJob.Task, isUrgent: Bool = false) -> [UInt8] {
        let job = DeliveryJob(
            task, results: results, targets: targets, agent: "opfris/\(Program.version)", isUrgent: isUrgent)
        return Array((job.json.line + "\n").utf8)
    }

    private static let name = "opfris-deliver"
    private static let longestLine = 16 << 20

    /// Where the program that sends should be and is not; nil where it is.
    static var missingPath: String? {
        guard let path else { return name }
        return FileIdentity(of: path) == nil ? path : nil
    }

    private static var path: String? {
        Process.executablePath.flatMap(Path.parent).map { Path.join($0, name) }
    }
}

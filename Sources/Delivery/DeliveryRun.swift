internal import JSON
internal import Results
internal import Statements
internal import System

/// The program that sends: reads one job from its standard input, does it, and writes a line for all that is new.
package enum DeliveryRun {
    /// - Returns: 0 where the job was done, whatever the targets said; 2 for a job that cannot be read.
    package static func main() -> Int32 {
        Process.occupyStandardDescriptors()
        Process.ignoreWriteSignals()
        guard let bytes = try? FileReader.bytesOfStandardInput(limit: 1 << 20),
            let job = JSONValue(parsing: bytes).flatMap(DeliveryJob.init)
        else { return 2 }
        do {
            try run(job)
            return 0
        } catch is FileFailure {
            // Nobody listens any more; what was committed stays so.
            return 1
        } catch {
            try? write(DeliveryReport("", .noStore))
            return 0
        }
    }

    private static func run(_ job: DeliveryJob) throws {
        switch job.task {
        case .greet, .collect:
            for target in job.targets {
                let visitor = Visitor(target, agent: job.agent, report: write)
                try job.task == .greet ? visitor.greet() : visitor.collect()
            }
        case .send, .verify:
            let store = try Store(folder: job.results)
            // What was sent and is not known to be is sent again, under the same ids.
            try store.relaxCommits()
            for target in job.targets {
                let sender = Sender(
                    store, target, agent: job.agent, isUrgent: job.isUrgent, report: write)
                try job.task == .send ? sender.send() : sender.verify()
            }
        }
    }

    private static func write(_ report: DeliveryReport) throws(FileFailure) {
        try FileWriter.write(Array((report.json.line + "\n").utf8), to: FileWriter.standardOutput)
    }
}

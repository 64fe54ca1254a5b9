import Assessment
import Results
import TestSupport
import Testing

/// Kills the program at a terminal; what it acknowledged must be on the disk, once.
@Suite("Killed with SIGKILL")
struct CrashTests {
    @Test(
        "After each acknowledged answer: it is there, once, and no question comes twice",
        arguments: RealModules.ids)
    func afterEachAnswer(id: String) throws {
        let program = try OpfrisProgram()
        _ = try program.run(["take", id])
        var lives = 0
        while try program.openAttempt(id) != nil, lives < 40 {
            lives += 1
            let next = try #require(try program.remainingLines(id, right: lives % 2 == 0).first)
            let before = program.acknowledged().count
            let terminal = try program.terminal(["take", id, "--trace", program.trace])
            try reachQuestion(terminal)
            terminal.send(next)
            try waitForAcknowledgement(program, beyond: before, terminal)
            terminal.kill()
            try compare(program, id)
        }
        #expect(program.acknowledged().count == 9)
        #expect(Set(program.acknowledged()).count == 9)
        #expect(try program.records().count == 1)
    }

    @Test("At any moment: nothing that was acknowledged is lost, and the next start goes on")
    func anyMoment() throws {
        let id = "avg-in-de-klas"
        for round in 0..<12 {
            let program = try OpfrisProgram()
            _ = try program.run(["take", id])
            var lives = 0
            while try program.openAttempt(id) != nil, lives < 60 {
                lives += 1
                let terminal = try program.terminal(["take", id, "--trace", program.trace])
                if let line = try program.remainingLines(id, right: true).first {
                    try reachQuestion(terminal)
                    terminal.send(line)
                }
                _ = terminal.expect("never on the screen", milliseconds: Int64(round * 3 + lives % 5))
                terminal.kill()
                try compare(program, id)
            }
            #expect(try program.records().map(\.scaled) == [1])
        }
    }

    /// Presses Enter at pages until a question asks.
    private func reachQuestion(_ terminal: Pseudoterminal) throws {
        while terminal.expect("> ") {
            let line = terminal.output.split(separator: "\r\n").dropLast().last ?? ""
            guard line.hasPrefix("Enter") else { return }
            terminal.send("")
        }
        throw Pseudoterminal.Failed(step: "no question: \(terminal.output.suffix(300))")
    }

    private func waitForAcknowledgement(
        _ program: OpfrisProgram, beyond count: Int, _ terminal: Pseudoterminal
    ) throws {
        for _ in 0..<400 where program.acknowledged().count == count {
            _ = terminal.expect("never on the screen", milliseconds: 25)
        }
        #expect(program.acknowledged().count == count + 1)
    }

    /// The trace is written after the commit: all of it must be in the store, and nothing twice.
    private func compare(_ program: OpfrisProgram, _ id: String) throws {
        guard let stored = try program.openAttempt(id) else { return }
        let answered = stored.events.compactMap { envelope -> String? in
            switch envelope.event {
            case .answered(let answer), .practiceAnswered(let answer): answer.question
            default: nil
            }
        }
        #expect(Set(answered).count == answered.count)
        #expect(Set(program.acknowledged()).isSubset(of: answered))
        #expect(stored.events.map(\.sequence) == Array(1...stored.events.count))
    }
}

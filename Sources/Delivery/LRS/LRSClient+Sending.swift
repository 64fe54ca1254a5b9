internal import JSON

extension LRSClient {
    /// Sends statements, and finds out about each whether it arrived.
    ///
    /// None is sent before all that stand before it are decided. After a stop, those without a verdict are to be
    /// sent again, with the same bytes: some of them may be there.
    ///
    /// - Parameter json: the whole batch as a JSON array, where that is there already.
    package func send(_ batch: [Outgoing], as json: [UInt8]? = nil) -> BatchResult {
        var decided: [BatchResult.Decision] = []
        var waiting = batch.isEmpty ? [] : [batch]
        var stop: Stop?
        var isVersionChecked = false
        while stop == nil, let part = waiting.popLast() {
            var outcome = Outcome()
            do {
                let reply = try post(
                    part.count == batch.count ? json ?? Self.body(of: part) : Self.body(of: part))
                if reply.status == 400, decided.isEmpty, !isVersionChecked {
                    isVersionChecked = true
                    stop = versionStop()
                    if stop != nil { continue }
                }
                outcome = self.outcome(of: part, reply)
            } catch {
                // What is too large to read is a reply all the same.
                outcome = error == .tooLarge ? readBack(part) : Outcome(stop: Stop(error))
            }
            decided += outcome.decided
            waiting += outcome.rest.reversed()
            stop = outcome.stop
        }
        return BatchResult(verdicts: Self.sorted(decided, as: batch), stop: stop)
    }

    /// In the order of the batch, in which they mostly are.
    private static func sorted(
        _ decided: [BatchResult.Decision], as batch: [Outgoing]
    ) -> [BatchResult.Decision] {
        if zip(decided, batch).allSatisfy({ $0.id == $1.id }) { return decided }
        let verdicts = Dictionary(decided.map { ($0.id, $0.verdict) }) { $1 }
        return batch.compactMap { statement in
            verdicts[statement.id].map { BatchResult.Decision(id: statement.id, verdict: $0) }
        }
    }

    /// What one answer says about the statements that it was about.
    private struct Outcome {
        var decided: [BatchResult.Decision] = []
        /// Parts that are still to be sent, the first one first.
        var rest: [[Outgoing]] = []
        var stop: Stop?

        mutating func decide(_ statement: Outgoing, _ verdict: Verdict) {
            decided.append(BatchResult.Decision(id: statement.id, verdict: verdict))
        }

        mutating func send(_ statements: [Outgoing], by proof: Proof) {
            for statement in statements { decide(statement, .sent(proof)) }
        }
    }

    private static func body(of statements: [Outgoing]) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(statements.reduce(1) { $0 + $1.body.count + 1 })
        for statement in statements {
            body.append(UInt8(ascii: body.isEmpty ? "[" : ","))
            body += statement.body
        }
        body.append(UInt8(ascii: "]"))
        return body
    }

    private func outcome(of part: [Outgoing], _ reply: HTTPReply) -> Outcome {
        var outcome = Outcome()
        switch reply.status {
        case 204: outcome.send(part, by: .empty)
        case 200: return acknowledged(part, JSONValue(parsing: reply.body)?.strings ?? [])
        case 201...299: return readBack(part)
        case 400, 422:
            return halved(part, or: .refused(status: reply.status, detail: detail(of: reply)))
        case 409: return conflict(part, detail: detail(of: reply))
        case 413: return halved(part, or: .tooLarge)
        default: outcome.stop = stop(reply)
        }
        return outcome
    }

    /// Those whose ids came back are there; the others may be: some LRSs name only what was new to them.
    private func acknowledged(_ part: [Outgoing], _ ids: [String]) -> Outcome {
        let ids = Set(ids.map { $0.lowercased() })
        var outcome = readBack(part.filter { !ids.contains($0.id.lowercased()) })
        outcome.send(part.filter { ids.contains($0.id.lowercased()) }, by: .id)
        return outcome
    }

    /// Two halves to be sent one after the other; of a single statement, its rejection.
    private func halved(_ part: [Outgoing], or rejection: Rejection) -> Outcome {
        var outcome = Outcome()
        if part.count > 1 {
            outcome.rest = [Array(part[..<(part.count / 2)]), Array(part[(part.count / 2)...])]
        } else {
            for statement in part { outcome.decide(statement, .dead(rejection)) }
        }
        return outcome
    }

    /// An LRS that answered yes, in words that say nothing: each statement is looked up.
    private func readBack(_ part: [Outgoing]) -> Outcome {
        var (outcome, absent) = lookedUp(part)
        if !absent.isEmpty, outcome.stop == nil { outcome.stop = .later(.unconfirmed, afterSeconds: nil) }
        return outcome
    }

    /// Something of the batch is there already: what is not there yet goes again without the rest.
    private func conflict(_ part: [Outgoing], detail: String) -> Outcome {
        var (outcome, absent) = lookedUp(part)
        guard outcome.stop == nil, !absent.isEmpty else { return outcome }
        if absent.count == part.count { return halved(part, or: .refused(status: 409, detail: detail)) }
        outcome.rest = [absent]
        return outcome
    }

    /// Reads each statement back, until the LRS fails to answer; also gives those that are not there.
    private func lookedUp(_ part: [Outgoing]) -> (Outcome, absent: [Outgoing]) {
        var outcome = Outcome()
        var absent: [Outgoing] = []
        for statement in part {
            switch self.statement(id: statement.id) {
            case .found(let stored):
                let isSame = JSONValue(parsing: Array(statement.body)).map {
                    StatementComparison.areSame($0, stored)
                }
                if isSame == true {
                    outcome.send([statement], by: .readBack)
                } else {
                    outcome.decide(statement, .dead(.differs))
                }
            case .absent: absent.append(statement)
            case .failed(let stop):
                outcome.stop = stop
                return (outcome, absent)
            }
        }
        return (outcome, absent)
    }
}

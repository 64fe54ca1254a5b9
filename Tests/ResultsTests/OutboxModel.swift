import Statements
import TestSupport

/// What the outbox should know of one target, kept in the plainest way: a row for each fact at each address.
struct OutboxModel {
    enum State { case waiting, sent, dead }

    struct Row {
        var state: State
        let detail: Detail
        /// Which one it is of all that were ever made.
        let made: Int
        /// Whether its bytes are gone.
        var isForgotten = false
    }

    /// A statement that somebody made: the attempt, and what is said of it.
    struct Fact: Hashable {
        let attempt: String
        let verb: Verb
    }

    let name: String
    var address: String
    var detail: Detail
    /// By the address at which they are to be told.
    private(set) var rows: [String: [Fact: Row]] = [:]
    /// What an address has, in the order in which it came.
    private(set) var told: [String: [(id: String, fact: Fact)]] = [:]
    /// Attempts of which something went out of its turn.
    private(set) var outOfTurn: Set<String> = []
    private var made = 0

    init(name: String, address: String, detail: Detail) {
        self.name = name
        self.address = address
        self.detail = detail
    }

    var target: FeedTarget { .folder(name, address, detail) }

    func facts(_ state: State) -> Set<Fact> {
        Set((rows[address] ?? [:]).filter { $0.value.state == state }.keys)
    }

    /// The attempts of which the present address knows nothing.
    func untold(of attempts: Set<String>) -> Set<String> {
        attempts.subtracting((rows[address] ?? [:]).keys.map(\.attempt))
    }

    /// Queues what was not queued before.
    mutating func queue(_ attempt: String) {
        let verbs: [Verb] = [.initialized, .completed, .passed, .terminated]
        for verb in verbs + (detail == .answers ? [.answered] : []) {
            let fact = Fact(attempt: attempt, verb: verb)
            if rows[address]?[fact] == nil {
                rows[address, default: [:]][fact] = Row(state: .waiting, detail: detail, made: made)
                made += 1
            }
        }
    }

    /// An address keeps what it has not got yet, by its id.
    mutating func receive(_ id: String, _ fact: Fact) {
        if told[address]?.contains(where: { $0.id == id }) == true { return }
        told[address, default: []].append((id, fact))
    }

    mutating func set(_ fact: Fact, _ state: State, at place: String) {
        rows[place]?[fact]?.state = state
        if state == .dead { outOfTurn.insert(fact.attempt) }
    }

    mutating func disturb(_ attempt: String) { outOfTurn.insert(attempt) }

    /// What waits goes along, unless it is known where it goes.
    mutating func move(to place: String) {
        for (fact, row) in rows[address] ?? [:] where row.state == .waiting && rows[place]?[fact] == nil {
            rows[place, default: [:]][fact] = row
            rows[address]?[fact] = nil
        }
        address = place
    }

    mutating func withdraw() { rows[address] = rows[address]?.filter { $0.value.state == .sent } }

    /// What waits and says too much is told anew, with the rest of its attempt.
    ///
    /// - Returns: how many attempts that are.
    mutating func lower() -> Int {
        let unsent = (rows[address] ?? [:]).filter { $0.value.state != .sent }
        let attempts = Set(unsent.filter { $0.value.detail > detail }.keys.map(\.attempt))
        for fact in unsent.keys where attempts.contains(fact.attempt) { rows[address]?[fact] = nil }
        attempts.forEach { queue($0) }
        return attempts.count
    }

    mutating func revive() { facts(.dead).forEach { set($0, .waiting, at: address) } }

    /// - Returns: whether it can be sent again.
    mutating func requeue(_ fact: Fact) -> Bool {
        guard rows[address]?[fact]?.isForgotten == false else { return false }
        told[address]?.removeAll { $0.fact == fact }
        outOfTurn.insert(fact.attempt)
        set(fact, .waiting, at: address)
        return true
    }

    mutating func forgetSent() {
        for (place, facts) in rows {
            for (fact, row) in facts where row.state == .sent { rows[place]?[fact]?.isForgotten = true }
        }
    }
}

import Results
import Statements
import Testing

/// What must hold, at any moment and in the end.
extension OutboxLife {
    func check(_ comment: String) throws {
        for model in models {
            let states: [(OutboxEntry.State, OutboxModel.State)] = [
                (.queued, .waiting), (.sent, .sent), (.dead, .dead),
            ]
            for (state, expected) in states {
                let entries = try store.outbox(of: model.name, state)
                #expect(
                    Set(entries.map { facts[$0.id] }) == Set(model.facts(expected).map(Optional.some)),
                    "\(comment)")
                #expect(entries.count == model.facts(expected).count, "\(comment)")
            }
            let status = try #require(try store.status(of: [model.name]).first)
            #expect(status.waiting == model.facts(.waiting).count, "\(comment)")
            #expect(status.sent == model.facts(.sent).count, "\(comment)")
            #expect(status.dead == model.facts(.dead).count, "\(comment)")
        }
    }

    func checkTold(_ comment: String) {
        let order: [Verb] = [.initialized, .answered, .completed, .passed, .terminated]
        for model in models {
            for (address, rows) in model.rows {
                let told = (model.told[address] ?? []).map(\.fact)
                let sent = rows.filter { $0.value.state == .sent }.keys
                #expect(Set(told).isSuperset(of: sent), "\(comment)")
                #expect(!rows.values.contains { $0.state == .waiting }, "\(comment)")
                for (attempt, facts) in Dictionary(grouping: told, by: \.attempt)
                where !model.outOfTurn.contains(attempt) {
                    let places = facts.compactMap { order.firstIndex(of: $0.verb) }
                    #expect(zip(places, places.dropFirst()).allSatisfy(<), "\(comment)")
                }
            }
        }
    }
}

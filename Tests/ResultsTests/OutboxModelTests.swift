import Testing

@Suite("The outbox, whatever happens in a row")
struct OutboxModelTests {
    @Test("It knows what a plain model knows, and in the end each statement is where it should be, once")
    func anything() throws {
        for seed in 1...UInt64(12) {
            var life = try OutboxLife(seed: seed)
            for step in 0..<60 {
                try life.step()
                try life.check("seed \(seed), step \(step)")
            }
            try life.drain()
            try life.check("seed \(seed), drained")
            life.checkTold("seed \(seed)")
        }
    }
}

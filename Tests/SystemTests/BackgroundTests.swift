import Synchronization
import System
import Testing

@Suite("A call in a thread of its own")
struct BackgroundTests {
    @Test("It goes on while something else is done, and gives its value as often as it is asked")
    func value() {
        let step = Mutex(0)
        var call = Background {
            // It ends only after the caller has gone on.
            while step.withLock({ $0 }) == 0 {}
            return step.withLock { $0 + 1 }
        }
        step.withLock { $0 = 41 }
        #expect(call.value() == 42)
        #expect(call.value() == 42)
    }

    @Test("Dropped, it has ended all the same")
    func dropped() {
        let count = Mutex(0)
        for _ in 0..<50 {
            _ = Background { count.withLock { $0 += 1 } }
        }
        #expect(count.withLock { $0 } == 50)
    }
}

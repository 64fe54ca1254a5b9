/// Chance for tests that is the same at every run: xorshift64*, so not the generator that the program has.
package struct Dice: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed == 0 ? 88_172_645_463_325_252 : seed
    }

    package mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// One of 1…sides.
    package mutating func roll(_ sides: Int) -> Int { Int.random(in: 1...sides, using: &self) }

    package mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &self)]
    }
}

/// The generator that draws and shuffles: SplitMix64, so that a seed means the same for ever.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
package struct RandomSource: Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number 0..<bound, each as likely; 0 for a bound under 2.
    package mutating func next(below bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let bound = UInt64(bound)
        let limit = UInt64.max - UInt64.max % bound
        while true {
            let number = next()
            if number < limit { return Int(number % bound) }
        }
    }

    /// Another order of some values: Fisher–Yates, from the last place to the second.
    package mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var values = values
        for last in values.indices.dropFirst().reversed() {
            values.swapAt(last, next(below: last + 1))
        }
        return values
    }
}

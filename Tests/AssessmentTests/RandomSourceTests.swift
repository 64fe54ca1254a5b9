import Assessment
import Testing

@Suite("The generator that draws and shuffles")
struct RandomSourceTests {
    @Test("It gives the published numbers of SplitMix64 for the seed 1234567")
    func published() {
        var source = RandomSource(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in source.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test(
        "Numbers below a bound are those of another program",
        arguments: [
            (2, [1, 1, 0, 0, 0, 0, 1, 0]), (6, [1, 1, 0, 0, 4, 0, 1, 2]), (10, [3, 1, 8, 4, 0, 2, 5, 8]),
            (1000, [413, 291, 858, 764, 250, 62, 925, 908]),
        ])
    func bounded(bound: Int, numbers: [Int]) {
        var source = RandomSource(seed: 42)
        #expect((0..<8).map { _ in source.next(below: bound) } == numbers)
    }

    @Test(
        "A shuffle is that of another program, for ever",
        arguments: [
            (0, [6, 3, 2, 9, 8, 1, 4, 7, 0, 5]), (1, [4, 2, 8, 1, 9, 3, 0, 6, 7, 5]),
            (42, [0, 9, 5, 8, 6, 4, 7, 2, 1, 3]),
            (1_234_567, [2, 0, 6, 1, 4, 5, 3, 8, 9, 7]), (UInt64.max, [2, 0, 3, 4, 1]), (7, [0, 1]), (7, [0]),
            (7, []),
        ] as [(UInt64, [Int])])
    func shuffles(seed: UInt64, order: [Int]) {
        var source = RandomSource(seed: seed)
        #expect(source.shuffled(Array(0..<order.count)) == order)
    }

    @Test(
        "Numbers stay below their bound, and each comes as often as another", arguments: [2, 3, 5, 7, 10, 16])
    func evenly(bound: Int) {
        var source = RandomSource(seed: 2026)
        let draws = 20_000
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<draws { counts[source.next(below: bound)] += 1 }
        // Five standard deviations of a binomial count.
        let share = Double(draws) / Double(bound)
        let leeway = 5 * (share * (1 - 1 / Double(bound))).squareRoot()
        #expect(counts.allSatisfy { abs(Double($0) - share) < leeway }, "\(counts)")
    }

    @Test("A bound that does not divide the whole range favours no number")
    func withoutBias() {
        // 2⁶⁴ holds 3 · 2⁶¹ two and two thirds times: by remainder alone, numbers under 2⁶² would come three
        // times for every two of the others, three quarters of all draws instead of two thirds.
        var source = RandomSource(seed: 99)
        let bound = 3 << 61
        let low = (0..<10_000).count { _ in source.next(below: bound) < 1 << 62 }
        #expect((6430...6900).contains(low))
    }

    @Test("Below one, and below anything less, there is only nothing", arguments: [1, 0, -1, Int.min])
    func noRoom(bound: Int) {
        var source = RandomSource(seed: 1)
        #expect(source.next(below: bound) == 0)
    }
}

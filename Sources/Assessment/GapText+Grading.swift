package import Courseware

extension GapText: Gradable {
    /// Reads an object of gap id to what is in the gap; gaps may be missing, but not all of them.
    ///
    /// Σ fraction of a gap × its weight ÷ Σ weights (Moodle's multianswer question, question.php:292); with
    /// `all`, everything or nothing.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .pairs(let values) = response else { throw .wrongForm }
        guard values.values.contains(where: { !$0.isBlank }) else { throw .empty }
        let known = Set(gaps.map(\.id))
        if let stranger = values.keys.filter({ !known.contains($0) }).min() { throw .unknownID(stranger) }
        let grades = try grades(values)
        let right = grades.count { $0.state == .correct }
        let weights = gaps.reduce(0) { $0 + $1.weight }
        let sum = zip(gaps, grades).reduce(0) { $0 + $1.0.weight * $1.1.fraction }
        let fraction =
            scoring == .partial ? sum / max(weights, .leastNormalMagnitude) : right == gaps.count ? 1 : 0
        let misses = misses(grades)
        return Grade(
            fraction: fraction, feedback: numbered(grades), parts: parts(grades, right),
            nearMisses: NearMiss.allCases.filter { misses[$0] != nil }, gapsOfMisses: misses,
            terms: scoring == .partial
                ? zip(gaps, grades).map { $0.weight * $1.fraction / max(weights, .leastNormalMagnitude) } : []
        )
    }

    /// The numbers of the gaps in which each near miss is.
    private func misses(_ grades: [Grade]) -> [NearMiss: [Int]] {
        var misses: [NearMiss: [Int]] = [:]
        for (index, grade) in grades.enumerated() {
            for miss in grade.nearMisses { misses[miss, default: []].append(index + 1) }
        }
        return misses
    }

    /// Grades each gap; what cannot be read in one takes nothing from the others.
    private func grades(_ values: [String: String]) throws(InvalidResponse) -> [Grade] {
        var grades: [Grade] = []
        var (readable, reason): (Int, InvalidResponse?) = (0, nil)
        for gap in gaps {
            guard let value = values[gap.id], !value.isBlank else {
                grades.append(Grade(fraction: 0))
                continue
            }
            do {
                grades.append(try grade(value, in: gap))
                readable += 1
            } catch .unknownID(let id) {
                throw .unknownID(id)
            } catch {
                grades.append(Grade(fraction: 0))
                reason = reason ?? error
            }
        }
        if readable == 0, let reason { throw reason }
        return grades
    }

    /// What is said of each gap, behind its number.
    private func numbered(_ grades: [Grade]) -> [[Block]] {
        grades.enumerated().flatMap { index, grade in
            grade.feedback.map { $0.led(by: [.strong([.text("[\(index + 1)]")]), .text(" ")]) }
        }
    }

    /// Grades what is in one gap: a text, a number, or an option or a word of the bank, by its id or what it says.
    ///
    /// - Throws: `InvalidResponse` where it cannot be read.
    package func grade(_ value: String, in gap: Gap) throws(InvalidResponse) -> Grade {
        switch gap.content {
        case .text(let entry): return try entry.grade(.text(value))
        case .number(let entry): return try entry.grade(.text(value))
        case .list(let choice):
            let named = choice.options.contains { $0.id == value }
            let said = named ? nil : choice.options.first { $0.text.plainText == value }
            return try choice.grade(.text(said?.id ?? value))
        case .bank(let right):
            guard
                let word = bank.first(where: { $0.id == value })
                    ?? bank.first(where: { $0.text.plainText == value })
            else { throw .unknownID(value) }
            let text = bank.first { $0.id == right }?.text.plainText
            return Grade(fraction: word.id == right || word.text.plainText == text ? 1 : 0)
        }
    }

    /// How many gaps are right; nil where some count more than others or are partly right, so that nothing is
    /// said that the mark contradicts.
    private func parts(_ grades: [Grade], _ right: Int) -> PartCount? {
        let isEven = gaps.allSatisfy { $0.weight == gaps[0].weight }
        guard isEven, grades.allSatisfy({ $0.state == .correct || $0.fraction == 0 }) else { return nil }
        return PartCount(right: right, total: gaps.count)
    }

    /// Of the options of each gap with a list.
    func partOrders(shuffling: Bool, _ source: inout RandomSource) -> [(part: String, order: [String])] {
        gaps.compactMap { gap in
            guard case .list(let choice) = gap.content else { return nil }
            return choice.screenOrder(shuffling: shuffling, &source).map { (gap.id, $0) }
        }
    }

    /// Of the words of the bank.
    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]? {
        let written = bank.map(\.id)
        return written.isEmpty ? nil : shuffling ? source.shuffled(written) : written
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

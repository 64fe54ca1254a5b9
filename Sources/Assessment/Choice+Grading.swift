internal import Courseware

extension Choice: Gradable {
    /// Reads one id or a list of ids.
    ///
    /// One: the fraction of the option. Several: clamp(Σ fractions of the picked, 0, 1), where an option
    /// without a fraction counts 1 ÷ (right options), taken off if it is wrong.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        let picked = try picked(in: response)
        let feedback = picked.map(\.feedback)
        let terms = picked.map(fraction)
        guard isMany else { return Grade(fraction: terms.reduce(0, +), feedback: feedback) }
        let right = options.filter(\.isCorrect)
        let hits = picked.count(where: \.isCorrect)
        // Where some count more than others, to count them would contradict the mark.
        let isEven = right.allSatisfy { $0.fraction == right[0].fraction }
        let parts = isEven ? PartCount(right: hits, total: right.count, surplus: picked.count - hits) : nil
        switch scoring {
        case .all:
            let isRight = hits == right.count && hits == picked.count
            return Grade(fraction: isRight ? 1 : 0, feedback: feedback, parts: parts)
        case .partial:
            return Grade(
                fraction: min(1, max(0, terms.reduce(0, +))), feedback: feedback, parts: parts,
                terms: isEven && hits == picked.count ? [] : terms)
        }
    }

    private func picked(in response: Response) throws(InvalidResponse) -> [Option] {
        let ids: [String]
        switch response {
        case .text(let id): ids = [id]
        case .list(let list): ids = list
        default: throw .wrongForm
        }
        var picked: [Option] = []
        for id in ids {
            guard let option = options.first(where: { $0.id == id }) else { throw .unknownID(id) }
            guard !picked.contains(option) else { throw .repeated(id) }
            picked.append(option)
        }
        guard !picked.isEmpty || picks.lowerBound == 0 else { throw .empty }
        guard picks.contains(picked.count) else { throw .wrongCount(picks) }
        return picked
    }

    /// The fixed ones keep their places.
    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]? {
        guard shuffling else { return options.map(\.id) }
        var free = source.shuffled(options.filter { !$0.isFixed }.map(\.id))
        return options.map { $0.isFixed || free.isEmpty ? $0.id : free.removeFirst() }
    }
}

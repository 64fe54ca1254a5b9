import Assessment
import Courseware
import JSON
import Testing

/// What Moodle made of one response.
struct MoodleGrade {
    /// nil where it could not be graded.
    let fraction: Double?
    let state: ResponseState?

    init(_ json: JSONValue) throws {
        fraction = json["fraction"]?.double
        state = try json["state"]?.string.map { try #require(Self.states[$0]) }
    }

    static let states: [String: ResponseState] = [
        "gradedright": .correct, "gradedpartial": .partial, "gradedwrong": .incorrect, "gaveup": .skipped,
    ]

    /// Moodle rounds to seven decimals.
    static func isSame(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-6 }

    func verdict(_ response: Response, to question: MoodleQuestion) throws -> MoodleVerdict {
        let ours = question.grade(response)
        if isSame(as: ours) { return .same }
        if let fraction, let reason = try reason(ours, theirs: fraction, response, question) {
            return .different(reason)
        }
        return .disagreement("\(response): \(self), not \(ours)")
    }

    /// What cannot be graded there is nothing here; that nothing is true nor false has no shape of its own.
    private func isSame(as ours: Result<Grade, InvalidResponse>) -> Bool {
        switch (fraction, ours) {
        case (let fraction?, .success(let grade)):
            Self.isSame(fraction, grade.fraction) && grade.state == state
        case (nil, .failure(.empty)), (nil, .failure(.wrongForm)): true
        default: false
        }
    }

    private func reason(
        _ ours: Result<Grade, InvalidResponse>, theirs: Double, _ response: Response,
        _ question: MoodleQuestion
    ) throws -> MoodleDifference? {
        switch (question.interaction, response, ours) {
        case (.number, .text(let typed), _):
            let number = try #require(try MoodleNumber(question))
            return MoodleDifference(ours: ours, theirs: theirs, typed: typed, number: number)
        case (.gapText, .pairs(let values), .failure(let reason)):
            if values.isEmpty, reason == .empty, theirs == 0 { return .nothingGiven }
            return reason == .notANumber ? .askedAgain : nil
        case (.gapText(let text), .pairs(let values), .success):
            let open = text.gaps.filter { gap in
                guard case .number = gap.content, let typed = values[gap.id] else { return false }
                return MoodleDifference.hasDecimalComma(typed)
            }.map(\.id)
            let rest = question.grade(.pairs(values.filter { !open.contains($0.key) })).fraction
            return !open.isEmpty && rest.map { Self.isSame($0, theirs) } == true ? .decimalComma : nil
        default: return nil
        }
    }
}

extension MoodleQuestion {
    func grade(_ response: Response) -> Result<Grade, InvalidResponse> {
        do throws(InvalidResponse) {
            return .success(try Question.sample(interaction).grade(response))
        } catch {
            return .failure(error)
        }
    }
}

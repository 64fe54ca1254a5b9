import Assessment
import Courseware

extension MoodleDifference {
    /// Why a number is graded otherwise than Moodle grades it; nil where no reason is known.
    ///
    /// - Parameters:
    ///   - ours: what the engine said.
    ///   - theirs: Moodle's fraction.
    init?(
        ours: Result<Grade, InvalidResponse>, theirs: Double, typed: String, number: MoodleNumber
    ) {
        let reading = number.reading(typed)
        switch ours {
        case .failure(.notANumber) where reading == nil && theirs == 0: self = .askedAgain
        case .failure(.unknownUnit) where number.unitPenalty == .none: self = .unitNotListed
        case .failure: return nil
        case .success(let grade):
            if Self.hasDecimalComma(typed),
                number.fraction(of: typed.replacing(",", with: ".")) == grade.fraction
            {
                self = .decimalComma
            } else if reading == nil, theirs == 0, !number.entry.units.isEmpty,
                MoodleGrade.isSame(number.turned.fraction(of: typed), grade.fraction)
            {
                self = .unitOnEitherSide
            } else if let reading, let unit = number.unit(of: reading), unit.factor != 1, grade.fraction == 0
            {
                self = .unitCounts
            } else if number.unitPenalty == .ofTheResponse,
                MoodleGrade.isSame(number.fraction(of: typed), theirs),
                MoodleGrade.isSame(number.fraction(of: typed, paying: .ofThePoints), grade.fraction)
            {
                self = .unitPenaltyOfPoints
            } else {
                return nil
            }
        }
    }

    static func hasDecimalComma(_ typed: String) -> Bool {
        typed.count { $0 == "," } == 1 && !typed.contains(".")
    }
}

extension Result where Success == Grade, Failure == InvalidResponse {
    /// nil where the response could not be read.
    var fraction: Double? { if case .success(let grade) = self { grade.fraction } else { nil } }
}

/// Where this engine means to answer otherwise than Moodle's, and why.
enum MoodleDifference: Hashable {
    /// What cannot be read as a number is asked again, and costs nothing; Moodle grades it as wrong where a
    /// question is graded without a look at whether it is complete.
    case askedAgain
    /// Nothing that can be given: the row lost a choice that the question does not have, and nothing else is
    /// filled in.
    case nothingGiven
    /// In English 2,5 is two and a half: a comma without three digits behind it cannot stand for thousands.
    /// Moodle reads 25.
    case decimalComma
    /// A unit that the question does not list is asked again, with the list; where Moodle does not grade
    /// units, it takes any word for one.
    case unitNotListed
    /// A unit may stand on either side of its number; Moodle knows one side, and gives nothing for the other.
    case unitOnEitherSide
    /// A known unit scales the number, and that is all. Moodle then tries the number without its unit, for
    /// less.
    case unitCounts
    /// The penalty for a unit is a part of the points; Moodle can also take it as a part of what the number
    /// earned.
    case unitPenaltyOfPoints
    /// A mark is never negative but where certainty counts.
    case noNegativeMark
    /// Gaps and pairs may be left open, and the rest is graded; with immediate feedback Moodle asks for all.
    case openPartsAllowed
    /// A check that ends between two tries keeps the mark of the last; Moodle grades that response once more,
    /// at the price of another try.
    case endCostsNoTry
    /// The price of a further try is taken off the whole question; with pairs and gaps Moodle takes it off each
    /// part, by the try at which that part became right.
    case priceOfTheWhole
}

/// Why a row of Moodle's is no row for this engine.
enum NotNative: Error, Hashable {
    /// The best of all tries, each with its penalty: a way of working that the format does not have.
    case adaptive
    /// Graded by a teacher, or not at all.
    case byHand
    /// Dragged onto an image, which a terminal does not show.
    case onImage
    /// A gap in which several options are ticked.
    case severalInAGap
    /// Parts, or a whole question, that count for nothing.
    case worthNothing
    /// A walk in which nothing is filled in.
    case nothingFilledIn
}

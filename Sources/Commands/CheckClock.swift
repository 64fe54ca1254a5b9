/// How the clock of a check with a time limit stands.
struct CheckClock: Equatable {
    /// Milliseconds that there are, and those that went by.
    let limit: Int64
    let used: Int64

    var left: Int64 { limit - used }

    /// A minute before the end it is told, of a short limit when a third is left.
    private var warning: Int64 { min(60_000, limit / 3) }

    /// Milliseconds until something is to be said; what is due within a tenth of a second was said already.
    var untilWarning: Int64? { left - warning > 100 ? left - warning : nil }
}

/// The words of a sum that explains a mark.
struct MarkWords {
    let minus: String
    let times: String
    /// Said where the sum would be negative.
    let floor: String
    /// For so many hints.
    let hints: (Int) -> String
    /// For a try, from the second.
    let tries: (Int) -> String
}

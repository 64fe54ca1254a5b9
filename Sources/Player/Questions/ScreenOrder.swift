/// The ids of what there is to choose from at a question, as it stands on the screen.
struct ScreenOrder: Equatable, Sendable {
    let ids: [String]
    /// Of the options of each gap that has some.
    let gaps: [String: [String]]

    init(_ ids: [String], gaps: [String: [String]] = [:]) {
        self.ids = ids
        self.gaps = gaps
    }
}

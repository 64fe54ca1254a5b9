internal import Courseware

/// Two columns as they stand on the screen: numbers on the left, letters on the right.
struct Columns: Equatable, Sendable {
    let lefts: [TextItem]
    let rights: [TextItem]

    /// A pair as it is typed: `1b`; a question mark where nothing fits.
    func pair(_ number: Int, _ right: String?) -> String {
        let index = rights.firstIndex { $0.id == right }
        return "\(number)" + (index.flatMap(TypedLine.letter) ?? "?")
    }
}

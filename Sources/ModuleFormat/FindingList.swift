internal import Diagnostics
internal import Localization

/// The findings of one file, and what follows from them for whoever wants to play it.
struct FindingList {
    private var list: [Diagnostic] = []
    /// The codes of the errors in each question, by where its tag stands.
    private(set) var brokenQuestions: [Int: String] = [:]
    /// Whether something is wrong that no question and no text is to blame for.
    private(set) var isUnplayable = false

    /// Where a mistake stands, and so what it breaks.
    enum Scope: Equatable {
        /// The frame of the module: nobody can play it.
        case module
        /// A question, by where its tag stands: it is left out.
        case question(Int)
        /// Text and facts about the module: the rest plays.
        case text
    }

    /// With more findings than these it is no module: they are counted, and no longer made.
    private static let most = 200
    private var uncounted = 0

    var isFull: Bool { list.count >= Self.most }

    mutating func report(_ make: @autoclosure () -> Diagnostic, in scope: Scope) {
        guard list.count < Self.most else {
            uncounted += 1
            isUnplayable = true
            return
        }
        let finding = make()
        list.append(finding)
        if finding.severity == .error { damage(scope, finding.code) }
    }

    private mutating func damage(_ scope: Scope, _ code: String) {
        switch scope {
        case .module: isUnplayable = true
        case .question(let offset): if brokenQuestions[offset] == nil { brokenQuestions[offset] = code }
        case .text: break
        }
    }

    var sorted: [Diagnostic] {
        let sorted = list.enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }.map(\.element)
        guard uncounted > 0, let last = sorted.last else { return sorted }
        return sorted + [Diagnostic(Self.tooMany, at: last.position, more, remedy: mendFirst)]
    }

    private static let tooMany = "X136"

    private var more: Words {
        Words(
            nl: "Na \(Self.most) bevindingen is niet verder geteld; er zijn er nog \(uncounted).",
            en: "After \(Self.most) findings counting stopped; there are \(uncounted) more.")
    }

    private var mendFirst: Words {
        Words(nl: "herstel eerst wat hierboven staat", en: "mend what stands above first")
    }
}

import Assessment
import Courseware

/// What became of a response: a fraction, or the reason why it cannot be read.
enum GradingOutcome: Equatable, CustomStringConvertible {
    case fraction(Double)
    case invalid(InvalidResponse)

    init(of response: Response, to interaction: Interaction) {
        do {
            self = .fraction(try Question.sample(interaction).grade(response).fraction)
        } catch {
            self = .invalid(error)
        }
    }

    /// Fractions are equal when only binary arithmetic tells them apart.
    static func == (left: GradingOutcome, right: GradingOutcome) -> Bool {
        switch (left, right) {
        case (.fraction(let left), .fraction(let right)): abs(left - right) < 1e-12
        case (.invalid(let left), .invalid(let right)): left == right
        default: false
        }
    }

    var description: String {
        switch self {
        case .fraction(let fraction): "\(fraction)"
        case .invalid(let reason): "\(reason)"
        }
    }
}

extension Attempt {
    /// Why a command has no events; nil where it has some.
    func refusal(of command: AttemptCommand) -> CommandRefusal? {
        do {
            _ = try decide(command)
            return nil
        } catch {
            return error
        }
    }
}

extension [Block] {
    static func words(_ text: String) -> [Block] { [.paragraph([.text(text)])] }
}

extension Question {
    static func sample(
        _ interaction: Interaction, id: String = "q", points: Double = 1, objectives: [String] = [],
        tries: Int = 1, penalty: Double = 0, shuffles: Bool = true, hints: [Double] = [],
        feedback: [Feedback] = []
    ) -> Question {
        Question(
            id: id, points: points, objectives: objectives, tries: tries, penalty: penalty,
            shuffles: shuffles,
            prompt: .words("Wat?"), interaction: interaction,
            hints: hints.map { Hint(text: .words("Denk na."), cost: $0) }, feedback: feedback)
    }

    /// A statement that is true.
    static func statement(_ id: String, points: Double = 1, objectives: [String] = []) -> Question {
        sample(.trueFalse(TrueFalse(answer: true)), id: id, points: points, objectives: objectives)
    }
}

extension Interaction {
    /// One of a and b, of which a is right, and c, which is half right.
    static let one = Interaction.choice(
        Choice(
            options: [.sample("a", true), .sample("b"), .sample("c", fraction: 0.5)], picks: 1...1,
            isMany: false, scoring: .all))

    static func order(_ ids: String..., by scoring: Order.Scoring = .all) -> Interaction {
        .order(Order(items: ids.map { TextItem(id: $0, text: [.text($0)]) }, scoring: scoring))
    }
}

extension Choice.Option {
    static func sample(
        _ id: String, _ isCorrect: Bool = false, fraction: Double? = nil, isFixed: Bool = false
    ) -> Choice.Option {
        Choice.Option(
            id: id, text: [.text(id)], isCorrect: isCorrect, fraction: fraction, isFixed: isFixed)
    }
}

extension Module {
    static func sample(
        _ sections: Section..., objectives: [Objective] = [], leftOut: [LeftOutQuestion] = []
    ) -> Module {
        .sample(sections: sections, objectives: objectives, leftOut: leftOut)
    }

    static func sample(
        sections: [Section], objectives: [Objective] = [], leftOut: [LeftOutQuestion] = []
    ) -> Module {
        var about = About()
        about.objectives = objectives
        return Module(
            id: "m", version: "1.0.0", language: "nl", title: "Proef", about: about, sections: sections,
            leftOut: leftOut)
    }
}

package import Assessment
internal import FoundationEssentials

/// Events as JSON payloads, and back.
package enum EventCoding {
    /// The version of every kind, so far.
    package static let version = 1

    package static func payload(of event: AttemptEvent) throws -> String {
        switch event {
        case .started(let plan): try json(plan)
        case .pageRead(let page): try json(page)
        case .practiceAnswered(let answer), .answered(let answer): try json(answer)
        case .checkStarted(let check): try json(check)
        case .hintTaken(let hint): try json(hint)
        case .skipped(let skip): try json(skip)
        case .checkSubmitted(let check): try json(check)
        case .clockJumped(let jump): try json(jump)
        case .completed(let score), .passed(let score), .failed(let score): try json(score)
        case .suspended, .resumed, .abandoned: "{}"
        }
    }

    /// - Throws: `DecodingError` for a payload that is not of its kind.
    package static func event(_ kind: AttemptEvent.Kind, _ payload: String) throws -> AttemptEvent {
        switch kind {
        case .started: .started(try value(payload))
        case .pageRead: .pageRead(try value(payload))
        case .practiceAnswered: .practiceAnswered(try value(payload))
        case .checkStarted: .checkStarted(try value(payload))
        case .answered: .answered(try value(payload))
        case .hintTaken: .hintTaken(try value(payload))
        case .skipped: .skipped(try value(payload))
        case .checkSubmitted: .checkSubmitted(try value(payload))
        case .clockJumped: .clockJumped(try value(payload))
        case .completed: .completed(try value(payload))
        case .passed: .passed(try value(payload))
        case .failed: .failed(try value(payload))
        case .suspended: .suspended
        case .resumed: .resumed
        case .abandoned: .abandoned
        }
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func value<Value: Decodable>(_ payload: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(payload.utf8))
    }
}

import Delivery
import Testing
import TestSupport

/// What an LRS does with a batch, and what is expected of the client.
struct LRSCase: CustomTestStringConvertible, Sendable {
    let script: String
    var reading = "ok"
    var count = 3
    var manners = FaultyLRS.Manners()
    /// The places, from 1, of statements that are in the store before; negative: with other content.
    var seeds: [Int] = []
    /// For each statement of the batch: `id`, `empty`, `readBack`, `dead 400`, `dead differs`, `dead large`.
    let verdicts: [String]
    var stop = ""
    /// The places, from 1, in the order of storing.
    let stored: [Int]

    var testDescription: String { "\(script) \(seeds) \(reading)" }

    static func statement(_ place: Int, of text: String = "") -> Outgoing {
        let id = "00000000-0000-4000-8000-00000000000\(place)"
        let body = """
            {"id":"\(id)","actor":{"account":{"homePage":"https://school.example","name":"7f"}},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/\(place % 2 == 0 ? "passed" : "completed")"},\
            "object":{"id":"https://school.example/module-\(place)\(text)"},"timestamp":"2026-03-04T09:30:00.120Z"}
            """
        return Outgoing(id: id, body: Array(body.utf8)[...])
    }

    var batch: [Outgoing] { count == 0 ? [] : (1...count).map { Self.statement($0) } }

    func server() throws -> FaultyLRS {
        let server = try FaultyLRS(script, reading: reading, manners)
        server.seed(
            seeds.map { place in
                let statement = Self.statement(abs(place), of: place < 0 ? "-other" : "")
                return (statement.id, Array(statement.body))
            })
        return server
    }
}

extension Verdict {
    var word: String {
        switch self {
        case .sent(let proof): proof.rawValue
        case .dead(.refused(let status, _)): "dead \(status)"
        case .dead(.differs): "dead differs"
        case .dead(.tooLarge): "dead large"
        }
    }
}

extension Stop {
    var word: String {
        switch self {
        case .later(let trouble, let seconds):
            "later \(trouble.word)" + (seconds.map { " after \($0)" } ?? "")
        case .parked(let obstacle): "parked \(obstacle.word)"
        }
    }
}

extension Stop.Trouble {
    var word: String {
        switch self {
        case .noConnection: "no connection"
        case .timedOut: "timed out"
        case .broken: "broken"
        case .busy(let status, _): "\(status)"
        case .unconfirmed: "unconfirmed"
        }
    }
}

extension Stop.Obstacle {
    var word: String {
        switch self {
        case .credentials: "credentials"
        case .permission: "permission"
        case .notFound: "not found"
        case .redirect(let status, _): "redirect \(status)"
        case .certificate: "certificate"
        case .address: "address"
        case .version(let offered): "version \(offered)"
        case .refused(let status, _): "\(status)"
        }
    }
}

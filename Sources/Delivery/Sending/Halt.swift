internal import Results

/// Why nothing more can be sent to a target now, as the store keeps it.
struct Halt: Error, Equatable {
    let trouble: FeedTrouble
    /// In words of the target; cleaned where it is shown, and without a password.
    let detail: String?
    /// Milliseconds for which the target asked.
    let wait: Int64?

    init(_ trouble: FeedTrouble, detail: String? = nil, wait: Int64? = nil) {
        self.trouble = trouble
        self.detail = detail
        self.wait = wait
    }

    init(_ stop: Stop) {
        switch stop {
        case .later(let trouble, let seconds):
            let (kind, detail) = Self.reading(trouble)
            self.init(kind, detail: detail, wait: seconds.map { Int64($0) * 1000 })
        case .parked(let obstacle):
            let (kind, detail) = Self.reading(obstacle)
            self.init(kind, detail: detail)
        }
    }

    private static func reading(_ trouble: Stop.Trouble) -> (FeedTrouble, String?) {
        switch trouble {
        case .noConnection(let detail): (.unreachable, detail)
        case .timedOut: (.timeout, nil)
        case .broken(let detail): (.unclear, detail)
        case .busy(429, let detail): (.busy, detail.isEmpty ? "429" : "429 \(detail)")
        case .busy(let status, let detail): (.server, detail.isEmpty ? "\(status)" : "\(status) \(detail)")
        case .unconfirmed: (.unclear, nil)
        }
    }

    private static func reading(_ obstacle: Stop.Obstacle) -> (FeedTrouble, String?) {
        switch obstacle {
        case .credentials: (.unauthorized, nil)
        case .permission: (.forbidden, nil)
        case .notFound: (.missing, nil)
        case .redirect(let status, let place): (.redirect, place.map { "\(status) \($0)" } ?? "\(status)")
        case .certificate(let detail): (.certificate, detail)
        case .address: (.address, nil)
        case .version(let offered): (.version, offered.joined(separator: ", "))
        case .refused(let status, let detail): (.refused, "\(status) \(detail)")
        }
    }
}

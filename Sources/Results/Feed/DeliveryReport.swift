package import JSON

/// What `opfris-deliver` tells `opfris`, on its standard output: a line of JSON each.
package struct DeliveryReport: Equatable, Sendable {
    package let target: String
    package let news: News

    package enum News: Equatable, Sendable {
        /// So many were sent in this run, and so many wait.
        case progress(sent: Int, waiting: Int)
        /// Nothing is sent now, and why; the detail is in words of the target.
        case stopped(FeedTrouble, detail: String?)
        /// Another sender is at it.
        case busy
        /// It is not time yet.
        case waiting
        /// There, and lets us in.
        case greeted
        case verified(id: String, Finding)
        case statement(JSONValue)
        /// A file that holds something that is no statement, or cannot be read.
        case leftOut(String)
        /// The store cannot be used.
        case noStore
    }

    /// What was found of a statement that was sent.
    package enum Finding: String, Sendable {
        case same, absent, different, double
    }

    package init(_ target: String, _ news: News) {
        self.target = target
        self.news = news
    }

    package var json: JSONValue {
        let members: [(String, JSONValue)] =
            switch news {
            case .progress(let sent, let waiting):
                [("news", .string("progress")), ("sent", .integer(sent)), ("waiting", .integer(waiting))]
            case .stopped(let trouble, let detail):
                [
                    ("news", .string("stopped")), ("trouble", .string(trouble.rawValue)),
                    ("detail", .optional(detail)),
                ]
            case .busy: [("news", .string("busy"))]
            case .waiting: [("news", .string("waiting"))]
            case .greeted: [("news", .string("greeted"))]
            case .verified(let id, let finding):
                [("news", .string("verified")), ("id", .string(id)), ("finding", .string(finding.rawValue))]
            case .statement(let statement): [("news", .string("statement")), ("statement", statement)]
            case .leftOut(let name): [("news", .string("left-out")), ("name", .string(name))]
            case .noStore: [("news", .string("no-store"))]
            }
        return .object([("target", .string(target))] + members)
    }

    package init?(_ json: JSONValue) {
        guard let target = json["target"]?.string, let news = json["news"]?.string else { return nil }
        self.target = target
        let detail = json["detail"]?.string
        switch news {
        case "progress":
            guard let sent = json["sent"]?.integer, let waiting = json["waiting"]?.integer else { return nil }
            self.news = .progress(sent: sent, waiting: waiting)
        case "stopped":
            guard let trouble = json["trouble"]?.string.flatMap(FeedTrouble.init) else { return nil }
            self.news = .stopped(trouble, detail: detail)
        case "busy": self.news = .busy
        case "waiting": self.news = .waiting
        case "greeted": self.news = .greeted
        case "verified":
            guard let id = json["id"]?.string,
                let finding = json["finding"]?.string.flatMap(Finding.init)
            else { return nil }
            self.news = .verified(id: id, finding)
        case "statement":
            guard let statement = json["statement"] else { return nil }
            self.news = .statement(statement)
        case "left-out": self.news = .leftOut(json["name"]?.string ?? "")
        case "no-store": self.news = .noStore
        default: return nil
        }
    }
}

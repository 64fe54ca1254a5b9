package import JSON
package import Statements

/// What `opfris` asks of `opfris-deliver`, on its standard input: one line of JSON. No secret is in it.
package struct DeliveryJob: Equatable, Sendable {
    package let task: Task
    /// The folder of the store.
    package let results: String
    package let targets: [FeedTarget]
    /// What the program says it is: `opfris/0.1.0`.
    package let agent: String
    /// Whether somebody asks for it now: a wait that nobody asked for is passed over.
    package let isUrgent: Bool

    package enum Task: String, Sendable {
        /// Sends what waits.
        case send
        /// Sees whether a target is there and lets us in.
        case greet
        /// Reads back what was sent.
        case verify
        /// Reads the completions of everybody.
        case collect
    }

    package init(
        _ task: Task, results: String, targets: [FeedTarget], agent: String, isUrgent: Bool = false
    ) {
        self.isUrgent = isUrgent
        self.task = task
        self.results = results
        self.targets = targets
        self.agent = agent
    }

    package var json: JSONValue {
        .object([
            ("task", .string(task.rawValue)), ("results", .string(results)), ("agent", .string(agent)),
            ("targets", .array(targets.map(\.json))), ("urgent", .bool(isUrgent)),
        ])
    }

    package init?(_ json: JSONValue) {
        guard let task = json["task"]?.string.flatMap(Task.init), let results = json["results"]?.string,
            let agent = json["agent"]?.string, let list = json["targets"]?.array
        else { return nil }
        let targets = list.compactMap(FeedTarget.init)
        guard targets.count == list.count else { return nil }
        self.init(
            task, results: results, targets: targets, agent: agent, isUrgent: json["urgent"]?.bool ?? false)
    }
}

extension FeedTarget {
    fileprivate var json: JSONValue {
        let place: [(String, JSONValue)] =
            switch place {
            case .folder(let path): [("folder", .string(path))]
            case .lrs(let access):
                [
                    ("lrs", .string(access.address)), ("version", .string(access.version)),
                    ("credentials", .optional(access.credentialsFile)),
                    ("command", .optional(access.credentialsCommand)),
                    ("authority", .optional(access.authorityFile)),
                ]
            }
        return .object(
            [("name", .string(name)), ("home", .string(home)), ("detail", .string(detail.rawValue))] + place)
    }

    fileprivate init?(_ json: JSONValue) {
        guard let name = json["name"]?.string, let home = json["home"]?.string,
            let detail = json["detail"]?.string.flatMap(Detail.init)
        else { return nil }
        let place: Place
        if let folder = json["folder"]?.string {
            place = .folder(folder)
        } else if let address = json["lrs"]?.string, let version = json["version"]?.string {
            place = .lrs(
                LRSAccess(
                    address: address, credentialsFile: json["credentials"]?.string,
                    credentialsCommand: json["command"]?.string, authorityFile: json["authority"]?.string,
                    version: version))
        } else {
            return nil
        }
        self.init(name: name, place: place, home: home, detail: detail)
    }
}

package import Dates

/// What a module says of itself.
package struct About: Equatable, Sendable {
    /// How long it takes.
    package var duration: Period?
    /// How long a pass is valid.
    package var validity: Period?
    package var authors: [String] = []
    package var contacts: [String] = []
    package var audiences: [String] = []
    package var keywords: [String] = []
    package var sources: [Source] = []
    package var objectives: [Objective] = []
    package var badge: Badge?

    package init() {}
}

/// Where a fact of the module comes from.
package struct Source: Equatable, Sendable {
    package let title: String
    package let address: String

    package init(title: String, address: String) {
        self.title = title
        self.address = address
    }
}

/// What a learner can do afterwards.
package struct Objective: Equatable, Sendable {
    package let id: String
    package let text: String

    package init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

/// The recognition that a pass earns.
package struct Badge: Equatable, Sendable {
    package let name: String
    package let criteria: String

    package init(name: String, criteria: String) {
        self.name = name
        self.criteria = criteria
    }
}

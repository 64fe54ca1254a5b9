package import JSON

/// What an LRS has under an id.
package enum Lookup: Equatable, Sendable {
    case found(JSONValue)
    case absent
    case failed(Stop)
}

/// A fact of an attempt for a portfolio, in the bytes that it is sent in, now and at every later try.
package struct Statement: Equatable, Sendable {
    /// A UUID, the same whenever it is made of the same fact for the same place.
    package let id: String
    /// The id of the event that it tells.
    package let event: String
    package let verb: Verb
    /// JSON, on one line, in UTF-8 (xAPI 1.0.3).
    package let body: [UInt8]

    package init(id: String, event: String, verb: Verb, body: [UInt8]) {
        self.id = id
        self.event = event
        self.verb = verb
        self.body = body
    }
}

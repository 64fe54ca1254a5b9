/// A statement on its way: its bytes were fixed when it was made, and are sent as they are, however often.
package struct Outgoing: Equatable, Sendable {
    /// The statement's UUID, as it stands in the body.
    package let id: String
    /// The JSON object.
    package let body: ArraySlice<UInt8>

    package init(id: String, body: ArraySlice<UInt8>) {
        self.id = id
        self.body = body
    }
}

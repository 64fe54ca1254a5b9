/// A Learning Record Store in this process that misbehaves on order.
///
/// Each POST or PUT takes the next word of the script, and the last word repeats; what the words mean stands at
/// `Misdeed`. Each GET takes the next word of a script of its own.
package final class FaultyLRS: Sendable {
    /// How it behaves as long as the script says nothing else.
    package struct Manners: Sendable {
        package var knownIDs = LRSMemory.KnownIDs.acknowledged
        /// `user:password`; with another one, or none, it answers 401.
        package var login: String?
        /// The most statements of a page.
        package var pageSize = 100
        /// Whether a page has all verbs, whatever was asked.
        package var ignoresVerbs = false
        /// Whether a single statement comes in a list of one, and an absent one as an empty list.
        package var wrapsSingles = false
        /// What `about` says; nil: there is no such page.
        package var versions: [String]? = ["1.0.3", "2.0.0"]
        /// Where each page says that the next one is; nil: where it is.
        package var more: String?

        package init() {}
    }

    private let server: LoopbackServer
    private let desk: LRSDesk

    package init(_ script: String = "ok", reading: String = "ok", _ manners: Manners = Manners()) throws {
        let words = try [script, reading].map { try $0.split(separator: ",").map { try Misdeed(String($0)) } }
        let desk = LRSDesk(manners, writing: words[0], reading: words[1])
        self.desk = desk
        server = try LoopbackServer { connection in
            while let request = connection.nextRequest(), desk.serve(request, on: connection) {}
        }
    }

    /// The address above `statements`.
    package var address: String { "http://127.0.0.1:\(server.port)/xapi" }

    package var memory: LRSMemory { desk.memory }

    /// Puts statements in the store that nobody sent.
    package func seed(_ statements: [(id: String, body: [UInt8])]) { desk.seed(statements) }
}

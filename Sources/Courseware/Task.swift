/// Something to try at work. Later opfris asks how it went.
package struct Task: Equatable, Sendable {
    package let id: String
    package let text: [Block]

    package init(id: String, text: [Block]) {
        self.id = id
        self.text = text
    }
}

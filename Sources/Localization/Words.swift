/// One text in both languages, so that a missing sentence does not compile.
package struct Words: Equatable, Sendable {
    package let dutch: String
    package let english: String

    package init(nl dutch: String, en english: String) {
        self.dutch = dutch
        self.english = english
    }

    package subscript(language: Language) -> String {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }
}

/// How large a document may be.
package enum XMLLimits {
    /// Bytes of a file.
    package static let file = 8 << 20
    /// Bytes of a tag.
    package static let tag = 64 << 10
    /// Attributes of an element.
    package static let attributes = 64
    /// Elements within elements.
    package static let depth = 64
    /// Elements of a document.
    package static let elements = 500_000
    /// Bytes of text in one piece.
    package static let text = 64 << 10
}

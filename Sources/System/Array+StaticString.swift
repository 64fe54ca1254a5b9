extension [UInt8] {
    /// Appends a text of the program's own, whose bytes lie in the program: quicker than a string.
    package mutating func append(_ text: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

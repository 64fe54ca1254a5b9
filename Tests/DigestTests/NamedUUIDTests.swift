import Digest
import Testing

@Suite("A UUID of a name")
struct NamedUUIDTests {
    /// The namespace of domain names (RFC 9562, 6.6).
    private static let domains: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    @Test("It is what the standard and Python say it is")
    func vectors() {
        #expect(
            NamedUUID.make("www.example.com", in: Self.domains) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        #expect(NamedUUID.make("python.org", in: Self.domains) == "886313e1-3b8a-5372-9b90-0c9aee199e5d")
    }
}

import Digest
import Testing

@Suite("The CRC-32")
struct CRC32Tests {
    @Test(
        "It is the published one",
        arguments: [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43), ("IEND", 0xAE42_6082)]
            as [(
                String, UInt32
            )])
    func vectors(_ text: String, _ checksum: UInt32) {
        #expect(CRC32.checksum(Array(text.utf8)) == checksum)
    }
}

/// The CRC-32 of some bytes (ISO 3309), as zip files and PNG images carry it: against accidents alone.
package enum CRC32 {
    package static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { register, byte in
            table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ register >> 8
        }
    }

    /// What each value of a byte does to the register.
    private static let table: [UInt32] = (0..<256).map { value in
        (0..<8).reduce(UInt32(value)) { register, _ in
            register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1
        }
    }
}

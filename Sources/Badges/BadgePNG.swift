internal import Digest

/// A badge as a PNG image that carries its token (Open Badges 3.0, 5.3.1).
///
/// Source: the PNG specification, third edition. Its data is stored as it is: it stays under 40 kB.
struct BadgePNG {
    private let credential: BadgeCredential
    private let token: BadgeToken

    init(_ credential: BadgeCredential, _ token: BadgeToken) {
        self.credential = credential
        self.token = token
    }

    var bytes: [UInt8] {
        let palette = EmblemRaster.palette(of: Emblem(isSelfIssued: credential.issuer.isLearner))
        // Four bits for each pixel, of a palette; packed and filtered as usual, not interlaced.
        let header =
            Self.big(UInt32(EmblemRaster.size)) + Self.big(UInt32(EmblemRaster.size)) + [4, 3, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("PLTE", palette.flatMap { [$0.color.red, $0.color.green, $0.color.blue] })
            + Self.chunk("tRNS", palette.map(\.opacity))
            + Self.chunk("iTXt", Self.text("Title", credential.name))
            + Self.chunk("iTXt", Self.text("openbadgecredential", token.text))
            + Self.chunk("IDAT", Self.stored(EmblemRaster.rows)) + Self.chunk("IEND", [])
    }

    /// A keyword and a text, not packed, of no named language.
    private static func text(_ keyword: String, _ text: String) -> [UInt8] {
        Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8)
    }

    private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(kind.utf8) + data
        return big(UInt32(data.count)) + content + big(CRC32.checksum(content))
    }

    /// A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 0xFFFF) {
            let block = data[start..<min(start + 0xFFFF, data.count)]
            let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
            stream += [block.endIndex == data.count ? 1 : 0, low, high, ~low, ~high] + block
        }
        return stream + big(adler(data))
    }

    /// The Adler-32 checksum (RFC 1950, 8.2).
    private static func adler(_ data: [UInt8]) -> UInt32 {
        let sums = data.reduce((a: UInt32(1), b: UInt32(0))) { sums, byte in
            let a = (sums.a + UInt32(byte)) % 65_521
            return (a, (sums.b + a) % 65_521)
        }
        return sums.b << 16 | sums.a
    }

    /// The most significant byte first.
    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

internal import Digest

/// A zip file with one file in it, stored as it is.
///
/// Source: the zip file format, PKWARE's APPNOTE 6.3. The date is the earliest that it can name, so that the same
/// content makes the same bytes.
struct StoredZip {
    private let name: [UInt8]
    private let content: [UInt8]

    /// The comment at the end, by which opfris knows a file of its own.
    static let comment = Array("opfris".utf8)

    /// - Parameter name: of at most 65,535 bytes. `content` has fewer than 4 GiB.
    init(name: String, content: [UInt8]) {
        self.name = Array(name.utf8)
        self.content = content
    }

    var bytes: [UInt8] {
        let local = Self.fields((0x0403_4B50, 4)) + common + name + content
        // Comment, disk, attributes and place of the one file.
        let place = Self.fields((0, 2), (0, 2), (0, 2), (0, 4), (0, 4))
        let directory = Self.fields((0x0201_4B50, 4), (20, 2)) + common + place + name
        let end = Self.fields(
            (0x0605_4B50, 4), (0, 4), (1, 2), (1, 2), (directory.count, 4), (local.count, 4),
            (Self.comment.count, 2))
        return local + directory + end + Self.comment
    }

    /// What the file's own header and the directory have in common: version 2.0, names in UTF-8, nothing packed,
    /// 1 January 1980; then checksum and sizes.
    private var common: [UInt8] {
        Self.fields(
            (20, 2), (0x0800, 2), (0, 2), (0, 2), (0x0021, 2), (Int(CRC32.checksum(content)), 4),
            (content.count, 4), (content.count, 4), (name.count, 2), (0, 2))
    }

    /// Numbers with so many bytes each, the least significant first.
    private static func fields(_ fields: (value: Int, count: Int)...) -> [UInt8] {
        fields.flatMap { field in
            (0..<field.count).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) }
        }
    }
}

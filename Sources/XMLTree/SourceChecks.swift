/// Whether bytes are text that XML 1.0 allows: strict UTF-8 without control characters.
enum TextCheck {
    static func firstFault(in bytes: [UInt8]) -> XMLMistake? {
        if officeFiles.contains(where: bytes.starts) { return XMLMistake(.officeFile, at: 0) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            return XMLMistake(.notUTF8, at: error.byteOffsets.lowerBound)
        }
        for (index, byte) in bytes.enumerated() {
            if byte < 0x20, !TagScanner.isSpace(byte) { return XMLMistake(.controlCharacter, at: index) }
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                return XMLMistake(.controlCharacter, at: index)
            }
        }
        return nil
    }

    /// How a zip (and so a docx or odt), an old doc, a pdf and an rtf begin.
    private static let officeFiles: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8), Array("{\\rtf".utf8),
    ]
}

/// Whether the first line says something else than XML 1.0 in UTF-8.
struct DeclarationCheck {
    private let source: SourceText

    init(_ source: SourceText) {
        self.source = source
    }

    func check() throws(XMLMistake) {
        guard source.bytes.starts(with: "<?xml ".utf8) else { return }
        let scanner = TagScanner(source.bytes)
        for attribute in scanner.attributes(from: 1) {
            let value = String(decoding: source.bytes[attribute.value].prefix(40), as: UTF8.self)
            switch String(decoding: source.bytes[attribute.name].prefix(40), as: UTF8.self) {
            case "version" where value != "1.0":
                throw XMLMistake(.otherVersion, at: attribute.name.lowerBound)
            case "encoding" where value.lowercased() != "utf-8":
                throw XMLMistake(.otherEncoding, at: attribute.name.lowerBound, name: value)
            default: break
            }
        }
    }
}

/// Whether a reference (`&amp;`, `&#233;`) is one that XML knows without a document type.
struct ReferenceCheck {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check(at place: Int) throws(XMLMistake) {
        let body = bytes[(place + 1)...].prefix(40)
        guard let end = body.firstIndex(of: UInt8(ascii: ";")), end > place + 1 else {
            throw XMLMistake(.strayAmpersand, at: place)
        }
        let name = String(decoding: bytes[place + 1..<end], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return }
        guard name.hasPrefix("#") else {
            let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            throw isName
                ? XMLMistake(.unknownEntity, at: place, name: name) : XMLMistake(.strayAmpersand, at: place)
        }
        guard let scalar = scalar(name.dropFirst()), Self.isAllowed(scalar) else {
            throw XMLMistake(.forbiddenCharacter, at: place, name: name)
        }
    }

    private func scalar(_ digits: Substring) -> UInt32? {
        let isHexadecimal = digits.hasPrefix("x")
        let digits = isHexadecimal ? digits.dropFirst() : digits
        guard digits.first?.isHexDigit == true else { return nil }
        return UInt32(digits, radix: isHexadecimal ? 16 : 10)
    }

    /// Production 2 of XML 1.0.
    private static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

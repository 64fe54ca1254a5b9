internal import Diagnostics
internal import Localization

/// A mistake in the XML itself, ahead of its meaning.
struct XMLMistake: Error {
    enum Kind: String, CaseIterable {
        case notUTF8 = "X101"
        case otherEncoding = "X102"
        case documentType = "X103"
        case otherVersion = "X104"
        case noElement = "X105"
        case controlCharacter = "X106"
        case officeFile = "X139"
        case neverClosed = "X110"
        case wrongEndTag = "X111"
        case neverOpened = "X112"
        case textBeforeRoot = "X113"
        case textAfterRoot = "X114"
        case secondRoot = "X115"
        case tagNeverEnds = "X116"
        case endTagNeverEnds = "X117"
        case valueWithoutQuotes = "X118"
        case strayInTag = "X119"
        case attributeTwice = "X120"
        case strayLessThan = "X121"
        case strayAmpersand = "X122"
        case unknownEntity = "X123"
        case forbiddenCharacter = "X124"
        case commentNeverCloses = "X125"
        case hyphensInComment = "X138"
        case curlyQuotes = "X137"
        case cdataNeverCloses = "X126"
        case instructionNeverCloses = "X127"
        case unknownPrefix = "X128"
        case other = "X129"
        case fileTooLarge = "X130"
        case tagTooLong = "X131"
        case tooManyAttributes = "X132"
        case tooDeep = "X133"
        case tooManyElements = "X134"
        case textTooLong = "X135"
    }

    let kind: Kind
    /// A byte of the source.
    let offset: Int
    /// What the file wrote there, where the words quote it.
    let name: String
    let other: String

    init(_ kind: Kind, at offset: Int, name: String = "", other: String = "") {
        self.kind = kind
        self.offset = offset
        self.name = Self.harmless(name)
        self.other = Self.harmless(other)
    }

    /// What the file wrote, without characters that act instead of showing.
    private static func harmless(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                        "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let length = kind == .neverClosed ? source.scalars(in: source.tag(at: offset)) : 1
        return Diagnostic(
            kind.rawValue, at: source.position(of: offset), length: length, summary, remedy: remedy)
    }
}

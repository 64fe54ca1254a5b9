internal import Diagnostics

/// Looks through the bytes of a file ahead of libxml2: is it text, is it small enough, and is each tag closed?
///
/// It stops at the first mistake and names it where it was made, not where a parser would notice it. What it
/// finds nothing wrong with may still be refused by libxml2.
struct SourceScanner {
    private let source: SourceText
    private var bytes: [UInt8] { source.bytes }
    private var open: [OpenElement] = []
    /// Where each start tag begins, in the order of the document.
    private(set) var starts: [Int] = []
    private var place = 0
    private var rootIsClosed = false
    /// The text since the last tag, CDATA included: where it begins, and its bytes.
    private var text: (start: Int, count: Int)?

    struct OpenElement {
        let offset: Int
        let name: Range<Int>
    }

    init(_ source: SourceText) {
        self.source = source
    }

    /// The first mistake; nil where nothing is wrong.
    mutating func firstMistake() -> XMLMistake? {
        do {
            try scan()
            return nil
        } catch {
            return error
        }
    }

    private mutating func scan() throws(XMLMistake) {
        if let fault = TextCheck.firstFault(in: bytes) { throw fault }
        try DeclarationCheck(source).check()
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                try scanMarkup()
            } else {
                try scanText()
            }
        }
        if let element = open.last { throw neverClosed(element) }
        if starts.isEmpty { throw XMLMistake(.noElement, at: 0) }
    }

    private mutating func scanText() throws(XMLMistake) {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
            if bytes[place] == UInt8(ascii: "&") { try ReferenceCheck(bytes).check(at: place) }
            if bytes[place] == UInt8(ascii: "]"), starts(with: "]]>"), !open.isEmpty {
                throw XMLMistake(.other, at: place)
            }
            if open.isEmpty, !TagScanner.isSpace(bytes[place]) {
                throw XMLMistake(starts.isEmpty ? .textBeforeRoot : .textAfterRoot, at: place)
            }
            place += 1
        }
        try count(text: place - start, from: start)
    }

    private mutating func count(text bytes: Int, from start: Int) throws(XMLMistake) {
        let total = (text?.start ?? start, (text?.count ?? 0) + bytes)
        if total.1 > XMLLimits.text { throw XMLMistake(.textTooLong, at: total.0) }
        text = total
    }

    private mutating func scanMarkup() throws(XMLMistake) {
        if starts(with: "<!--") {
            try scanComment()
        } else if starts(with: "<![CDATA[") {
            guard !open.isEmpty else {
                throw XMLMistake(starts.isEmpty ? .textBeforeRoot : .textAfterRoot, at: place)
            }
            let start = place
            try skip(to: "]]>", after: 9, .cdataNeverCloses)
            try count(text: place - start - 12, from: start)
        } else if starts(with: "<!") {
            throw XMLMistake(.documentType, at: place)
        } else if starts(with: "<?") {
            try skip(to: "?>", after: 2, .instructionNeverCloses)
        } else if starts(with: "</") {
            try scanEndTag()
        } else {
            try scanStartTag()
        }
    }

    private mutating func scanComment() throws(XMLMistake) {
        let start = place
        try skip(to: "--", after: 4, .commentNeverCloses)
        guard place < bytes.count else { throw XMLMistake(.commentNeverCloses, at: start) }
        guard bytes[place] == UInt8(ascii: ">") else { throw XMLMistake(.hyphensInComment, at: place - 2) }
        place += 1
    }

    private mutating func scanStartTag() throws(XMLMistake) {
        let start = place
        text = nil
        guard start + 1 < bytes.count, Self.mayBeginName(bytes[start + 1]) else {
            throw XMLMistake(.strayLessThan, at: start)
        }
        if rootIsClosed { throw XMLMistake(.secondRoot, at: start) }
        let scanner = TagScanner(bytes)
        let name = start + 1..<scanner.endOfName(from: start + 1)
        var attributes: [TagScanner.Attribute] = []
        let tag: (end: Int, isEmptyElement: Bool)
        do {
            tag = try scanner.read(from: start) {
                if attributes.count <= XMLLimits.attributes { attributes.append($0) }
            }
        } catch {
            throw mistake(for: error, tagAt: start, name)
        }
        if tag.end - start > XMLLimits.tag { throw XMLMistake(.tagTooLong, at: start) }
        if attributes.count > XMLLimits.attributes { throw XMLMistake(.tooManyAttributes, at: start) }
        try check(attributes)
        if open.count >= XMLLimits.depth { throw XMLMistake(.tooDeep, at: start) }
        starts.append(start)
        if starts.count > XMLLimits.elements { throw XMLMistake(.tooManyElements, at: start) }
        place = tag.end
        if tag.isEmptyElement {
            rootIsClosed = open.isEmpty
        } else {
            open.append(OpenElement(offset: start, name: name))
        }
    }

    private func mistake(for fault: TagScanner.Fault, tagAt start: Int, _ name: Range<Int>) -> XMLMistake {
        switch fault {
        case .neverEnds: XMLMistake(.tagNeverEnds, at: start, name: words(name))
        case .valueWithoutQuotes(let place), .quoteNeverCloses(let place):
            XMLMistake(
                hasCurlyQuote(after: place) ? .curlyQuotes : .valueWithoutQuotes, at: place,
                name: words(place..<TagScanner(bytes).endOfName(from: place)))
        case .stray(let place): XMLMistake(.strayInTag, at: place, name: words(name))
        }
    }

    /// Whether the value of an attribute begins with one of ‘ ’ “ ”, which are E2 80 98 to E2 80 9F.
    private func hasCurlyQuote(after name: Int) -> Bool {
        let value = bytes[TagScanner(bytes).endOfName(from: name)...].drop {
            $0 == UInt8(ascii: "=") || $0 == 0x20
        }
        return value.starts(with: [0xE2, 0x80])
            && (value.dropFirst(2).first.map { (0x98...0x9F).contains($0) } ?? false)
    }

    private func check(_ attributes: [TagScanner.Attribute]) throws(XMLMistake) {
        for (index, attribute) in attributes.enumerated() {
            if attributes[..<index].contains(where: { bytes[$0.name].elementsEqual(bytes[attribute.name]) }) {
                throw XMLMistake(.attributeTwice, at: attribute.name.lowerBound, name: words(attribute.name))
            }
            for place in attribute.value where bytes[place] == UInt8(ascii: "&") {
                try ReferenceCheck(bytes).check(at: place)
            }
        }
    }

    private mutating func scanEndTag() throws(XMLMistake) {
        let start = place
        text = nil
        let name = start + 2..<TagScanner(bytes).endOfName(from: start + 2)
        place = name.upperBound
        while place < bytes.count, TagScanner.isSpace(bytes[place]) { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: ">"), !name.isEmpty else {
            throw XMLMistake(.endTagNeverEnds, at: start, name: words(name))
        }
        place += 1
        guard let element = open.popLast() else {
            throw XMLMistake(.neverOpened, at: start, name: words(name))
        }
        if !bytes[element.name].elementsEqual(bytes[name]) {
            throw mismatch(element, closedBy: name, at: start)
        }
        rootIsClosed = open.isEmpty
    }

    /// Who is to blame for an end tag that does not fit: the element that was left open, if an outer one has
    /// that name; else the end tag, which is misspelt or has no start.
    private func mismatch(_ element: OpenElement, closedBy name: Range<Int>, at start: Int) -> XMLMistake {
        if open.contains(where: { bytes[$0.name].elementsEqual(bytes[name]) }) { return neverClosed(element) }
        return XMLMistake(.wrongEndTag, at: start, name: words(name), other: words(element.name))
    }

    private func neverClosed(_ element: OpenElement) -> XMLMistake {
        XMLMistake(.neverClosed, at: element.offset, name: words(element.name))
    }

    private mutating func skip(to end: StaticString, after count: Int, _ kind: XMLMistake.Kind)
        throws(XMLMistake)
    {
        let start = place
        place += count
        while place < bytes.count {
            if starts(with: end) {
                place += end.utf8CodeUnitCount
                return
            }
            place += 1
        }
        throw XMLMistake(kind, at: start)
    }

    private func starts(with text: StaticString) -> Bool {
        guard bytes.count - place >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            unsafe bytes[place..<place + wanted.count].elementsEqual(wanted)
        }
    }

    private func words(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(64), as: UTF8.self)
    }

    private static func mayBeginName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }
}

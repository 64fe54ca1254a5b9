internal import CLibXML2

/// Makes the tree from libxml2's events. Each C node becomes a Swift value once.
///
/// The positions are those that the scanner saw: the n-th start tag is the n-th element.
final class TreeBuilder {
    private let starts: [Int]
    private var nextStart = 0
    private var stack: [XMLElement] = []
    private var pendingText: [UInt8] = []
    private var root: XMLElement?
    private var fault: (code: UInt32, offset: Int)?

    private init(starts: [Int]) {
        self.starts = starts
    }

    static func tree(of source: SourceText, starts: [Int]) -> Result<XMLElement, XMLMistake> {
        let builder = TreeBuilder(starts: starts)
        let isParsed = builder.parse(source.bytes)
        if let fault = builder.fault {
            let isPrefix = fault.code == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue
            let offset = source.place(ofFaultBefore: fault.offset, inPrefix: isPrefix)
            return .failure(XMLMistake(isPrefix ? .unknownPrefix : .other, at: offset))
        }
        guard isParsed, let root = builder.root, builder.stack.isEmpty, builder.nextStart == starts.count
        else { return .failure(XMLMistake(.other, at: 0)) }
        return .success(root)
    }

    private func parse(_ bytes: [UInt8]) -> Bool {
        _ = Self.library
        return unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress
            guard let context = unsafe xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
                return false
            }
            defer { unsafe xmlFreeParserCtxt(context) }
            unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
            unsafe context.pointee.sax.pointee = unsafe Self.handler()
            unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            return withExtendedLifetime(self) { unsafe xmlParseDocument(context) == 0 }
        }
    }

    /// Initialises libxml2 once, and denies it every file and address.
    private static let library: Void = {
        xmlInitParser()
        opfris_deny_all_entities()
    }()

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
            unsafe TreeBuilder.at(context)?.start(name, uri, Int(count), attributes)
        }
        unsafe handler.endElementNs = { context, _, _, _ in unsafe TreeBuilder.at(context)?.end() }
        unsafe handler.characters = { context, text, count in
            unsafe TreeBuilder.at(context)?.append(text, count)
        }
        unsafe handler.cdataBlock = { context, text, count in
            unsafe TreeBuilder.at(context)?.append(text, count)
        }
        unsafe handler.ignorableWhitespace = { context, text, count in
            unsafe TreeBuilder.at(context)?.append(text, count)
        }
        unsafe handler.serror = { context, error in unsafe TreeBuilder.at(context)?.fail(error) }
        return unsafe handler
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        unsafe context.map { unsafe Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        flushText()
        let offset = nextStart < starts.count ? starts[nextStart] : 0
        nextStart += 1
        var read: [XMLAttribute] = []
        if count > 0, let attributes = unsafe attributes {
            read.reserveCapacity(count)
            for index in 0..<count {
                // Five pointers an attribute: name, prefix, namespace, and its value from and to.
                let base = unsafe attributes + index * 5
                unsafe read.append(Self.attribute(base[0], prefix: base[1], from: base[3], to: base[4]))
            }
        }
        unsafe stack.append(
            XMLElement(
                name: Self.string(name), namespace: Self.string(uri), attributes: read,
                offset: offset))
    }

    private func end() {
        flushText()
        guard let element = stack.popLast() else { return }
        if stack.isEmpty {
            root = element
        } else {
            stack[stack.count - 1].append(element)
        }
    }

    private func append(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let text = unsafe text else { return }
        unsafe pendingText.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
    }

    private func flushText() {
        guard !pendingText.isEmpty else { return }
        if !stack.isEmpty {
            stack[stack.count - 1].append(String(decoding: pendingText, as: UTF8.self))
        }
        pendingText.removeAll(keepingCapacity: true)
    }

    /// Any structured error is a failure; the first one counts. The place is where libxml2 reads.
    private func fail(_ error: UnsafeMutablePointer<xmlError>?) {
        guard fault == nil, let error = unsafe error else { return }
        var offset = 0
        if let context = unsafe error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
            let input = unsafe context.pointee.input
        {
            offset = unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        }
        fault = (UInt32(unsafe error.pointee.code), offset)
    }

    private static func attribute(
        _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, from: UnsafePointer<xmlChar>?,
        to: UnsafePointer<xmlChar>?
    ) -> XMLAttribute {
        let prefix = unsafe string(prefix)
        let local = unsafe string(name)
        var value = ""
        if let from = unsafe from, let to = unsafe to {
            value = unsafe String(decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
            // Without a replacement of entities, which would open the door to others, libxml2 writes every
            // & of a value as this.
            if value.utf8.contains(UInt8(ascii: "&")) { value = value.replacing("&#38;", with: "&") }
        }
        return XMLAttribute(
            name: prefix.isEmpty ? local : prefix + ":" + local, value: value,
            isForeign: !prefix.isEmpty && prefix != "xml")
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        unsafe pointer.map { unsafe String(cString: $0) } ?? ""
    }
}

extension SourceText {
    /// The tag in which libxml2 stopped, or the attribute in it that has a prefix while its element has none.
    fileprivate func place(ofFaultBefore offset: Int, inPrefix: Bool) -> Int {
        let end = min(max(0, offset), bytes.count)
        guard let tag = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) else { return 0 }
        let scanner = TagScanner(bytes)
        let colon = UInt8(ascii: ":")
        guard inPrefix, !bytes[tag..<scanner.endOfName(from: tag + 1)].contains(colon) else { return tag }
        return scanner.attributes(from: tag).first { attribute in
            bytes[attribute.name].contains(colon) && !bytes[attribute.name].starts(with: "xml".utf8)
        }?.name.lowerBound ?? tag
    }
}

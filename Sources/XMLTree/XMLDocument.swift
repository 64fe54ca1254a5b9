package import Diagnostics

/// A file as XML: its tree, or the mistake that keeps it from being XML.
package struct XMLDocument: Sendable {
    package let source: SourceText
    /// nil where it is no XML.
    package let root: XMLElement?
    /// At most one: one mistake, one finding.
    package let findings: [Diagnostic]

    /// Reads bytes as XML 1.0 in UTF-8, without a document type and within `XMLLimits`. Opens no file and no
    /// address, whatever the bytes say.
    package init(bytes: [UInt8]) {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        source = SourceText(hasMark ? Array(bytes.dropFirst(3)) : bytes)
        guard bytes.count <= XMLLimits.file else {
            root = nil
            findings = [XMLMistake(.fileTooLarge, at: 0).diagnostic(in: source)]
            return
        }
        var scanner = SourceScanner(source)
        if let mistake = scanner.firstMistake() {
            root = nil
            findings = [mistake.diagnostic(in: source)]
            return
        }
        switch TreeBuilder.tree(of: source, starts: scanner.starts) {
        case .success(let tree):
            root = tree
            findings = []
        case .failure(let mistake):
            root = nil
            findings = [mistake.diagnostic(in: source)]
        }
    }
}

package import Courseware
package import Diagnostics
package import XMLTree

/// What came of reading a file: the module, as far as it could be read, and what is to be mended.
package struct ModuleReading: Sendable {
    /// nil where the file cannot be played.
    package let module: Module?
    /// In the order of the file.
    package let findings: [Diagnostic]
    /// For showing the lines that the findings point at.
    package let source: SourceText

    /// Reads the bytes of a module file.
    ///
    /// - Parameter expectedID: the id that the name of the file or folder promises; nil where it promises
    ///   nothing.
    package init(bytes: [UInt8], expectedID: String? = nil) {
        let document = XMLDocument(bytes: bytes)
        source = document.source
        guard let root = document.root else {
            module = nil
            findings = document.findings
            return
        }
        var reader = ModuleReader(source: document.source, expectedID: expectedID)
        module = reader.read(root)
        findings = reader.findings.sorted
    }

    package var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
}

extension ModuleReading {
    /// Bytes of the largest file that is read.
    package static var largestFile: Int { XMLLimits.file }

    /// Whether a text has the form of an id: `[a-z][a-z0-9._-]{0,63}`.
    package static func isID(_ text: String) -> Bool { ValueKind.isID(text) }

    /// A file of which not a byte could be read.
    package init(unreadable finding: Diagnostic) {
        module = nil
        findings = [finding]
        source = SourceText([])
    }
}

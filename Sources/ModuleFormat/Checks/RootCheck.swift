internal import Diagnostics
internal import Localization
internal import XMLTree

/// Is this a module at all, is it the one that its file promises, and is there something in it?
struct RootCheck {
    private let root: XMLElement
    private let expectedID: String?

    init(_ root: XMLElement, expectedID: String?) {
        self.root = root
        self.expectedID = expectedID
    }

    func wrongRoot(in source: SourceText) -> Diagnostic? {
        if root.name != ElementKind.module.tag {
            return source.finding("M101", at: root, notAModule, remedy: beginning)
        }
        return root.namespace == Vocabulary.namespace
            ? nil : source.finding("M102", at: root, otherNamespace, remedy: beginning)
    }

    func check(_ outline: Outline, _ source: SourceText, _ findings: inout FindingList) {
        if let expectedID, let id = root[attribute: "id"], id != expectedID, ValueKind.isID(id) {
            findings.report(
                source.finding("M113", .warning, at: root, attribute: "id", otherID(id), remedy: rename(id)),
                in: .module)
        }
        if outline.pages.isEmpty, outline.checks.isEmpty, root.strays(in: .module).isEmpty {
            findings.report(source.finding("M116", at: root, nothingInIt, remedy: addPage), in: .module)
        }
    }

    private var notAModule: Words {
        let name = root.name.prefix(64)
        return Words(
            nl: "Dit is geen module: het bestand begint met <\(name)>.",
            en: "This is not a module: the file begins with <\(name)>.")
    }

    private var otherNamespace: Words {
        Words(
            nl: "<module> hoort niet bij dit formaat: de naamruimte ontbreekt of is een andere.",
            en: "<module> is not of this format: the namespace is missing or another one.")
    }

    private var beginning: Words {
        Words(
            nl: "begin met <module xmlns=\"\(Vocabulary.namespace)\" …>",
            en: "begin with <module xmlns=\"\(Vocabulary.namespace)\" …>")
    }

    private func otherID(_ id: String) -> Words {
        Words(
            nl: "De module heet \(id.quoted()), het bestand iets anders.",
            en: "The module is called \(id.quoted()), its file something else.")
    }

    private func rename(_ id: String) -> Words {
        Words(
            nl: "noem het bestand \(id).xml, of wijzig de id", en: "call the file \(id).xml, or change the id"
        )
    }

    private var nothingInIt: Words {
        Words(
            nl: "In deze module staat geen pagina en geen toets.", en: "This module has no page and no check."
        )
    }

    private var addPage: Words {
        Words(nl: "zet er een <page> of een <check> in", en: "put a <page> or a <check> in it")
    }
}

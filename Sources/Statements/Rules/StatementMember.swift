internal import JSON

/// A member of a statement on its way through the rules, with the path that leads to it.
struct StatementMember {
    let value: JSONValue
    let path: String

    func fault(_ rule: StatementFault.Rule) -> StatementFault { StatementFault(path: path, rule: rule) }

    /// Its members, where it is an object with none but these; extensions may have any.
    @discardableResult
    func object(_ known: [String]? = nil) throws(StatementFault) -> [(String, StatementMember)] {
        guard case .object(let members) = value else { throw fault(.wrongKind) }
        var result: [(String, StatementMember)] = []
        for (name, value) in members {
            let member = StatementMember(value: value, path: path.isEmpty ? name : path + "/" + name)
            if known?.contains(name) == false { throw member.fault(.unknownMember) }
            if result.contains(where: { $0.0 == name }) { throw member.fault(.contradiction) }
            result.append((name, member))
        }
        return result
    }

    subscript(name: String) -> StatementMember? {
        value[name].map { StatementMember(value: $0, path: path.isEmpty ? name : path + "/" + name) }
    }

    func required(_ name: String) throws(StatementFault) -> StatementMember {
        guard let member = self[name] else {
            throw StatementFault(path: path.isEmpty ? name : path + "/" + name, rule: .missing)
        }
        return member
    }

    func elements() throws(StatementFault) -> [StatementMember] {
        guard let values = value.array else { throw fault(.wrongKind) }
        return values.enumerated().map { StatementMember(value: $0.element, path: "\(path)/\($0.offset)") }
    }

    @discardableResult
    func text() throws(StatementFault) -> String {
        guard let text = value.string else { throw fault(.wrongKind) }
        return text
    }

    func number() throws(StatementFault) -> Double {
        guard let number = value.double else { throw fault(.wrongKind) }
        return number
    }

    func requireBool() throws(StatementFault) {
        guard value.bool != nil else { throw fault(.wrongKind) }
    }

    /// An absolute IRI: a scheme, a colon, something behind it, and no space.
    func requireIRI() throws(StatementFault) {
        let text = try text()
        let scheme = text.prefix { $0 != ":" }
        guard scheme.first?.isLetter == true, scheme.count < text.count - 1,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }),
            !text.unicodeScalars.contains(where: {
                $0.value <= 0x20 || "<>\"{}|\\^`".unicodeScalars.contains($0)
            })
        else { throw fault(.outOfRange) }
    }

    func requireUUID() throws(StatementFault) {
        let groups = try text().split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12], groups.joined().allSatisfy(\.isHexDigit),
            groups.joined().allSatisfy(\.isASCII)
        else { throw fault(.outOfRange) }
    }

    /// BCP 47 in outline: letters and digits, at most eight between hyphens, a language first.
    func requireLanguage(_ tag: String) throws(StatementFault) {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(\.isLetter),
            parts.allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { throw fault(.outOfRange) }
    }

    func requireLanguageMap() throws(StatementFault) {
        for (tag, text) in try object() {
            try text.requireLanguage(tag)
            if try text.text().isEmpty { throw text.fault(.outOfRange) }
        }
    }
}

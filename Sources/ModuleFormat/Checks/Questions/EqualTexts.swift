internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Parts of a question that say the same, so that nobody can tell them apart.
struct EqualTexts {
    /// What the question is called in a sentence.
    let name: String

    /// - Parameters:
    ///   - texts: what each part says.
    ///   - parts: their elements.
    ///   - seen: what other parts say already.
    func findings(
        _ texts: [String], _ parts: [XMLElement], seen: Set<String> = [], in source: SourceText
    ) -> [Diagnostic] {
        var seen = seen
        return zip(texts, parts).compactMap { text, part in
            seen.insert(text).inserted
                ? nil
                : source.finding(
                    "Q203", at: part, QuestionWords.equal(name, text), remedy: QuestionWords.different)
        }
    }
}

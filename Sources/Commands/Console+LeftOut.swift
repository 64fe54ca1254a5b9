internal import Localization
internal import Results
internal import Text

extension Console {
    /// Says how many completion records are left out, as they were changed since they were written.
    func tellLeftOut(_ records: [CompletionRecord], _ language: Language) throws {
        let changed = records.count { !$0.isIntact }
        guard changed > 0 else { return }
        let words = Words(
            nl:
                "Weggelaten, want veranderd sinds het werd geschreven: \(language.count(changed, "resultaat", "resultaten")).",
            en: "Left out, as changed since it was written: \(language.count(changed, "result", "results"))."
        )
        try tell(words, language)
    }
}

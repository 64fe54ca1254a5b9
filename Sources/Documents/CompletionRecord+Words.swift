internal import Localization
internal import Results

extension CompletionRecord {
    /// What a page that is made of it claims, and no more.
    static let selfReported = Words(
        nl:
            "Zelf opgegeven: gemaakt door opfris uit de gegevens op de computer van de deelnemer. Niemand heeft dit gecontroleerd.",
        en:
            "Self-reported: made by opfris from what is kept on the learner's computer. Nobody has verified it."
    )
}

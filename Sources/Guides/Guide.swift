package import Localization

/// A guide that the program carries, for one of its people.
package enum Guide: String, CaseIterable, Sendable {
    case learner, author, hr, administrator, privacy

    /// What is typed for it in a language.
    package func name(in language: Language) -> String {
        language == .english ? rawValue : dutchName
    }

    private var dutchName: String {
        switch self {
        case .learner: "deelnemer"
        case .author: "auteur"
        case .hr: "hr"
        case .administrator: "beheerder"
        case .privacy: "privacy"
        }
    }

    /// By its name in either language.
    package init?(name: String) {
        let wanted = name.lowercased()
        guard let guide = Self.allCases.first(where: { $0.rawValue == wanted || $0.dutchName == wanted })
        else { return nil }
        self = guide
    }

    /// The whole text, as Markdown of `MarkdownReader`.
    package func text(in language: Language) -> String {
        let bytes =
            switch (self, language) {
            case (.learner, .dutch): PackageResources.learner_nl_md
            case (.learner, .english): PackageResources.learner_en_md
            case (.author, .dutch): PackageResources.author_nl_md
            case (.author, .english): PackageResources.author_en_md
            case (.hr, .dutch): PackageResources.hr_nl_md
            case (.hr, .english): PackageResources.hr_en_md
            case (.administrator, .dutch): PackageResources.administrator_nl_md
            case (.administrator, .english): PackageResources.administrator_en_md
            case (.privacy, .dutch): PackageResources.privacy_nl_md
            case (.privacy, .english): PackageResources.privacy_en_md
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}

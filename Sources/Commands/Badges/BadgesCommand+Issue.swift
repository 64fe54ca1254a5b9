internal import Arguments
internal import Badges
internal import Catalogue
internal import Localization
internal import Reports
internal import Results
internal import Terminal
internal import Text

extension BadgesCommand {
    /// `opfris badges issue`: badges of an organisation, for everybody who passed.
    func issue(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let key else { throw UsageError.missingArgument("--key FILE") }
        guard out != nil else { throw UsageError.missingArgument("--out DIR") }
        let issuer = try issuer(setup)
        let signingKey = try KeyFile(path: key).read()
        let all = try RecordSource(setup, console).records(from: source)
        let people = try setup.settings[.people].map { try PeopleFile(path: $0).read() }
        let filter = RecordFilter(
            module: module, learner: learner, learnerCodes: learner.flatMap { people?.codes(of: $0) } ?? [])
        let records = filter.filtered(all)
        try tellUnknown(records, setup, console)
        try console.tellLeftOut(records, setup.language)
        let badges = EarnedBadge.all(records, in: setup.catalogue)
        guard let out, !badges.isEmpty else {
            let words =
                module == nil && learner == nil
                ? Words(
                    nl: "Er is niets uit te geven: niemand haalde een module met een badge.",
                    en: "There is nothing to issue: nobody passed a module with a badge.")
                : Words(
                    nl:
                        "Er is niets uit te geven: met deze keuze is er niemand die een module met een badge haalde.",
                    en: "There is nothing to issue: with this choice nobody passed a module with a badge.")
            try console.tell(words, setup.language)
            return .done
        }
        let folder = try BadgeFolder(out)
        var made = 0
        for badge in badges {
            let credential = BadgeCredential(
                badge.pass, badge.achievement, issuer: issuer, language: setup.language)
            if try folder.make(credential, named: badge.fileName, signingKey) { made += 1 }
        }
        let old = badges.count - made
        let count = setup.language.count(made, "badge", "badges")
        let words = Words(
            nl: "\(count) gemaakt in \(out); \(old) \(old == 1 ? "was" : "waren") er al.",
            en: "\(count) made in \(out); \(old) \(old == 1 ? "was" : "were") there already.")
        try console.tell(words, setup.language)
        try tellSelfReported(badges, setup, console)
        return .done
    }

    /// Among what came from elsewhere, what the learners' own computers say is named.
    private func tellSelfReported(_ badges: [EarnedBadge], _ setup: Setup, _ console: Console) throws {
        let count = badges.count { $0.record.origin == nil }
        guard source != nil, count > 0 else { return }
        let words = Words(
            nl:
                "Let op: \(count) daarvan \(count == 1 ? "is" : "zijn") alleen door de deelnemer zelf opgegeven.",
            en: "Note: \(count) of them \(count == 1 ? "is" : "are") self-reported only.")
        try console.tell(words, setup.language)
    }

    /// A module that is not here may have a badge, and is named.
    private func tellUnknown(
        _ records: [CompletionRecord], _ setup: Setup, _ console: Console
    ) throws {
        let passed = Set(records.filter { $0.passed == true }.map(\.module))
        let unknown = passed.filter { setup.catalogue.file(id: $0) == nil }.sorted()
        guard !unknown.isEmpty else { return }
        let list = unknown.joined(separator: ", ")
        let words = Words(
            nl: "Deze modules staan hier niet, dus zonder badge: \(list). Geef --modules DIR.",
            en: "These modules are not here, so they get no badge: \(list). Give --modules DIR.")
        try console.tell(words, setup.language)
    }

    /// By the options, else by the settings.
    private func issuer(_ setup: Setup) throws -> Issuer {
        guard let name = issuerName ?? setup.settings[.issuerName] else {
            throw InputFailure.badge(
                .noIssuer(option: "--issuer-name", setting: SettingKey.issuerName.rawValue))
        }
        guard let url = issuerURL ?? setup.settings[.issuerURL] else {
            throw InputFailure.badge(
                .noIssuer(option: "--issuer-url", setting: SettingKey.issuerURL.rawValue))
        }
        return Issuer(name: name, url: url, brin: issuerBRIN ?? setup.settings[.issuerBRIN])
    }
}

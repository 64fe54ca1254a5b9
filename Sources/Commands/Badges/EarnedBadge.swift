internal import Badges
internal import Catalogue
internal import Dates
internal import ModuleFormat
internal import Results

/// A pass of a module that has a badge.
struct EarnedBadge {
    let record: CompletionRecord
    let achievement: Achievement

    /// Those among completion records, in their order. What was changed since it was written earns nothing; of
    /// several passes on one day the first one does.
    static func all(_ records: [CompletionRecord], in catalogue: Catalogue) -> [EarnedBadge] {
        var modules: [String: ModuleReading] = [:]
        var names: Set<String> = []
        let earned = records.reversed().compactMap { record -> EarnedBadge? in
            guard record.completed, record.passed == true, record.isIntact else { return nil }
            let reading = modules[record.module] ?? catalogue.file(id: record.module)?.load().reading
            modules[record.module] = reading
            guard let module = reading?.module,
                let achievement = Achievement(module, version: record.version)
            else { return nil }
            return EarnedBadge(record: record, achievement: achievement)
        }
        return earned.filter { names.insert($0.fileName).inserted }.reversed()
    }

    /// What its files are called: the module, the learner and the day.
    var fileName: String { "\(record.module)-\(code)-\(record.finished.date.iso8601)" }

    /// Of a code that opfris made its first eight letters; one that somebody chose as a whole, as those of two
    /// people may begin alike.
    private var code: String {
        let parts = record.learner.split(separator: "-", omittingEmptySubsequences: false)
        let isUUID = parts.map(\.count) == [8, 4, 4, 4, 12]
        // A record from elsewhere may hold anything.
        return String((isUUID ? parts[0] : record.learner[...]).map { $0.isInFileName ? $0 : "_" })
    }

    var pass: BadgeCredential.Pass {
        BadgeCredential.Pass(
            learner: record.learner, attempt: record.attempt, moment: record.finished,
            validUntil: record.validUntil)
    }
}

extension Character {
    fileprivate var isInFileName: Bool { isASCII && (isLetter || isNumber || "._-".contains(self)) }
}

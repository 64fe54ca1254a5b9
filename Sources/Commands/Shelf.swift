internal import Catalogue
internal import Courseware
internal import Dates
internal import Localization
internal import ModuleFormat
internal import Results
internal import System
internal import Text

/// The modules of a learner, each with how it stands.
struct Shelf {
    enum Group: CaseIterable {
        case expired, inProgress, new, notPassed, done

        var title: Words {
            switch self {
            case .expired: Words(nl: "Verlopen", en: "Expired")
            case .inProgress: Words(nl: "Bezig", en: "In progress")
            case .new: Words(nl: "Nieuw", en: "New")
            case .notPassed: Words(nl: "Nog niet gehaald", en: "Not passed yet")
            case .done: Words(nl: "Gedaan", en: "Done")
            }
        }
    }

    struct Item {
        let file: ModuleFile
        let module: Module
        let standing: ModuleStanding

        let today: CalendarDate

        private var validUntil: CalendarDate? { standing.records.compactMap(\.validUntil).max() }

        var group: Group {
            if standing.lastSeen != nil { return .inProgress }
            guard !standing.records.isEmpty else { return .new }
            guard standing.records.contains(where: { $0.passed != false }) else { return .notPassed }
            return validUntil.map { $0 < today } == true ? .expired : .done
        }

        /// How it stands, in a few words; empty for a new one.
        func status(_ language: Language) -> String {
            switch group {
            case .new: return ""
            case .inProgress:
                guard let day = standing.lastSeen?.date else { return "" }
                let date = language.longDate(year: day.year, month: day.month, day: day.day)
                return Words(nl: "bezig, laatst op \(date)", en: "in progress, last on \(date)")[language]
            case .notPassed: return Words(nl: "nog niet gehaald", en: "not passed yet")[language]
            case .done, .expired:
                guard let day = validUntil else {
                    return Words(nl: "gedaan", en: "done")[language]
                }
                let date = language.longDate(year: day.year, month: day.month, day: day.day)
                return group == .expired
                    ? Words(nl: "verlopen na \(date)", en: "expired after \(date)")[language]
                    : Words(nl: "geldig tot en met \(date)", en: "valid until \(date)")[language]
            }
        }

        /// How long it takes, in seconds.
        var duration: Int? { module.about.duration?.seconds }

        func lines(number: Int, language: Language, width: Int) -> [CleanText] {
            let lead = "\(number < 10 ? "   " : "  ")\(number)  "
            let time = duration.map { "   " + language.minutes(seconds: $0) } ?? ""
            let status = status(language)
            let text: CleanText =
                "\(module.title)" + CleanText(line: time + (status.isEmpty ? "" : "   " + status))
            let indent = CleanText(line: String(repeating: " ", count: lead.count))
            return text.wrapped(to: width, indent: indent, first: CleanText(line: lead))
        }
    }

    let items: [Item]
    /// Paths of files that cannot be played.
    let broken: [String]

    /// Without a store and a learner, where nothing was ever kept, every module is new.
    init(_ catalogue: Catalogue, _ store: Store?, _ learner: Learner?) throws {
        let now = Clock.utcMilliseconds
        let today = Moment(utcMilliseconds: now, offsetMinutes: Clock.offsetMinutes(at: now)).date
        var items: [Item] = []
        var broken: [String] = []
        for file in catalogue.files {
            guard let module = file.load().reading.module else {
                broken.append(file.path)
                continue
            }
            let standing = try learner.flatMap { try store?.standing(of: $0, module: module.id) }
            items.append(Item(file: file, module: module, standing: standing ?? .none, today: today))
        }
        self.items = items
        self.broken = broken
    }

    /// In the order of the home screen.
    var sorted: [Item] { Group.allCases.flatMap { group in items.filter { $0.group == group } } }
}

internal import Catalogue
internal import Courseware
internal import Dates
internal import Localization
internal import ModuleFormat
internal import Results
internal import Text

/// The modules of a learner, each with how it stands.
struct Shelf {
    enum Group: CaseIterable {
        case inProgress, new, notPassed, done

        var title: Words {
            switch self {
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

        var group: Group {
            if standing.openSince != nil { return .inProgress }
            guard !standing.records.isEmpty else { return .new }
            let isDone = standing.records.contains { $0.passed != false }
            return isDone ? .done : .notPassed
        }

        /// How it stands, in a few words; empty for a new one.
        func status(_ language: Language) -> String {
            switch group {
            case .new: return ""
            case .inProgress:
                guard let day = standing.openSince?.date else { return "" }
                let date = language.longDate(year: day.year, month: day.month, day: day.day)
                return Words(nl: "bezig, laatst op \(date)", en: "in progress, last on \(date)")[language]
            case .notPassed: return Words(nl: "nog niet gehaald", en: "not passed yet")[language]
            case .done:
                guard let day = standing.records.compactMap(\.validUntil).max() else {
                    return Words(nl: "gedaan", en: "done")[language]
                }
                let date = language.longDate(year: day.year, month: day.month, day: day.day)
                return Words(nl: "geldig tot en met \(date)", en: "valid until \(date)")[language]
            }
        }

        var minutes: Int? { module.about.duration?.seconds }

        func lines(number: Int, language: Language, width: Int) -> [CleanText] {
            let lead = "\(number < 10 ? "   " : "  ")\(number)  "
            let time = minutes.map { "   " + language.minutes(seconds: $0) } ?? ""
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
        var items: [Item] = []
        var broken: [String] = []
        for file in catalogue.files {
            guard let module = file.load().reading.module else {
                broken.append(file.path)
                continue
            }
            let standing = try learner.flatMap { try store?.standing(of: $0, module: module.id) }
            items.append(Item(file: file, module: module, standing: standing ?? .none))
        }
        self.items = items
        self.broken = broken
    }

    /// In the order of the home screen.
    var sorted: [Item] { Group.allCases.flatMap { group in items.filter { $0.group == group } } }
}

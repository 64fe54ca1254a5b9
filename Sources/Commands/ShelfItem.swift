internal import Assessment
internal import Catalogue
internal import Courseware
internal import Dates
internal import Localization
internal import ModuleFormat
internal import Results

/// A module on a learner's shelf, and how it stands.
struct ShelfItem {
    /// The parts of the home screen, in its order.
    enum Group: CaseIterable {
        case due, inProgress, notPassed, new, done

        var title: Words {
            switch self {
            case .due: Words(nl: "Aan de beurt", en: "Due")
            case .inProgress: Words(nl: "Bezig", en: "In progress")
            case .notPassed: Words(nl: "Nog niet gehaald", en: "Not passed yet")
            case .new: Words(nl: "Nieuw", en: "New")
            case .done: Words(nl: "Gedaan", en: "Done")
            }
        }
    }

    /// So many days before its validity ends, a module is due.
    private static let daysAhead = 30

    let file: ModuleFile
    let module: Module
    let standing: ModuleStanding
    let today: CalendarDate

    private var validUntil: CalendarDate? { standing.records.best?.validUntil }

    /// Negative once it has expired; nil where nothing was passed, or it has no end.
    private var daysLeft: Int? { validUntil.map { $0.daysSince1970 - today.daysSince1970 } }

    var group: Group {
        if standing.open != nil { return .inProgress }
        guard !standing.records.isEmpty else { return .new }
        guard standing.records.contains(where: { $0.passed != false }) else { return .notPassed }
        return daysLeft.map { $0 <= Self.daysAhead } == true ? .due : .done
    }

    /// For other programs.
    var statusName: String {
        switch group {
        case .inProgress: "in-progress"
        case .new: "new"
        case .notPassed: "not-passed"
        case .done: "done"
        case .due: (daysLeft ?? 0) < 0 ? "expired" : "due"
        }
    }

    /// How it stands, in a few words; empty for a new one.
    func status(_ language: Language) -> String {
        switch group {
        case .new: ""
        case .notPassed:
            best.map {
                Words(
                    nl: "beste poging: \(language.percentage($0))",
                    en: "best attempt: \(language.percentage($0))"
                )[language]
            } ?? Words(nl: "nog niet gehaald", en: "not passed yet")[language]
        case .inProgress: progress(language)
        case .due: expiry(language)
        case .done:
            validUntil.map { day in
                let date = day.long(language)
                return Words(nl: "geldig tot en met \(date)", en: "valid until \(date)")[language]
            } ?? Words(nl: "gedaan", en: "done")[language]
        }
    }

    private var best: Double? { standing.records.compactMap(\.scaled).max() }

    private func expiry(_ language: Language) -> String {
        guard let daysLeft, let day = validUntil else { return "" }
        let date = day.long(language)
        return switch daysLeft {
        case ..<0: Words(nl: "verlopen na \(date)", en: "expired after \(date)")[language]
        case 0: Words(nl: "verloopt vandaag", en: "expires today")[language]
        case 1: Words(nl: "verloopt morgen", en: "expires tomorrow")[language]
        default: Words(nl: "verloopt over \(daysLeft) dagen", en: "expires in \(daysLeft) days")[language]
        }
    }

    /// Where an open attempt stands: "bij vraag 2 van 5, gisteren".
    private func progress(_ language: Language) -> String {
        guard let open = standing.open else { return "" }
        let day = open.lastSeen.map { self.day($0.date, language) } ?? ""
        // An attempt goes on with the bytes that it began with.
        guard let module = ModuleReading(bytes: open.bytes).module else { return day }
        let place =
            switch Attempt(module: module, events: open.events.map(\.event)).step {
            case .page(let page):
                Words(
                    nl:
                        "bij pagina \((module.pages.firstIndex(of: page) ?? 0) + 1) van \(module.pages.count)",
                    en: "at page \((module.pages.firstIndex(of: page) ?? 0) + 1) of \(module.pages.count)")
            case .question(let turn):
                Words(
                    nl: "bij vraag \(turn.number) van \(turn.count)",
                    en: "at question \(turn.number) of \(turn.count)")
            case .timedCheck: Words(nl: "bij de toets", en: "at the check")
            case .end: Words(nl: "bijna klaar", en: "nearly done")
            }
        return day.isEmpty ? place[language] : place[language] + ", " + day
    }

    private func day(_ day: CalendarDate, _ language: Language) -> String {
        switch today.daysSince1970 - day.daysSince1970 {
        case 0: Words(nl: "vandaag", en: "today")[language]
        case 1: Words(nl: "gisteren", en: "yesterday")[language]
        default: Words(nl: "op \(day.long(language))", en: "on \(day.long(language))")[language]
        }
    }

    /// How long it takes, in words; nil where the author does not say.
    func time(_ language: Language) -> String? {
        (module.about.duration?.seconds).map { language.minutes(seconds: $0) }
    }
}

extension CalendarDate {
    /// `22 november 2026`.
    func long(_ language: Language) -> String {
        language.longDate(year: year, month: month, day: day)
    }
}

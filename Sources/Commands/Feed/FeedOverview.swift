internal import Catalogue
internal import Dates
internal import JSON
internal import Localization
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// `opfris feed status`: what waits at each target, since when, and why.
struct FeedOverview {
    private let setup: Setup
    private let console: Console
    private let asJSON: Bool

    init(_ setup: Setup, _ console: Console, asJSON: Bool) {
        self.setup = setup
        self.console = console
        self.asJSON = asJSON
    }

    /// - Parameter names: none for all.
    func show(_ names: [String]) throws -> ExitStatus {
        let targets = setup.settings.targets.filter { names.isEmpty || names.contains($0.name) }
        if let name = names.first, targets.isEmpty {
            throw FeedFailure.noSuchTarget(name, known: setup.settings.targets.map(\.name))
        }
        let store = try setup.openExistingStore()
        let statuses =
            try store?.status(of: targets.map(\.name))
            ?? targets.map { FeedStatus(unusedTarget: $0.name) }
        if asJSON {
            let rows = zip(targets, statuses).map { json($0, $1) }
            try console.output.write(encoded: JSONValue.array(rows).line + "\n")
        } else if targets.isEmpty {
            let words = Words(
                nl: "Er gaat niets weg: er is geen doel. Toevoegen: opfris feed add --help",
                en: "Nothing leaves: there is no target. To add one: opfris feed add --help")
            try console.show(CleanText(line: words[setup.language]).wrapped(to: console.width))
        } else {
            for (target, status) in zip(targets, statuses) { try show(target, status) }
        }
        let isDone = zip(targets, statuses).allSatisfy { target, status in
            !target.isFed || status.waiting + status.dead == 0
        }
        return isDone ? .done : .findings
    }

    private func show(_ target: FeedTarget, _ status: FeedStatus) throws {
        let language = setup.language
        var lines = [
            "\(target.name): \(target.address)",
            Words(
                nl: "Gaat weg: \(target.detail.words.dutch).",
                en: "What leaves: \(target.detail.words.english).")[
                    language],
        ]
        guard target.isFed else { return try write(lines) }
        let since =
            status.oldest.map { Self.time($0, language) }
            .map { Words(nl: ", sinds \($0)", en: ", since \($0)")[language] } ?? ""
        let waiting = Self.completions(status.attemptsWaiting, language)
        let sent = Self.completions(status.attemptsSent, language)
        lines.append(
            Words(
                nl: "Wacht: \(waiting)\(since). Verzonden: \(sent).",
                en: "Waiting: \(waiting)\(since). Sent: \(sent).")[language])
        if status.dead > 0 {
            lines.append(
                Words(
                    nl: "Geweigerd: \(status.dead) statements. Waarom: opfris feed dead \(status.name)",
                    en: "Refused: \(status.dead) statements. Why: opfris feed dead \(status.name)")[language])
        }
        if let trouble = status.trouble {
            lines.append(FeedSending.sentence(trouble, status.detail, of: status.name, language))
        }
        if status.waiting > 0, let path = Deliverer.missingPath {
            lines.append(FeedFailure.noDeliverer(path: path).sentence[language])
        } else if status.waiting > 0 {
            lines.append(Self.next(status, language))
        }
        try write(lines)
    }

    private func write(_ lines: [String]) throws {
        for (index, line) in lines.enumerated() {
            try console.show(
                CleanText(line: line).wrapped(to: console.width, indent: index == 0 ? "" : "   "))
        }
    }

    /// `2 afrondingen`.
    static func completions(_ count: Int, _ language: Language) -> String {
        language.count(
            count, Words(nl: "afronding", en: "completion")[language],
            Words(nl: "afrondingen", en: "completions")[language])
    }

    /// When what waits is tried again, and how to do it now.
    static func next(_ status: FeedStatus, _ language: Language) -> String {
        if status.trouble == nil {
            return Words(
                nl: "Gaat als opfris wordt gebruikt. Nu meteen: opfris feed send",
                en: "Goes when opfris is used. Right now: opfris feed send")[language]
        }
        let time = time(status.nextTry, language)
        let words =
            status.nextTry > Moment.now.utcMilliseconds
            ? Words(
                nl: "Opnieuw als opfris wordt gebruikt, vanaf \(time). Nu meteen: opfris feed send",
                en: "Tried again when opfris is used, from \(time). Right now: opfris feed send")
            : Words(
                nl: "Opnieuw als opfris wordt gebruikt. Nu meteen: opfris feed send",
                en: "Tried again when opfris is used. Right now: opfris feed send")
        return words[language]
    }

    private static func time(_ milliseconds: Int64, _ language: Language) -> String {
        let moment = Moment(utcMilliseconds: milliseconds, offsetMinutes: Moment.now.offsetMinutes)
        let (day, two) = (moment.date, { (number: Int) in (number < 10 ? "0" : "") + String(number) })
        return language.shortDate(year: day.year, month: day.month, day: day.day)
            + " \(two(moment.hour)):\(two(moment.minute))"
    }

    private func json(_ target: FeedTarget, _ status: FeedStatus) -> JSONValue {
        let utc = { (time: Int64) in
            JSONValue.string(Moment(utcMilliseconds: time, offsetMinutes: 0).iso8601)
        }
        return .object([
            ("name", .string(target.name)), ("address", .string(target.address)),
            ("detail", .string(target.detail.rawValue)), ("waiting", .integer(status.waiting)),
            ("waiting_since", status.oldest.map(utc) ?? .null), ("sent", .integer(status.sent)),
            ("refused", .integer(status.dead)), ("trouble", .optional(status.trouble?.rawValue)),
            ("trouble_detail", .optional(status.detail)), ("parked", .bool(status.isParked)),
            ("next_try", status.nextTry > 0 ? utc(status.nextTry) : .null),
        ])
    }
}

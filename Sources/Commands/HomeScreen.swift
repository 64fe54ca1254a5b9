internal import Courseware
internal import Dates
internal import Localization
internal import Player
internal import Results
internal import Text

/// What the home screen shows: the modules by how they stand, and what can be typed.
struct HomeScreen {
    let items: [ShelfItem]
    /// Things to try of which the learner may say how they went.
    var tasks: [PendingTask]
    let language: Language
    var style: PlayerStyle
    let learner: String?

    /// So many modules can be picked by one key.
    private static let most = 9

    /// Those on the screen, in its order.
    func shown(all: Bool) -> [ShelfItem] { all ? items : Array(items.prefix(Self.most)) }

    var isLong: Bool { items.count > Self.most }

    func lines(all: Bool) -> [CleanText] {
        let shown = shown(all: all)
        let widest = min(shown.map { CleanText(line: $0.module.title).width }.max() ?? 0, 40)
        var lines = heading
        for group in ShelfItem.Group.allCases where shown.contains(where: { $0.group == group }) {
            let title = CleanText(line: group.title[language])
            lines += style.isAccessible ? ["", title + ":"] : ["", "  " + title.styled(.strong)]
            for (index, item) in shown.enumerated() where item.group == group {
                lines += line(item, number: index + 1, titleWidth: widest)
            }
        }
        return lines + taskLines + [""]
    }

    /// Which modules had something to try.
    private var taskLines: [CleanText] {
        guard !tasks.isEmpty else { return [] }
        let title = CleanText(line: Words(nl: "Om te proberen", en: "To try")[language])
        return (style.isAccessible ? ["", title + ":"] : ["", "  " + title.styled(.strong)])
            + tasks.flatMap { pending -> [CleanText] in
                let text = CleanText(line: "\(pending.module.title): \(pending.task.text.plainText)").cut(
                    to: 100)
                return text.wrapped(to: style.width, indent: style.isAccessible ? "" : "      ")
            }
    }

    func keys(all: Bool) -> [CleanText] {
        let count = shown(all: all).count
        let spoken =
            count == 2
            ? Words(nl: "1 of 2", en: "1 or 2") : Words(nl: "1 tot en met \(count)", en: "1 up to \(count)")
        let answer = count == 1 ? "1" : style.isAccessible ? spoken[language] : "1-\(count)"
        var keys: [KeyLine.Key] = []
        if isLong, !all {
            keys.append(.init("m", CleanText(line: Words(nl: "alle modules", en: "all modules")[language])))
        }
        if !tasks.isEmpty {
            let words = Words(nl: "hoe ging het?", en: "how did it go?")
            keys.append(.init("t", CleanText(line: words[language])))
        }
        keys.append(.init("d", CleanText(line: Words(nl: "dossier", en: "record")[language])))
        keys.append(.init("?", CleanText(line: Words(nl: "hulp", en: "help")[language])))
        keys.append(.init("q", CleanText(line: Words(nl: "stoppen", en: "quit")[language])))
        return KeyLine(answer: CleanText(line: answer), keys)
            .lines(width: style.width, language: language, isAccessible: style.isAccessible)
    }

    var help: CleanText {
        CleanText(
            line: Words(
                nl:
                    "Het nummer van een module opent hem; een module waaraan je begon, gaat verder waar je was. d toont wat je "
                    + "hebt afgerond en wat je voor jezelf bewaarde. q stopt.",
                en:
                    "The number of a module opens it; a module that you began goes on where you were. d shows what you "
                    + "completed and what you kept for yourself. q quits.")[language])
    }

    private var heading: [CleanText] {
        let greeting = CleanText(
            line: Self.greeting(Moment.now.hour)[language] + (learner.map { ", " + $0 } ?? ""))
        if style.isAccessible { return ("opfris. " + greeting.capitalized + ".").wrapped(to: style.width) }
        let name = CleanText(line: "opfris").styled(.accent)
        let gap = style.width - name.width - greeting.width
        guard gap >= 2 else { return [name] + greeting.wrapped(to: style.width) }
        return [
            name + CleanText(line: String(repeating: " ", count: gap)) + greeting
        ]
    }

    private static func greeting(_ hour: Int) -> Words {
        switch hour {
        case 5..<12: Words(nl: "goedemorgen", en: "good morning")
        case 12..<18: Words(nl: "goedemiddag", en: "good afternoon")
        default: Words(nl: "goedenavond", en: "good evening")
        }
    }

    /// Columns under each other where they fit; else a line that wraps.
    private func line(_ item: ShelfItem, number: Int, titleWidth: Int) -> [CleanText] {
        let title = CleanText(line: item.module.title)
        let (time, status) = (item.time(language) ?? "", item.status(language))
        let details = [time, status].filter { !$0.isEmpty }
        if style.isAccessible {
            let text = ([title] + details.map { CleanText(line: $0) }).joined(separator: ", ")
            return (CleanText(line: "\(number): ") + text + ".").wrapped(to: style.width)
        }
        let lead = String(repeating: " ", count: max(0, 4 - String(number).count))
        let first = CleanText(line: lead) + CleanText(line: String(number)).styled(.accent) + "  "
        let gap = String(repeating: " ", count: max(0, titleWidth - title.width))
        let columns: CleanText =
            title
            + CleanText(line: gap + "   " + String(repeating: " ", count: max(0, 6 - time.count)) + time)
        let end = status.isEmpty ? "" : "   " + CleanText(line: status).styled(.dim)
        if !details.isEmpty, columns.width + end.width + 6 <= style.width { return [first + columns + end] }
        let text = ([title] + details.map { CleanText(line: $0).styled(.dim) }).joined(separator: "   ")
        return text.wrapped(to: style.width, indent: "      ", first: first)
    }
}

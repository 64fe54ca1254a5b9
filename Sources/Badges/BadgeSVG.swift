internal import Dates
internal import Localization
internal import Text

/// A badge as an SVG drawing that carries its token (Open Badges 3.0, 5.3.2).
struct BadgeSVG {
    private let credential: BadgeCredential
    private let token: BadgeToken

    init(_ credential: BadgeCredential, _ token: BadgeToken) {
        self.credential = credential
        self.token = token
    }

    private static let width = 480
    /// Under the emblem, where the first line of text stands.
    private static let top = 304

    var markup: String {
        let lines = Self.placed(lines)
        let height = (lines.last?.y ?? Self.top) + 46
        let title = Self.escaped(credential.name)
        // Several drawings may stand on one page, where no two ids may be the same.
        let mark = "badge-" + credential.id.suffix(12)
        let description = Self.escaped(texts.joined(separator: ". "))
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" \
            viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)" role="img" \
            aria-labelledby="\(mark)-title \(mark)-text" xml:lang="\(credential.language.rawValue)">
            <openbadges:credential verify="\(token.text)"/>
            <title id="\(mark)-title">\(title)</title>
            <desc id="\(mark)-text">\(description)</desc>
            <rect x="1" y="1" width="\(Self.width - 2)" height="\(height - 2)" rx="18" fill="#ffffff" \
            stroke="#cbd2d9" stroke-width="2"/>
            \(emblem)
            <g font-family="'Source Sans 3','Segoe UI','Helvetica Neue',Arial,sans-serif" text-anchor="middle" \
            fill="#1f2933">
            \(lines.map(\.markup).joined(separator: "\n"))
            </g>
            </svg>

            """
    }

    private var emblem: String {
        let look = Emblem(isSelfIssued: credential.issuer.isLearner)
        let center = "cx=\"\(Emblem.center.x)\" cy=\"\(Emblem.center.y)\""
        let corners = Emblem.checkCorners.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return """
            <g transform="translate(\((Double(Self.width) - 0.8 * Emblem.size) / 2) 44) scale(0.8)">
            <circle \(center) r="\(Emblem.sealRadius)" fill="\(look.seal.hex)"/>
            <circle \(center) r="\(Emblem.ringRadius)" fill="none" stroke="\(look.ring.hex)" \
            stroke-width="\(Emblem.ringWidth)"/>
            <polyline points="\(corners)" fill="none" stroke="\(Emblem.check.hex)" \
            stroke-width="\(Emblem.checkWidth)" stroke-linecap="round" stroke-linejoin="round"/>
            </g>
            """
    }

    /// A line of text: how it looks, and how far it stands below the line before it.
    private struct Line {
        let text: CleanText
        let size: Int
        let weight: Int
        let color: String
        let step: Int
    }

    private struct PlacedLine {
        let y: Int
        let markup: String
    }

    private static func placed(_ lines: [Line]) -> [PlacedLine] {
        var y = top
        return lines.map { line in
            y += line.step
            let markup = """
                <text x="\(width / 2)" y="\(y)" font-size="\(line.size)" font-weight="\(line.weight)" \
                fill="\(line.color)">\(line.text.markup)</text>
                """
            return PlacedLine(y: y, markup: markup)
        }
    }

    private var lines: [Line] {
        let ink = ["#1f2933", "#1f2933", "#52606d", "#52606d", "#52606d"]
        let (sizes, weights) = ([30, 20, 17, 17, 17], [700, 400, 400, 400, 400])
        // How many cells of a line fit on the badge, at that size.
        let (rooms, gaps) = ([22, 38, 44, 44, 44], [0, 36, 44, 26, 26])
        return texts.enumerated().flatMap { part, text in
            CleanText(line: text).wrapped(to: rooms[part]).enumerated().map { index, line in
                Line(
                    text: line, size: sizes[part], weight: weights[part], color: ink[part],
                    step: index > 0 ? sizes[part] * 5 / 4 : gaps[part])
            }
        }
    }

    /// The name of the badge, of the module, of who issued it, and the days.
    private var texts: [String] {
        let language = credential.language
        let passed = Self.long(credential.pass.moment.date, language)
        let until = credential.pass.validUntil.map { day in
            let end = Self.long(day, language)
            return Words(nl: "Geldig tot en met \(end)", en: "Valid through \(end)")[language]
        }
        let issuer = credential.issuer.name
        let issued = Words(nl: "Uitgegeven door \(issuer)", en: "Issued by \(issuer)")
        let module = credential.achievement.module
        return [
            credential.achievement.name, Words(nl: "Module: \(module)", en: "Module: \(module)")[language],
            credential.issuer.isLearner ? issuer : issued[language],
            Words(nl: "Gehaald op \(passed)", en: "Passed on \(passed)")[language],
        ] + (until.map { [$0] } ?? [])
    }

    private static func long(_ day: CalendarDate, _ language: Language) -> String {
        language.longDate(year: day.year, month: day.month, day: day.day)
    }

    private static func escaped(_ text: String) -> String { CleanText(line: text).markup }
}

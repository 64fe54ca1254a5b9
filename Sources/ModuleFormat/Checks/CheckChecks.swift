internal import Diagnostics
internal import Localization
internal import XMLTree

/// Can a check be taken as it is written?
struct CheckChecks {
    private let check: XMLElement

    init(_ item: Outline.Item) {
        check = item.element
    }

    func check(_ source: SourceText, _ findings: inout FindingList) {
        let pools = check.elements(.pool)
        if ([check] + pools).allSatisfy({ questions(in: $0).isEmpty }) {
            guard check.strays(in: .check).isEmpty, pools.allSatisfy({ $0.strays(in: .pool).isEmpty }) else {
                return
            }
            findings.report(source.finding("C301", at: check, noQuestions, remedy: addQuestion), in: .module)
        }
        for drawing in [check] + pools {
            let count = questions(in: drawing).count
            guard let draw = drawing.count("draw"), count > 0, draw > count else { continue }
            findings.report(
                source.finding(
                    "C303", .warning, at: drawing, attribute: "draw", drawsTooMany(draw, count),
                    remedy: lower(count)), in: .module)
        }
        checkGrades(source, &findings)
    }

    private func checkGrades(_ source: SourceText, _ findings: inout FindingList) {
        var seen: Set<Double> = []
        for grade in check.elements(.grade) {
            guard let from = grade[attribute: "from"].flatMap(Decimal.parse), !seen.insert(from).inserted
            else {
                continue
            }
            findings.report(
                source.finding("C304", .warning, at: grade, attribute: "from", sameGrade), in: .text)
        }
    }

    private func questions(in element: XMLElement) -> [XMLElement] {
        element.elements.filter { ElementKind.question($0.name) != nil }
    }

    private var noQuestions: Words {
        Words(nl: "In deze toets staat geen vraag.", en: "There is no question in this check.")
    }

    private var addQuestion: Words {
        Words(nl: "zet er een vraag in, zoals <choice>", en: "put a question in it, such as <choice>")
    }

    private func drawsTooMany(_ draw: Int, _ count: Int) -> Words {
        Words(
            nl: "Hier worden \(draw) vragen getrokken, maar er zijn er \(count).",
            en: "\(draw) questions are drawn here, but there are \(count).")
    }

    private func lower(_ count: Int) -> Words {
        Words(nl: "schrijf draw=\"\(count)\" of minder", en: "write draw=\"\(count)\" or less")
    }

    private var sameGrade: Words {
        Words(
            nl: "Twee beoordelingen beginnen bij dezelfde score.", en: "Two grades begin at the same score.")
    }
}

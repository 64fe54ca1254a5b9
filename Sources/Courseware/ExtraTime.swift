/// How much longer than others somebody has for a check with a time limit.
///
/// As text: a percentage such as `50`, with or without `%`, or `unlimited`.
package enum ExtraTime: Equatable, Sendable {
    /// 0…900: at most ten times the limit, what WCAG 2.2 asks for in success criterion 2.2.1.
    case percent(Int)
    case unlimited

    package init?(_ text: some StringProtocol) {
        if text == "unlimited" {
            self = .unlimited
        } else {
            let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
            guard let percent = Int(digits), (0...900).contains(percent) else { return nil }
            self = .percent(percent)
        }
    }

    /// Seconds that are had where others have so many; nil for as long as wanted.
    func stretching(_ seconds: Int) -> Int? {
        switch self {
        case .percent(let percent):
            let (product, isTooMuch) = seconds.multipliedReportingOverflow(by: 100 + percent)
            return isTooMuch ? nil : product / 100
        case .unlimited: return nil
        }
    }
}

extension Module {
    /// The module for somebody who has extra time: in all else it is the same.
    package func granting(_ extra: ExtraTime) -> Module {
        let sections = sections.map { section -> Section in
            guard case .check(var check) = section, let limit = check.timeLimit else { return section }
            check.timeLimit = extra.stretching(limit)
            return .check(check)
        }
        return Module(
            id: id, version: version, language: language, iri: iri, title: title, summary: summary,
            about: about, attempts: attempts, grading: grading, sections: sections, leftOut: leftOut)
    }
}

/// A learning module: pages to read and checks of what was learnt.
package struct Module: Equatable, Sendable {
    /// Stable over versions; also the name of its file.
    package let id: String
    /// `N.N.N`.
    package let version: String
    /// The language that it is written in, a BCP 47 tag such as `nl`.
    package let language: String
    /// Its name in the world, where the author gives one.
    package let iri: String?
    package let title: String
    package let summary: String?
    package let about: About
    /// How often a learner may take it; nil: as often as wanted.
    package let attempts: Int?
    package let grading: Grading
    /// Pages and checks, in the order in which they are met.
    package let sections: [Section]
    /// Questions that could not be used, and why.
    package let leftOut: [LeftOutQuestion]
    package let pages: [Page]
    package let checks: [Check]
    /// All questions, of pages and of checks, drawn or not.
    package let questions: [Question]

    package init(
        id: String, version: String, language: String, iri: String? = nil, title: String,
        summary: String? = nil,
        about: About = About(), attempts: Int? = nil, grading: Grading = .highest, sections: [Section],
        leftOut: [LeftOutQuestion] = []
    ) {
        self.id = id
        self.version = version
        self.language = language
        self.iri = iri
        self.title = title
        self.summary = summary
        self.about = about
        self.attempts = attempts
        self.grading = grading
        self.sections = sections
        self.leftOut = leftOut
        pages = sections.compactMap { if case .page(let page) = $0 { page } else { nil } }
        checks = sections.compactMap { if case .check(let check) = $0 { check } else { nil } }
        questions = sections.flatMap { section in
            switch section {
            case .page(let page): page.questions
            case .check(let check): check.allQuestions
            }
        }
    }
}

/// A part of a module.
package enum Section: Equatable, Sendable {
    case page(Page)
    case check(Check)
}

/// A question with a mistake in it: announced and left out, while the rest plays.
package struct LeftOutQuestion: Equatable, Sendable {
    /// Its id, or `?` where it has none that can be used.
    package let id: String
    /// The line where it begins, from 1.
    package let line: Int
    /// The code of the finding that is to blame.
    package let code: String

    package init(id: String, line: Int, code: String) {
        self.id = id
        self.line = line
        self.code = code
    }
}

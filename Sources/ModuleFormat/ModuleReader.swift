internal import Courseware
internal import Dates
internal import XMLTree

/// Reads a tree as a module: first its structure against the vocabulary, then its meaning.
struct ModuleReader {
    private let source: SourceText
    private let expectedID: String?
    private(set) var findings = FindingList()

    init(source: SourceText, expectedID: String?) {
        self.source = source
        self.expectedID = expectedID
    }

    /// The module, without what is broken; nil where it cannot be played.
    mutating func read(_ root: XMLElement) -> Module? {
        if let finding = RootCheck(root, expectedID: expectedID).wrongRoot(in: source) {
            findings.report(finding, in: .module)
            return nil
        }
        var structure = StructureCheck(source: source, findings: findings)
        structure.check(root, as: .module, in: .module)
        findings = structure.findings
        let outline = Outline(of: root)
        RootCheck(root, expectedID: expectedID).check(outline, source, &findings)
        IDCheck(outline).check(source, &findings)
        ReferenceCheck(outline).check(source, &findings)
        let builder = QuestionBuilder(
            usesDecimalComma: Self.usesDecimalComma(root[attribute: "xml:lang"] ?? ""))
        let questions = build(outline.questions, builder)
        for check in outline.checks {
            CheckChecks(check).check(source, &findings)
        }
        guard !findings.isUnplayable else { return nil }
        let module = module(root, questions)
        DurationCheck(module, root).check(source, &findings)
        CheckRuleCheck(module, outline).check(source, &findings)
        // A check with nothing to ask would be passed by nobody, or by everybody.
        return findings.isUnplayable || module.checks.contains { $0.allQuestions.isEmpty } ? nil : module
    }

    /// The questions that nothing is wrong with, by where their tags stand.
    private mutating func build(_ outlined: [Outline.Item], _ builder: QuestionBuilder) -> [Int: Question] {
        var questions: [Int: Question] = [:]
        for item in outlined where findings.brokenQuestions[item.element.offset] == nil {
            guard let question = builder.question(item.element, item.kind) else { continue }
            QuestionChecks(question, item).check(source, &findings)
            if findings.brokenQuestions[item.element.offset] == nil {
                questions[item.element.offset] = question
            }
        }
        return questions
    }

    private func module(_ root: XMLElement, _ questions: [Int: Question]) -> Module {
        Module(
            id: root[attribute: "id"] ?? "", version: root[attribute: "version"] ?? "",
            language: root[attribute: "xml:lang"] ?? "", iri: root[attribute: "iri"],
            title: root.words(.title) ?? "", summary: root.words(.summary),
            about: root.elements(.about).first.map(about) ?? About(), attempts: root.count("attempts"),
            grading: root.value("grading", default: .highest),
            sections: root.elements.compactMap { section($0, questions) },
            leftOut: findings.brokenQuestions.sorted { $0.key < $1.key }.map { offset, code in
                let tag = source.attribute("id", inTagAt: offset).map { range in
                    String(decoding: source.bytes[range].dropFirst(4).dropLast(), as: UTF8.self)
                }
                let id = tag.flatMap { ValueKind.isID($0) ? $0 : nil } ?? "?"
                return LeftOutQuestion(id: id, line: source.line(of: offset), code: code)
            })
    }

    private func about(_ element: XMLElement) -> About {
        var about = About()
        about.duration = element[attribute: "duration"].flatMap { Period(iso8601: $0) }
        about.validity = element[attribute: "valid-for"].flatMap { Period(iso8601: $0) }
        about.authors = element.elements(.author).map(\.text.collapsed)
        about.contacts = element.elements(.contact).compactMap { $0[attribute: "href"] }
        about.audiences = element.elements(.audience).map(\.text.collapsed)
        about.keywords = element.elements(.keyword).map(\.text.collapsed)
        about.sources = element.elements(.source).map { source in
            let address = source[attribute: "href"].flatMap { ValueKind.address.accepts($0) ? $0 : nil }
            return Source(title: source.text.collapsed, address: address ?? "")
        }
        about.objectives = element.elements(.objective).map {
            Objective(id: $0[attribute: "id"] ?? "", text: $0.text.collapsed)
        }
        about.badge = element.elements(.badge).first.map {
            Badge(name: $0[attribute: "name"] ?? "", criteria: $0.words(.criteria) ?? "")
        }
        return about
    }

    private func section(_ element: XMLElement, _ questions: [Int: Question]) -> Section? {
        switch ElementKind.module.child(element.name) {
        case .page: .page(page(element, questions))
        case .check: .check(check(element, questions))
        default: nil
        }
    }

    private func page(_ element: XMLElement, _ questions: [Int: Question]) -> Page {
        Page(
            id: element[attribute: "id"] ?? "", objectives: element.ids("objectives"),
            title: element.words(.title) ?? "",
            content: element.elements.compactMap { child in
                if let question = questions[child.offset] { return .practice(question) }
                guard let kind = ElementKind.page.child(child.name) else { return nil }
                if kind == .task {
                    return .task(Task(id: child[attribute: "id"] ?? "", text: TextBuilder.flow(of: child)))
                }
                return TextBuilder.block(child, kind).map(PageItem.text)
            })
    }

    private func check(_ element: XMLElement, _ questions: [Int: Question]) -> Check {
        let pass = element[attribute: "pass"]
        return Check(
            id: element[attribute: "id"] ?? "", title: element.words(.title),
            passMark: pass == "none" ? nil : element.decimal("pass", default: 0.8),
            draw: element.count("draw"), shuffles: element.flag("shuffle", default: true),
            feedbackTiming: element.value("feedback", default: .each),
            timeLimit: element[attribute: "time-limit"].flatMap { Period(iso8601: $0)?.seconds },
            asksConfidence: element.flag("confidence", default: false),
            items: element.elements.compactMap { child in
                guard ElementKind.check.child(child.name) == .pool else {
                    return questions[child.offset].map(CheckItem.question)
                }
                return .pool(
                    Pool(
                        draw: child.count("draw") ?? 1,
                        questions: child.elements.compactMap { questions[$0.offset] }))
            },
            grades: element.elements(.grade).map {
                GradeBand(from: $0.decimal("from", default: 0), text: TextBuilder.flow(of: $0))
            }.sorted { $0.from > $1.from })
    }

    /// Languages that write a decimal point, by CLDR 44; all others have a comma.
    private static func usesDecimalComma(_ language: String) -> Bool {
        let tongue = language.prefix { $0 != "-" }.lowercased()
        return !["en", "he", "hi", "ja", "ko", "ms", "th", "ur", "zh", "cy", "ga", "mt"].contains(tongue)
    }
}

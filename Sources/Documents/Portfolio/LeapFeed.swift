internal import Dates
internal import Localization
internal import Results

/// Completions as Leap2A: an Atom feed with an achievement for each.
///
/// Source: the Leap2A specification, version 2010-07 (leapspecs.org).
struct LeapFeed {
    private let records: [CompletionRecord]
    private let person: String
    private let title: String
    private let language: Language

    init(_ records: [CompletionRecord], person: String, title: String, language: Language) {
        self.records = records
        self.person = person
        self.title = title
        self.language = language
    }

    var xml: String {
        let head = [
            HTML.element("leap2:version", [], "http://www.leapspecs.org/2010-07/2A/"),
            HTML.element("id", [], base), HTML.element("title", [], title),
            HTML.element("updated", [], latest),
            HTML.element("generator", [("uri", "urn:opfris")], "opfris"),
            HTML.element("author", [], [HTML.element("name", [], person)]),
        ]
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + HTML.element("feed", namespaces, head + records.map(entry)).markup + "\n"
    }

    private var namespaces: [(String, String)] {
        [
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            ("xmlns:leap2", "http://terms.leapspecs.org/"),
            ("xmlns:categories", "http://wiki.leapspecs.org/2A/categories/"),
            ("xmlns:portfolio", base), ("xml:lang", language.rawValue),
        ]
    }

    /// What the ids of the entries begin with; the same for each export, so that a portfolio knows them again.
    private var base: String { "urn:opfris:dossier:\(records.first?.learner ?? ""):" }

    private var latest: String {
        let last = records.map(\.finished).max { $0.utcMilliseconds < $1.utcMilliseconds }
        return (last ?? Moment(utcMilliseconds: 0, offsetMinutes: 0)).iso8601
    }

    private func entry(_ record: CompletionRecord) -> HTML {
        HTML.element(
            "entry", [],
            [
                HTML.element("title", [], record.title),
                HTML.element("id", [], "portfolio:\(record.module)/\(record.ordinal)"),
                HTML.element("updated", [], record.finished.iso8601),
                HTML.element("published", [], record.started.iso8601),
                HTML.element("content", [("type", "text")], words(record)),
                HTML.element("rdf:type", [("rdf:resource", "leap2:achievement")]),
                HTML.element("leap2:date", [("leap2:point", "end")], record.finished.iso8601),
            ])
    }

    private func words(_ record: CompletionRecord) -> String {
        let facts = Words(
            nl: "Module \(record.module), versie \(record.version).",
            en: "Module \(record.module), version \(record.version).")[language]
        let score =
            record.passed == true
            ? record.scaled.map {
                let share = language.percentage($0)
                return Words(nl: " Gehaald, met \(share).", en: " Passed, with \(share).")[language]
            } : nil
        let until = record.validUntil.map {
            Words(nl: " Geldig tot en met \($0.iso8601).", en: " Valid through \($0.iso8601).")[language]
        }
        return facts + (score ?? "") + (until ?? "") + " " + CompletionRecord.selfReported[language]
    }
}

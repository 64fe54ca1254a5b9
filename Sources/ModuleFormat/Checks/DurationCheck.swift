internal import Courseware
internal import Dates
internal import Diagnostics
internal import Localization
internal import XMLTree

/// Does a module take longer than it says?
struct DurationCheck {
    private let module: Module
    private let about: XMLElement?

    init(_ module: Module, _ root: XMLElement) {
        self.module = module
        about = root.elements(.about).first
    }

    /// A third longer is told; below a minute no guess is worth telling.
    func check(_ source: SourceText, _ findings: inout FindingList) {
        guard let about, let stated = module.about.duration?.seconds, stated > 0 else { return }
        let time = ReadingTime(module)
        guard time.seconds > Double(stated) * 4 / 3, time.seconds > Double(stated) + 60 else { return }
        findings.report(
            source.finding(
                "M118", .warning, at: about, attribute: "duration", takesLonger(time.minutes),
                remedy: write(time.minutes)), in: .text)
    }

    private func takesLonger(_ minutes: Int) -> Words {
        Words(
            nl: "Lezen en antwoorden kost naar schatting \(minutes) minuten, langer dan hier staat.",
            en: "Reading and answering takes an estimated \(minutes) minutes, longer than it says here.")
    }

    private func write(_ minutes: Int) -> Words {
        Words(
            nl: "schrijf duration=\"PT\(minutes)M\", of maak de module korter",
            en: "write duration=\"PT\(minutes)M\", or make the module shorter")
    }
}

import Courseware
import Dates
import Digest
import Localization

@testable import Badges

/// A pass of a module with a badge, for the tests of this room.
enum Sample {
    static let learner = "0f8c6a52-3f0e-4b8e-9d5c-0a1b2c3d4e5f"

    /// 24 November 2026, 14:05:09.120 in Amsterdam.
    static let moment = Moment(utcMilliseconds: 1_795_525_509_120, offsetMinutes: 60)

    static func module(
        title: String = "AVG in de klas", badge: String = "AVG-bewust in de klas", language: String = "nl",
        iri: String? = nil
    ) -> Module {
        var about = About()
        about.badge = Badge(name: badge, criteria: "De toets gehaald met ten minste 80 procent.")
        return Module(
            id: "avg-in-de-klas", version: "1.2.0", language: language, iri: iri, title: title,
            summary: "Persoonsgegevens herkennen.", about: about, sections: [])
    }

    static func pass(
        learner: String = Sample.learner, attempt: String = "attempt-1",
        moment: Moment = Sample.moment, validUntil: CalendarDate? = CalendarDate(iso8601: "2027-11-24")
    ) -> BadgeCredential.Pass {
        BadgeCredential.Pass(
            learner: learner, attempt: attempt, moment: moment, validUntil: validUntil)
    }

    static let school = Issuer(name: "Het Voorbeeldcollege", url: "https://school.example/", brin: "00AB")

    static func credential(
        _ pass: BadgeCredential.Pass = pass(), module: Module = module(), issuer: Issuer = school,
        language: Language = .dutch
    ) throws -> BadgeCredential {
        guard let achievement = Achievement(module, version: "1.2.0") else { throw NoBadge() }
        return BadgeCredential(pass, achievement, issuer: issuer, language: language)
    }

    struct NoBadge: Error {}
}

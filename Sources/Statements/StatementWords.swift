internal import Assessment
internal import Courseware
internal import Dates

/// What the statements of one session have in common, written once: who, what, in which session.
struct StatementWords {
    /// Members of a statement, without brackets around them.
    let actor: [UInt8]
    let module: [UInt8]
    private let course: Module
    private let activity: String
    private let registration: [UInt8]
    private let grouping: [UInt8]
    /// What stands last in a context, but for the extensions.
    private let origin: [UInt8]
    /// The module as the parent of a question, as it stands in a list.
    private let parent: [UInt8]
    private let session: [UInt8]
    /// As they stand in a list, by their ids.
    private let objectives: [String: [UInt8]]

    private static let sessionID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
    private static let masteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
    private static let categories = "https://w3id.org/xapi/cmi5/context/categories/"
    private static let types = "http://adlnet.gov/expapi/activities/"

    /// - Parameters:
    ///   - last: the event that ended the attempt.
    ///   - home: the IRI below which learners and modules are named.
    init(_ course: Module, learner: String, last: EventEnvelope?, home: String) {
        self.course = course
        let activity = home + "/modules/" + course.id
        self.activity = activity
        registration = Self.members { $0.string("registration", last?.attempt ?? "") }
        session = Self.members { $0.string(named: Self.sessionID, last?.session ?? "") }
        parent = Self.members { json in json.object { $0.string("id", activity) } }
        grouping = Self.members { json in
            json.array("grouping") { json in
                json.object { $0.string("id", course.iri ?? "urn:opfris:module:" + course.id) }
            }
        }
        origin = Self.members { json in
            json.string("revision", course.version)
            json.string("platform", "opfris")
            json.string("language", course.language)
        }
        let named = course.about.objectives.map { objective in
            (objective.id, Self.members { Self.objective(objective, of: activity, course.language, &$0) })
        }
        objectives = Dictionary(named) { first, _ in first }
        actor = Self.members { json in
            json.object("actor") { json in
                json.string("objectType", "Agent")
                json.object("account") { json in
                    json.string("homePage", home)
                    json.string("name", learner)
                }
            }
        }
        module = Self.members { json in
            json.object("object") { json in
                json.string("objectType", "Activity")
                json.string("id", activity)
                json.object("definition") { json in
                    json.string("type", Self.types + "module")
                    Self.map("name", course.title, course.language, &json)
                    if let summary = course.summary {
                        Self.map("description", summary, course.language, &json)
                    }
                }
            }
        }
    }

    func verb(_ verb: Verb, _ json: inout JSONBytes) { json.members(Self.verbs[verb] ?? []) }

    private static let verbs = Dictionary(
        uniqueKeysWithValues: Verb.allCases.map { verb in
            let written = members { json in
                json.object("verb") { json in
                    json.string("id", verb.iri)
                    json.object("display") { $0.string("en", verb.rawValue) }
                }
            }
            return (verb, written)
        })

    /// A question as an activity, with what there was to choose from.
    func object(_ question: Question, _ json: inout JSONBytes) {
        let shape = question.interaction.told.shape
        json.object("object") { json in
            json.members(Self.isActivity)
            json.string("id", activity + "/questions/" + question.id)
            json.object("definition") { json in
                json.members(Self.isInteraction)
                Self.map("description", question.prompt.plainText, course.language, &json)
                json.string("interactionType", shape.type.rawValue)
                if let patterns = shape.patterns {
                    json.array("correctResponsesPattern") { json in
                        for pattern in patterns { json.element(pattern) }
                    }
                }
                for component in shape.components { self.component(component, &json) }
            }
        }
    }

    private static let isActivity = members { $0.string("objectType", "Activity") }
    private static let isInteraction = members { $0.string("type", types + "cmi.interaction") }

    private func component(
        _ component: (list: StaticString, items: [InteractionShape.Component]), _ json: inout JSONBytes
    ) {
        json.array(component.list) { json in
            for item in component.items {
                json.object { json in
                    json.string("id", item.id)
                    Self.map("description", item.text, course.language, &json)
                }
            }
        }
    }

    /// Where a fact about the module belongs.
    func context(_ verb: Verb, mastery: Double?, _ json: inout JSONBytes) {
        let parents = course.about.objectives.map(\.id)
        context(parents: parents, isQuestion: false, mastery: mastery, &json) { json in
            json.array("category") { json in
                json.members(Self.isSession)
                if verb.isMoveOn { json.members(Self.isMoveOn) }
            }
        }
    }

    private static let isSession = members { json in json.object { $0.string("id", categories + "cmi5") } }
    private static let isMoveOn = members { json in json.object { $0.string("id", categories + "moveon") } }

    /// Where an answer to a question belongs.
    func context(_ question: Question, _ json: inout JSONBytes) {
        context(parents: question.objectives, isQuestion: true, mastery: nil, &json) { _ in }
    }

    private func context(
        parents: [String], isQuestion: Bool, mastery: Double?, _ json: inout JSONBytes,
        _ categories: (inout JSONBytes) -> Void
    ) {
        json.object("context") { json in
            json.members(registration)
            json.object("contextActivities") { json in
                if isQuestion || !parents.isEmpty {
                    json.array("parent") { json in
                        if isQuestion { json.members(parent) }
                        for id in parents {
                            if let known = objectives[id] {
                                json.members(known)
                            } else {
                                json.object { $0.string("id", activity + "/objectives/" + id) }
                            }
                        }
                    }
                }
                json.members(grouping)
                categories(&json)
            }
            json.members(origin)
            json.object("extensions") { json in
                json.members(session)
                if let mastery { json.number(named: Self.masteryScore, mastery) }
            }
        }
    }

    private static func objective(
        _ objective: Objective, of activity: String, _ language: String, _ json: inout JSONBytes
    ) {
        json.object { json in
            json.string("id", activity + "/objectives/" + objective.id)
            json.object("definition") { json in
                json.string("type", types + "objective")
                map("name", objective.text, language, &json)
            }
        }
    }

    private static func map(
        _ name: StaticString, _ text: String, _ language: String, _ json: inout JSONBytes
    ) {
        json.object(name) { $0.string(named: language, text) }
    }

    private static func members(_ write: (inout JSONBytes) -> Void) -> [UInt8] {
        var json = JSONBytes()
        write(&json)
        return json.bytes
    }
}

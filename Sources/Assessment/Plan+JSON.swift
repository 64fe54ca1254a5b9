internal import JSON

extension Plan {
    /// Early stores name no scope: theirs is the module.
    var json: JSONValue {
        .object(
            [
                (
                    "leftOut",
                    .array(leftOut.map { .object([("code", .string($0.code)), ("id", .string($0.id))]) })
                ),
                (
                    "orders",
                    .object(
                        orders.sorted { $0.key < $1.key }.map {
                            ($0.key, .array($0.value.map(JSONValue.string)))
                        }
                    )
                ),
                ("sections", .array(sections.map(\.json))),
            ] + (scope == .module ? [] : [("scope", .string("checks"))]))
    }

    init?(_ json: JSONValue) {
        guard let sections = json["sections"]?.array, case .object(let orders)? = json["orders"],
            let leftOut = json["leftOut"]?.array
        else { return nil }
        self.sections = sections.compactMap(PlannedSection.init)
        scope = json["scope"] == nil ? .module : .checks(self.sections.compactMap(\.check))
        self.leftOut = leftOut.compactMap { item in
            guard let id = item["id"]?.string, let code = item["code"]?.string else { return nil }
            return LeftOut(id: id, code: code)
        }
        self.orders = Dictionary(orders.compactMap { name, ids in ids.strings.map { (name, $0) } }) {
            first, _ in
            first
        }
        guard self.sections.count == sections.count, self.leftOut.count == leftOut.count,
            self.orders.count == orders.count
        else { return nil }
    }
}

extension PlannedSection {
    var json: JSONValue {
        switch self {
        case .page(let id): .object([("page", .string(id))])
        case .check(let id, let questions):
            .object([("check", .string(id)), ("questions", .array(questions.map(JSONValue.string)))])
        }
    }

    init?(_ json: JSONValue) {
        // Early stores hold {"page":{"_0":"p"}} and {"check":{"_0":"c","questions":[…]}}.
        if let page = json["page"]?.string ?? json["page"]?["_0"]?.string {
            self = .page(page)
        } else if let check = json["check"]?.string ?? json["check"]?["_0"]?.string,
            let questions = (json["questions"] ?? json["check"]?["questions"])?.strings
        {
            self = .check(check, questions: questions)
        } else {
            return nil
        }
    }
}

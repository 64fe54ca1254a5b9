/// People, found by name or staff number; a name finds each of them once.
struct PeopleIndex {
    private(set) var people: [PeopleList.Person] = []
    private var byNumber: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    /// Those who were found, or are new.
    private var taken: Set<Int> = []

    init(_ people: [PeopleList.Person]) {
        for person in people { insert(person) }
    }

    func position(staffNumber: String) -> Int? { byNumber[staffNumber.asNumberKey] }

    /// Somebody with a name who was not taken; one without a number before one with.
    ///
    /// - Parameters:
    ///   - lacksNumber: whether the person must have no staff number, and be the only one.
    ///   - isAlone: whether nobody else by that name is looked for.
    func position(name: String, lacksNumber: Bool, isAlone: Bool) -> Int? {
        let free = (byName[name.asKey] ?? []).lazy.filter { !taken.contains($0) }
        let numberless = free.filter { people[$0].staffNumber == nil }
        if lacksNumber {
            let two = Array(numberless.prefix(2))
            return isAlone && two.count == 1 ? two[0] : nil
        }
        return numberless.first ?? free.first
    }

    /// Whether somebody has the name, and no two staff numbers tell them apart.
    func hasDouble(of entry: NameList.Entry) -> Bool {
        (byName[entry.name.asKey] ?? []).contains {
            entry.staffNumber == nil || people[$0].staffNumber == nil
        }
    }

    /// - Returns: whether the person was not taken before.
    @discardableResult
    mutating func take(_ position: Int) -> Bool { taken.insert(position).inserted }

    /// Adds somebody new, whom no name finds any more.
    mutating func append(_ person: PeopleList.Person) {
        insert(person)
        take(people.count - 1)
    }

    mutating func setStaffNumber(_ number: String, at position: Int) {
        let old = people[position]
        people[position] = PeopleList.Person(code: old.code, name: old.name, staffNumber: number)
        byNumber[number.asNumberKey] = position
    }

    private mutating func insert(_ person: PeopleList.Person) {
        if let number = person.staffNumber { byNumber[number.asNumberKey] = people.count }
        byName[person.name.asKey, default: []].append(people.count)
        people.append(person)
    }
}

extension String {
    /// A name, whatever its capitals and white space.
    var asKey: String { asName.lowercased() }

    /// A staff number, without the zeros before it that a spreadsheet loses.
    var asNumberKey: String {
        let key = asKey
        guard key.allSatisfy({ $0.isASCII && $0.isNumber }) else { return key }
        return String(key.drop { $0 == "0" })
    }
}

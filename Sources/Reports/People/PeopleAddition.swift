/// A list of names added to the people who have a code: whoever is known keeps theirs, everybody else gets one.
///
/// Somebody is known by the staff number, or by the name where the list or the person has no number.
package struct PeopleAddition {
    package private(set) var people: PeopleList
    /// How many people got a code.
    package private(set) var newPeople = 0
    /// How many on the list had one.
    package private(set) var knownPeople = 0
    /// How many people got the staff number that they did not have yet.
    package private(set) var newNumbers = 0
    /// By line.
    package private(set) var notes: [PeopleNote]

    /// - Parameter newCode: makes a code that nobody has.
    package init(of list: NameList, to people: PeopleList, newCode: () -> String) {
        self.people = people
        notes = list.nameless.map { .noName(line: $0) }
        var index = PeopleIndex(people.people)
        var rest: [NameList.Entry] = []
        for entry in list.entries {
            guard let known = entry.staffNumber.flatMap({ index.position(staffNumber: $0) }) else {
                rest.append(entry)
                continue
            }
            if index.take(known) { knownPeople += 1 }
            noteName(of: entry, index.people[known])
        }
        // Of several with one name, none can be told to be the one without a number.
        let count = Dictionary(rest.map { ($0.name.asKey, Set([$0.staffNumber?.asNumberKey])) }) {
            $0.union($1)
        }
        for entry in rest { add(entry, isAlone: count[entry.name.asKey]?.count == 1, &index, newCode) }
        notes.sort { $0.line < $1.line }
    }

    /// Whether the file is to be written again.
    package var hasChanges: Bool { newPeople + newNumbers > 0 }

    private mutating func add(
        _ entry: NameList.Entry, isAlone: Bool, _ index: inout PeopleIndex, _ newCode: () -> String
    ) {
        if let number = entry.staffNumber, let twin = index.position(staffNumber: number) {
            return noteName(of: entry, index.people[twin])
        }
        if let known = index.position(
            name: entry.name, lacksNumber: entry.staffNumber != nil, isAlone: isAlone)
        {
            index.take(known)
            knownPeople += 1
            guard let number = entry.staffNumber else { return }
            people.setStaffNumber(number, ofPersonAt: known)
            index.setStaffNumber(number, at: known)
            newNumbers += 1
            return
        }
        if index.hasDouble(of: entry) { notes.append(.sameName(entry.name, line: entry.line)) }
        let person = PeopleList.Person(code: newCode(), name: entry.name, staffNumber: entry.staffNumber)
        people.append(person)
        index.append(person)
        newPeople += 1
    }

    private mutating func noteName(of entry: NameList.Entry, _ known: PeopleList.Person) {
        guard known.name.asKey != entry.name.asKey, let number = entry.staffNumber else { return }
        notes.append(.otherName(entry.name, staffNumber: number, known: known.name, line: entry.line))
    }
}

package import Results

extension PeopleList {
    /// Completion records with the names and staff numbers of this list. Who is not on it, and what it leaves
    /// open, stays as it is.
    package func naming(_ records: [CompletionRecord]) -> [CompletionRecord] {
        let people = Dictionary(people.map { ($0.code, $0) }) { first, _ in first }
        return records.map { record in
            guard let person = people[record.learner] else { return record }
            var record = record
            if !person.name.isEmpty { record.name = person.name }
            if let number = person.staffNumber { record.staffNumber = number }
            return record
        }
    }
}

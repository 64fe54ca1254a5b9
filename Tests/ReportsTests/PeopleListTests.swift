import Reports
import Testing

@Suite("Who has which code")
struct PeopleListTests {
    /// A list with codes c1, c2, …, after some lists of names were added one after the other.
    private func people(_ lists: String...) throws -> [PeopleAddition] {
        var additions: [PeopleAddition] = []
        var number = 0
        for list in lists {
            let names = try NameList(Array(("naam;personeelsnummer\n" + list).utf8))
            let before = try additions.last.map { try PeopleList(Array($0.people.text.utf8)) }
            additions.append(
                PeopleAddition(of: names, to: before ?? PeopleList(separator: names.separator)) {
                    number += 1
                    return "c\(number)"
                })
        }
        return additions
    }

    private func rows(_ addition: PeopleAddition?) -> [String] {
        (addition?.people.people ?? []).map { "\($0.code) \($0.name) \($0.staffNumber ?? "-")" }
    }

    @Test(
        "Everybody gets a code, and keeps it when the list comes again, longer, shorter or in another order")
    func again() throws {
        let additions = try people("A;1\nB;\n", "C;3\nB;\nA;1\n", "C;3\n", "B;\nA;01\n")
        #expect(additions.map(\.newPeople) == [2, 1, 0, 0])
        #expect(additions.map(\.knownPeople) == [0, 2, 1, 2])
        #expect(rows(additions.last) == ["c1 A 1", "c2 B -", "c3 C 3"])
        #expect(additions.allSatisfy { $0.notes.isEmpty })
        #expect(additions.map(\.hasChanges) == [true, true, false, false])
    }

    @Test("Capitals, spaces and accents written in two ways make no other person")
    func spelling() throws {
        let additions = try people("José  de Vries;\n", "JOSE\u{301} de vries;\n")
        #expect(rows(additions.last) == ["c1 José de Vries -"])
    }

    @Test(
        "Two people with one name and no number: both have a code, it is told, and a second time changes nothing"
    )
    func sameName() throws {
        let additions = try people("A;\nB;\nA;\n", "A;\nB;\nA;\n", "A;\n", "A;\nA;\nA;\n")
        #expect(additions.map(\.newPeople) == [3, 0, 0, 1])
        #expect(additions.map(\.notes) == [[.sameName("A", line: 4)], [], [], [.sameName("A", line: 4)]])
        let mixed = try people("A;1\n", "A;1\nA;\n")
        #expect((mixed[1].newPeople, mixed[1].knownPeople) == (1, 1))
        #expect(mixed[1].notes == [.sameName("A", line: 3)])
        let numbered = try people("A;1\nA;2\n", "A;3\n")
        #expect(numbered.map(\.newPeople) == [2, 1])
        #expect(numbered.allSatisfy { $0.notes.isEmpty })
    }

    @Test("A number that comes later is filled in, unless it may be another's")
    func laterNumber() throws {
        let additions = try people("A;\nB;\n", "A;1\nB;\n", "A;1\nA;2\n")
        #expect(rows(additions[1]) == ["c1 A 1", "c2 B -"])
        #expect((additions[1].newPeople, additions[1].newNumbers, additions[1].hasChanges) == (0, 1, true))
        #expect(rows(additions[2]) == ["c1 A 1", "c2 B -", "c3 A 2"])
        let unsure = try people("A;\n", "A;1\nA;2\n")
        #expect(rows(unsure[1]) == ["c1 A -", "c2 A 1", "c3 A 2"])
        #expect(unsure[1].notes == [.sameName("A", line: 2), .sameName("A", line: 3)])
        #expect(rows(try people("A;1\n", "A;\n").last) == ["c1 A 1"])
    }

    @Test("Somebody who is on a list twice is one person")
    func twice() throws {
        let additions = try people("A;\n", "A;1\nA;01\n", "A;1\nA;1\n")
        #expect(rows(additions[1]) == ["c1 A 1"])
        #expect(additions.map(\.knownPeople) == [0, 1, 1])
        #expect(additions.map(\.newNumbers) == [0, 1, 0])
        #expect(rows(try people("A;1\nA;1\n").last) == ["c1 A 1"])
    }

    @Test("A known number with another name keeps its name and its code, and that is told")
    func otherName() throws {
        let additions = try people("A;1\n", "B;1\nC;2\nD;02\nC;2\n")
        #expect(rows(additions[1]) == ["c1 A 1", "c2 C 2"])
        #expect(
            additions[1].notes == [
                .otherName("B", staffNumber: "1", known: "A", line: 2),
                .otherName("D", staffNumber: "02", known: "C", line: 4),
            ])
        #expect((additions[1].newPeople, additions[1].knownPeople) == (1, 1))
    }

    @Test(
        "A name comes back from the file as it was",
        arguments: [
            "=1+1", "-5", "O'Brien", "\"De Vries, A.\"", "'=1", "Müller; Jürgen", "@Ş", "'t Hart", "|x",
        ])
    func roundTrip(name: String) throws {
        let cell =
            "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        let additions = try people(cell + "\";-7\n", cell + "\";-7\n", cell + "\";\n")
        #expect(additions.map(\.newPeople) == [1, 0, 0])
        #expect(rows(additions.last) == ["c1 \(name) -7"])
        let file = try #require(additions.last).people.text
        #expect(!file.contains("\"=") && !file.contains("\"-") && !file.contains("\"@"))
    }

    @Test("A file that a spreadsheet wrote again is read, and columns of HR's own stay")
    func rewritten() throws {
        let file = "Code;name;School;staff_number;note\r\nc1;A;'=Noord;7\r\n;;;;\r\nc2;B;;;'t\r\n"
        let names = try NameList(Array("C\nB".utf8))
        let people = try PeopleList(Array(file.utf8))
        let addition = PeopleAddition(of: names, to: people) { "c3" }
        #expect(
            addition.people.text.split(separator: "\r\n").map(String.init) == [
                "\u{FEFF}\"Code\";\"name\";\"School\";\"staff_number\";\"note\"",
                "\"c1\";\"A\";\"'=Noord\";\"7\";\"\"", "\"c2\";\"B\";\"\";\"\";\"'t\"",
                "\"c3\";\"C\";\"\";\"\";\"\"",
            ])
    }

    @Test("It has the separator of HR's own file")
    func separators() throws {
        for (list, separator) in [
            ("naam;nr\nA;1", ";"), ("naam,nr\nA,1", ","), ("naam\tnr\nA\t1", ";"), ("A", ";"),
        ] {
            let names = try NameList(Array(list.utf8))
            let addition = PeopleAddition(of: names, to: PeopleList(separator: names.separator)) { "c" }
            #expect(
                addition.people.text.contains("\"code\"\(separator)\"name\"\(separator)\"staff_number\"\r\n"))
        }
    }

    @Test("A damaged file is told with its line, and a file of another kind is none")
    func mistakes() {
        for (text, mistake) in [
            ("", PeopleMistake.notPeople), ("naam;nr\nA;1", .notPeople), ("code;name\nc;A", .notPeople),
            ("code;naam;personeelsnummer;module\nc;A;;m", .notPeople),
            ("code,name,staff_number\nc,A,\n,B,\n", .noCode(line: 3)),
            ("code,name,staff_number\nc,A,\nd,B,\nc,C,\n", .sameCode(line: 4, earlier: 2)),
            ("code,name,staff_number\nc,\"A", .noTable(.openQuote(line: 2))),
        ] {
            #expect(throws: mistake) { try PeopleList(Array(text.utf8)) }
        }
    }

    @Test("A code is found by a name or a number")
    func finding() throws {
        let people = try #require(try people("A. de Vries;007\nB;8\na. de vries;9\n").last).people
        #expect(people.codes(of: "A. DE  Vries") == ["c1", "c3"])
        #expect(people.codes(of: "7") == ["c1"])
        #expect(people.codes(of: "C").isEmpty)
    }
}

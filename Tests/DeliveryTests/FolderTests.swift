import Dates
import Delivery
import JSON
import Results
import Statements
import TestSupport
import Testing

@Suite("Each statement is written to a folder once")
struct FolderTests {
    private let place: TemporaryFolder
    private let sending: Sending

    init() throws {
        place = try TemporaryFolder()
        sending = try Sending(to: .folder("hr", place.file("in")), attempts: 2)
        place.makeFolder("in")
    }

    /// The name of today's file.
    private var name: String {
        get throws { "opfris-\(Moment.now.date.iso8601)-\(try sending.fed.store.code).jsonl" }
    }

    private func lines(_ name: String) throws -> [[UInt8]] {
        let bytes = try Fixture.read(place.file("in/" + name))
        #expect(bytes.last == UInt8(ascii: "\n"))
        return bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    @Test("A line for each, with the bytes of the store, in a file of this day and this store")
    func lines() throws {
        #expect(try sending.send() == [.progress(sent: 8, waiting: 0)])
        #expect(Fixture.names(in: place.file("in")) == [try name])
        #expect(try lines(name) == sending.entries(.sent).map(\.body))
        let first = try lines(name)
        try sending.fed.play()
        try sending.send()
        #expect(try Array(lines(name).prefix(8)) == first)
        #expect(try lines(name).count == 12)
        #expect(try sending.verified().values.allSatisfy { $0 == .same })
    }

    @Test("Another store writes a file of its own")
    func twoStores() throws {
        try sending.send()
        let other = try Sending(to: sending.target)
        try other.send()
        let code = try other.fed.store.code
        #expect(try code != sending.fed.store.code)
        #expect(Fixture.names(in: place.file("in")).count == 2)
        #expect(try lines("opfris-\(Moment.now.date.iso8601)-\(code).jsonl").count == 4)
        // What is to be read from a folder is what all stores wrote.
        var collected: [String?] = []
        try Visitor(sending.target, agent: "test") { report in
            if case .statement(let statement) = report.news { collected.append(statement["id"]?.string) }
        }.collect()
        #expect(Set(collected).isSubset(of: Set(sending.ids + other.ids)))
        #expect(collected.count == 9 && Set(collected).count == 9)
    }

    @Test(
        "Wherever a sender was ended while it wrote: in the end each line is there, once, whole and in order")
    func cut() throws {
        for line in [1, 8] {
            for surplus in [-2, -1, 0, 1] {
                let place = try TemporaryFolder()
                place.makeFolder("in")
                let sending = try Sending(to: .folder("hr", place.file("in")), attempts: 2)
                let bodies = try sending.take().statements.map(\.body)
                let all = bodies.flatMap { $0 + [UInt8(ascii: "\n")] }
                let end = bodies.prefix(line).reduce(0) { $0 + $1.count + 1 } + surplus
                let name = "opfris-\(Moment.now.date.iso8601)-\(try sending.fed.store.code).jsonl"
                try place.write(Array(all.prefix(end)), to: "in/" + name)
                try sending.send()
                #expect(try Fixture.read(place.file("in/" + name)) == all, "\(line) \(surplus)")
                #expect(try sending.entries(.sent).count == 8)
            }
        }
    }

    @Test("A line that was cut off before its end by yesterday's sender is written today")
    func midnight() throws {
        let batch = try sending.take()
        let yesterday = "opfris-2026-01-02-\(try sending.fed.store.code).jsonl"
        let whole = batch.statements.prefix(3).flatMap { $0.body + [UInt8(ascii: "\n")] }
        try place.write(whole + batch.statements[3].body, to: "in/" + yesterday)
        try sending.send()
        #expect(try lines(name) == batch.statements.dropFirst(3).map { Array($0.body) })
        #expect(try sending.entries(.sent).map(\.id) == sending.ids)
        #expect(try sending.verified().values.allSatisfy { $0 == .same })
    }

    @Test(
        "Files of a day to come, from when the clock was wrong, hide nothing of what a sender wrote that was ended"
    )
    func wrongDays() throws {
        let batch = try sending.take()
        let all = batch.statements.flatMap { $0.body + [UInt8(ascii: "\n")] }
        try place.write(Array(all.prefix(batch.statements[0].body.count + 1)), to: "in/" + name)
        for day in ["2099-01-01", "2099-01-02"] {
            try place.write("{}\n", to: "in/opfris-\(day)-\(try sending.fed.store.code).jsonl")
        }
        try sending.send()
        #expect(try Fixture.read(place.file("in/" + name)) == all)
    }

    @Test("A folder that is gone for a while is tried again, and nothing is lost")
    func gone() throws {
        place.rename("in", to: "elsewhere")
        let told = [DeliveryReport.News.stopped(.folder, detail: place.file("in"))]
        #expect(try sending.send().suffix(1) == told[...])
        #expect(try !sending.status().isParked && sending.status().nextTry > 0)
        place.rename("elsewhere", to: "in")
        #expect(try sending.send() == [.waiting])
        try sending.fed.store.clearTrouble(of: "hr")
        try sending.send()
        #expect(try lines(name) == sending.entries(.sent).map(\.body))
    }

    @Test("A folder that takes no file is told, and a file in its place is no folder")
    func takesNone() throws {
        // Nobody makes a file there, whatever his rights.
        for path in ["/proc", try place.write("", to: "file")] {
            let other = try Sending(to: .folder("hr", path))
            #expect(try other.send().last?.trouble == .folder)
            #expect(try !other.status().isParked && other.status().waiting == 4)
        }
    }

    @Test("What is missing, changed or double in a folder is told")
    func verification() throws {
        try sending.send()
        var lines = try lines(name)
        lines[1] = Array(String(decoding: lines[1], as: UTF8.self).replacing("nl", with: "en").utf8)
        lines.append(lines[2])
        lines.removeFirst()
        try place.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [10], to: "in/" + name)
        var expected = Dictionary(
            uniqueKeysWithValues: sending.ids.map { ($0, DeliveryReport.Finding.same) })
        expected[sending.ids[0]] = .absent
        expected[sending.ids[1]] = .different
        expected[sending.ids[2]] = .double
        #expect(try sending.verified() == expected)
    }
}

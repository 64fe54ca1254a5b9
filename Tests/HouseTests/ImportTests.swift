import Testing
import TestSupport

internal import FoundationEssentials

/// SwiftPM alone does not keep a target from importing what it did not declare: this does.
@Suite("Arrows point down")
struct ImportTests {
    @Test("Every import of a source file is a dependency that the manifest declares")
    func importsAreDeclared() throws {
        let manifest = try Manifest(path: Fixture.project + "/Package.swift")
        #expect(manifest.dependencies.count > 15)
        for (target, allowed) in manifest.dependencies {
            for file in try Self.sources(of: target) {
                for module in try Self.imports(of: file) {
                    #expect(
                        allowed.union(Self.always(in: target)).contains(module), "\(file) imports \(module)")
                }
            }
        }
    }

    @Test("Every declared dependency is imported somewhere in its target")
    func dependenciesAreUsed() throws {
        let manifest = try Manifest(path: Fixture.project + "/Package.swift")
        for (target, declared) in manifest.dependencies {
            let used = Set(try Self.sources(of: target).flatMap(Self.imports))
            #expect(declared.subtracting(used).isEmpty, "\(target) declares \(declared.subtracting(used))")
        }
    }

    @Test("Each C library has one importer")
    func oneImporterEach() throws {
        let manifest = try Manifest(path: Fixture.project + "/Package.swift")
        for library in ["CLibXML2", "CSQLite", "CCrypto", "CCurl", "CLinux"] {
            let importers = manifest.dependencies.filter { $0.value.contains(library) }.keys
            #expect(importers.count == 1, "\(library): \(importers.sorted())")
        }
    }

    @Test("Only the targets that touch C or the system say unsafe")
    func unsafeCodeHasItsPlaces() throws {
        let manifest = try Manifest(path: Fixture.project + "/Package.swift")
        for target in manifest.dependencies.keys
        where !["System", "Digest", "SQLite", "XMLTree", "Terminal", "Delivery"].contains(target) {
            for file in try Self.sources(of: target) {
                let code = String(decoding: try Fixture.read(file), as: UTF8.self).split(separator: "\n")
                    .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
                #expect(!code.contains { $0.contains("unsafe ") }, "\(file)")
            }
        }
    }

    /// Glibc on the ground floor; Foundation nowhere, not even its essentials, which cost 6 MB and 3 ms.
    private static func always(in target: String) -> Set<String> {
        var modules: Set<String> = []
        if ["System", "Terminal", "SQLite", "opfris", "opfris-deliver"].contains(target) {
            modules.insert("Glibc")
        }
        // Signal handlers may touch atomics alone, and threads what is locked.
        if ["System", "Terminal"].contains(target) { modules.insert("Synchronization") }
        return modules
    }

    private static func sources(of target: String) throws -> [String] {
        let folder = Fixture.project + "/Sources/" + target
        return try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
    }

    private static func imports(of file: String) throws -> [String] {
        String(decoding: try Fixture.read(file), as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1 else {
                return nil
            }
            return String(words[keyword + 1].prefix { $0 != "." })
        }
    }
}

/// What the manifest says, by its own helper `room` and `executableTarget`.
private struct Manifest {
    private(set) var dependencies: [String: Set<String>] = [:]

    init(path: String) throws {
        let text = String(decoding: try Fixture.read(path), as: UTF8.self)
        for piece in Self.pieces(text, after: "room(") + Self.pieces(text, after: ".executableTarget(") {
            let names = piece.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            guard let target = names.first else { continue }
            dependencies[target] = Set(names.dropFirst())
        }
    }

    /// What stands between a word and the bracket that closes it.
    private static func pieces(_ text: String, after word: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while let start = rest.firstRange(of: word) {
            rest = rest[start.upperBound...]
            var depth = 1
            let piece = rest.prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            }
            pieces.append(String(piece))
            rest = rest[piece.endIndex...]
        }
        return pieces
    }
}

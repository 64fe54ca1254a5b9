internal import Diagnostics
internal import Localization
package import ModuleFormat
internal import System

/// A file that should hold a module: `avg.xml`, or `avg/module.xml`.
package struct ModuleFile: Equatable, Sendable {
    package let path: String
    /// The id that its name promises.
    package let id: String

    package init(path: String) {
        self.path = path
        let name = Path.name(of: path)
        if name == Self.nameInFolder, let folder = Path.parent(of: path),
            folder != ".", folder != "/"
        {
            id = Path.name(of: folder)
        } else {
            id = name.hasSuffix(".xml") ? String(name.dropLast(4)) : name
        }
    }

    static let nameInFolder = "module.xml"

    /// Reads the file. What keeps it from being read is a finding like any other.
    package func load() -> LoadedModule {
        do {
            let bytes = try FileReader.bytes(of: path, limit: ModuleReading.largestFile)
            return LoadedModule(
                file: self, bytes: bytes, reading: ModuleReading(bytes: bytes, expectedID: id))
        } catch {
            return LoadedModule(file: self, bytes: [], reading: ModuleReading(unreadable: error.finding))
        }
    }
}

/// A file and what came of reading it.
package struct LoadedModule: Sendable {
    package let file: ModuleFile
    package let bytes: [UInt8]
    package let reading: ModuleReading
}

extension FileFailure {
    /// The file that an author named cannot be read.
    fileprivate var finding: Diagnostic {
        Diagnostic(code, at: .start, summary, remedy: remedy)
    }

    private var code: String {
        switch self {
        case .tooLarge: "X130"
        default: "X001"
        }
    }

    private var summary: Words {
        switch self {
        case .missing: Words(nl: "Dit bestand bestaat niet.", en: "This file does not exist.")
        case .denied: Words(nl: "Dit bestand mag niet worden gelezen.", en: "This file may not be read.")
        case .link: Words(nl: "Dit is een koppeling, geen bestand.", en: "This is a link, not a file.")
        case .notAFile: Words(nl: "Dit is geen gewoon bestand.", en: "This is not a regular file.")
        case .tooLarge: Words(nl: "Dit bestand is groter dan 8 MB.", en: "This file is larger than 8 MB.")
        default: Words(nl: "Dit bestand kan niet worden gelezen.", en: "This file cannot be read.")
        }
    }

    private var remedy: Words? {
        switch self {
        case .missing: Words(nl: "controleer de naam", en: "check the name")
        case .denied:
            Words(nl: "geef jezelf leesrecht: chmod u+r", en: "give yourself the right to read: chmod u+r")
        case .link: Words(nl: "noem het bestand zelf", en: "name the file itself")
        case .tooLarge: Words(nl: "maak er kleinere delen van", en: "make smaller parts of it")
        default: nil
        }
    }
}

internal import System

/// The modules that this learner can take: those in the folders, the first folder first.
package struct Catalogue: Sendable {
    package let folders: [String]

    package init(folders: [String]) {
        self.folders = folders
    }

    /// All module files, by id; where two folders have the same id, the first folder's.
    package var files: [ModuleFile] {
        var seen: Set<String> = []
        return folders.flatMap(Self.files).filter { seen.insert($0.id).inserted }
    }

    /// A folder that is there and may not be read; nil where there is none.
    package var closedFolder: String? {
        folders.first { folder in
            do throws(FileFailure) {
                _ = try Folder.names(in: folder)
                return false
            } catch {
                return error == .denied
            }
        }
    }

    /// The file of a module, without looking at any other.
    package func file(id: String) -> ModuleFile? {
        guard !id.contains("/"), !id.isEmpty, !id.hasPrefix(".") else { return nil }
        for folder in folders {
            let base = Path.join(folder, id)
            for path in [base + ".xml", Path.join(base, ModuleFile.nameInFolder)]
            where FileIdentity(of: path)?.kind == .regular {
                return ModuleFile(path: path)
            }
        }
        return nil
    }

    /// Whether a file lies in one of the folders.
    package func holds(_ file: ModuleFile) -> Bool {
        guard let own = FileIdentity(of: file.path), let known = self.file(id: file.id) else { return false }
        return FileIdentity(of: known.path)?.isSameFile(as: own) ?? false
    }

    /// The module files directly in a folder, or in its folders as `module.xml`, by name.
    package static func files(in folder: String) -> [ModuleFile] {
        ((try? Folder.names(in: folder)) ?? []).compactMap { name in
            let path = Path.join(folder, name)
            switch FileIdentity(of: path)?.kind {
            case .folder:
                let inner = Path.join(path, ModuleFile.nameInFolder)
                return FileIdentity(of: inner) == nil ? nil : ModuleFile(path: inner)
            case nil: return nil
            default: return name.hasSuffix(".xml") ? ModuleFile(path: path) : nil
            }
        }
    }
}

/// Names of files, as text alone.
package enum Path {
    package static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The last part: `module.xml` of `a/module.xml`.
    package static func name(of path: String) -> String {
        String(trimmed(path).split(separator: "/").last ?? "")
    }

    /// The folder that holds it; nil for `/`.
    package static func parent(of path: String) -> String? {
        let path = trimmed(path)
        guard let slash = path.lastIndex(of: "/") else { return path == "." ? nil : "." }
        if slash == path.startIndex { return path == "/" ? nil : "/" }
        return String(path[..<slash])
    }

    private static func trimmed(_ path: String) -> String {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}

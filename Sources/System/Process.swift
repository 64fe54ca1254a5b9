internal import Glibc

/// Facts about this process and its machine.
package enum Process {
    package static var identifier: Int32 { getpid() }

    /// Differs after every start of the machine; empty where the system does not tell.
    package static var bootIdentifier: String {
        let path = "/proc/sys/kernel/random/boot_id"
        guard let bytes = try? FileReader.bytes(of: path, limit: 128) else { return "" }
        return String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    }

    /// The file that runs; nil where the system does not tell.
    package static var executablePath: String? {
        guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    package static var workingFolder: String {
        guard let buffer = unsafe getcwd(nil, 0) else { return "." }
        defer { unsafe free(buffer) }
        return unsafe String(cString: buffer)
    }

    /// The environment, where it is UTF-8.
    package static var environment: [String: String] {
        var result: [String: String] = [:]
        var entry: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = unsafe environ
        while let line = unsafe entry.pointee {
            let text = unsafe String(cString: line)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            unsafe entry += 1
        }
        return result
    }

    /// Writing to a closed pipe, or beyond a limit on file size, becomes an error instead of the end.
    package static func ignoreWriteSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Where standard input, output or errors are closed, takes their numbers, so that no other file gets them.
    /// Writing to such an output fails.
    package static func occupyStandardDescriptors() {
        while true {
            let descriptor = unsafe open("/dev/null", O_RDONLY)
            if descriptor > STDERR_FILENO || descriptor < 0 {
                close(descriptor)
                return
            }
        }
    }

    /// A version 4 UUID (RFC 9562), in lower case.
    package static func randomUUID() -> String {
        let (high, low) = (randomSeed() & ~0xF000 | 0x4000, randomSeed() & ~(0xC0 << 56) | 0x80 << 56)
        let digits = [high, low].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
        let groups = [8, 4, 4, 4, 12]
        var rest = digits[...]
        return groups.map { count in
            defer { rest = rest.dropFirst(count) }
            return String(rest.prefix(count))
        }.joined(separator: "-")
    }

    /// 64 bits from the kernel's generator.
    package static func randomSeed() -> UInt64 {
        var system = SystemRandomNumberGenerator()
        return system.next()
    }
}

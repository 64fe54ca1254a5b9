internal import Glibc
internal import Synchronization

/// A server on 127.0.0.1, at a port that the system chose. It ends when the test lets go of it.
package final class LoopbackServer: Sendable {
    package let port: UInt16
    private let engine: Engine

    /// - Parameter serve: called on a thread of its own for each connection, which is closed when it returns.
    package init(_ serve: @escaping @Sendable (LoopbackConnection) -> Void) throws {
        (engine, port) = try Engine.listening()
        let engine = self.engine
        try Self.startThread { engine.acceptAll(serve) }
    }

    deinit { engine.stop() }

    static func startThread(_ body: @escaping @Sendable () -> Void) throws {
        final class Work: Sendable {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        let work = unsafe Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let failure = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                }
                return nil
            }, work.toOpaque())
        guard failure == 0 else {
            unsafe work.release()
            throw NotStarted(errno: failure)
        }
        pthread_detach(thread)
    }

    package struct NotStarted: Error {
        let errno: Int32
    }
}

/// What the threads of a server share; it outlives the server until the last of them has ended.
final class Engine: Sendable {
    private struct State {
        var connections: Set<Int32> = []
        var isStopped = false
    }

    private let listener: Int32
    private let state = Mutex(State())

    private init(listener: Int32) {
        self.listener = listener
    }

    static func listening() throws -> (Engine, port: UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, size) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard listener >= 0, isBound else { throw LoopbackServer.NotStarted(errno: errno) }
        return (Engine(listener: listener), UInt16(bigEndian: address.sin_port))
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            shutdown(listener, Int32(SHUT_RDWR))
            for connection in state.connections { shutdown(connection, Int32(SHUT_RDWR)) }
        }
    }

    func acceptAll(_ serve: @escaping @Sendable (LoopbackConnection) -> Void) {
        defer { close(listener) }
        while !isStopped {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else {
                if errno == EINTR { continue }
                return
            }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            let isOpen = state.withLock { state in
                if !state.isStopped { state.connections.insert(descriptor) }
                return !state.isStopped
            }
            let connection = LoopbackConnection(descriptor, of: self)
            let serving: Void? = isOpen ? try? LoopbackServer.startThread { connection.run(serve) } : nil
            if serving == nil { connection.end() }
        }
    }

    func forget(_ descriptor: Int32) {
        state.withLock { state in
            state.connections.remove(descriptor)
            close(descriptor)
        }
    }
}

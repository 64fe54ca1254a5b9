import Delivery
import Testing
import TestSupport

private enum OpenSSL {
    static let isHere = (try? ChildProcess.run(["openssl", "version"]))?.status == 0
}

@Suite(
    "Certificates are always checked",
    .enabled(if: OpenSSL.isHere, "the program openssl, which makes the certificates, is not here"))
struct TLSTests {
    /// A server with a certificate that names a host and vouches for itself.
    private final class Server {
        let folder: TemporaryFolder
        let port: String
        private let program: Pseudoterminal

        init(name: String, until end: String = "20490101000000Z") throws {
            let folder = try TemporaryFolder()
            try Self.makeCertificate(in: folder, name: name, until: end)
            program = try Pseudoterminal(
                [
                    "openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", folder.file("cert.pem"),
                    "-key", folder.file("key.pem"),
                ], environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"], in: folder.path, keeping: folder)
            guard program.expect("ACCEPT 127.0.0.1:"), program.expect("\n") else {
                throw Pseudoterminal.Failed(step: "server")
            }
            let said = program.output.split(separator: "ACCEPT 127.0.0.1:").last ?? ""
            port = String(said.prefix { $0.isNumber })
            self.folder = folder
        }

        /// Of the ways to make one, `openssl ca` alone takes an end that is over.
        private static func makeCertificate(in folder: TemporaryFolder, name: String, until end: String)
            throws
        {
            let settings = """
                [ca]
                default_ca = own
                [own]
                database = index
                serial = serial
                new_certs_dir = .
                default_md = sha256
                policy = policy
                x509_extensions = extensions
                [policy]
                commonName = supplied
                [extensions]
                subjectAltName = \(name)

                """
            try folder.write(settings, to: "settings")
            try folder.write("", to: "index")
            try folder.write("01\n", to: "serial")
            let request = [
                "openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=opfris test", "-keyout", "key.pem", "-out", "request.pem",
            ]
            let signature = [
                "openssl", "ca", "-batch", "-notext", "-selfsign", "-config", "settings", "-keyfile",
                "key.pem",
                "-in", "request.pem", "-out", "cert.pem", "-startdate", "20200101000000Z", "-enddate", end,
            ]
            for command in [request, signature] {
                let made = try ChildProcess.run(command, in: folder.path)
                guard made.status == 0 else {
                    throw Pseudoterminal.Failed(step: String(decoding: made.errors, as: UTF8.self))
                }
            }
        }
    }

    private func status(
        of server: Server, host: String = "127.0.0.1", caFile: String?
    ) throws(HTTPFailure) -> Int {
        let credentials = HTTPCredentials(user: "jan", password: "canary-geheim")
        let client = try HTTPClient(
            HTTPClient.Settings(userAgent: "opfris/test", credentials: credentials, caFile: caFile))
        let address = try HTTPAddress("https://\(host):\(server.port)/")
        return try client.send(HTTPRequest(.get, address)).status
    }

    /// What the failure says, where it is one of the certificate.
    private func refusal(of server: Server, host: String = "127.0.0.1", caFile: String?) -> String? {
        let failure = #expect(throws: HTTPFailure.self) { try status(of: server, host: host, caFile: caFile) }
        guard case .certificate(let detail) = failure else {
            Issue.record("\(String(describing: failure))")
            return nil
        }
        #expect(!detail.contains("canary") && detail.count <= 200)
        return detail
    }

    @Test("A certificate that nobody vouches for is refused")
    func selfSigned() throws {
        let server = try Server(name: "IP:127.0.0.1")
        #expect(refusal(of: server, caFile: nil)?.isEmpty == false)
    }

    @Test("An authority of one's own, in a file, is believed")
    func ownAuthority() throws {
        let server = try Server(name: "IP:127.0.0.1")
        #expect(try status(of: server, caFile: server.folder.file("cert.pem")) == 200)
    }

    @Test("Another authority is not, nor a file that is not there")
    func otherAuthority() throws {
        let (server, other) = (try Server(name: "IP:127.0.0.1"), try Server(name: "IP:127.0.0.1"))
        #expect(refusal(of: server, caFile: other.folder.file("cert.pem"))?.isEmpty == false)
        #expect(refusal(of: server, caFile: other.folder.file("none.pem"))?.isEmpty == false)
    }

    @Test("A certificate for another name is refused, whoever vouches for it")
    func wrongName() throws {
        let server = try Server(name: "DNS:lrs.example.nl")
        #expect(refusal(of: server, caFile: server.folder.file("cert.pem"))?.isEmpty == false)
        let named = try Server(name: "DNS:localhost")
        #expect(try status(of: named, host: "localhost", caFile: named.folder.file("cert.pem")) == 200)
    }

    @Test("A certificate that is over is refused")
    func expired() throws {
        let server = try Server(name: "IP:127.0.0.1", until: "20200102000000Z")
        #expect(refusal(of: server, caFile: server.folder.file("cert.pem"))?.isEmpty == false)
    }

    @Test("A client of an LRS is parked until the certificate is mended")
    func parked() throws {
        let server = try Server(name: "IP:127.0.0.1")
        let client = try LRSClient(
            LRSEndpoint(
                address: "https://127.0.0.1:\(server.port)/xapi", user: "jan", password: "canary-geheim"),
            userAgent: "opfris/test")
        #expect(client.send([LRSCase.statement(1)]).stop?.word == "parked certificate")
    }

    @Test("A server without TLS is no connection")
    func plain() throws {
        let server = try LoopbackServer { $0.send("HTTP/1.1 400 Bad Request\r\n\r\n") }
        let client = try HTTPClient(HTTPClient.Settings(userAgent: "opfris/test"))
        let address = try HTTPAddress("https://127.0.0.1:\(server.port)/")
        var failure: HTTPFailure?
        do throws(HTTPFailure) { _ = try client.send(HTTPRequest(.get, address)) } catch { failure = error }
        guard case .noConnection = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }
}

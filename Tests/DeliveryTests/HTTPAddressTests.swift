import Delivery
import Testing

@Suite("Nothing travels in the clear, or to somebody else")
struct HTTPAddressTests {
    @Test(
        "An address that is safe is taken, with its origin",
        arguments: [
            ("https://lrs.example.nl/xapi", "https://lrs.example.nl:443"),
            ("HTTPS://LRS.example.nl:8443", "https://lrs.example.nl:8443"),
            ("http://127.0.0.1:8080/xAPI", "http://127.0.0.1:8080"),
            ("http://127.9.8.7/", "http://127.9.8.7:80"),
            ("http://localhost/xapi/", "http://localhost:80"),
            ("http://[::1]:81/", "http://[::1]:81"),
            ("http://127.0.0.1#@example.nl/x@", "http://127.0.0.1:80"),
        ])
    func taken(text: String, origin: String) throws {
        #expect(try HTTPAddress(text).origin == origin)
    }

    @Test(
        "An address that is not safe, or is none, is refused before anything is sent",
        arguments: [
            "http://lrs.example.nl/xapi", "http://10.0.0.1/", "http://128.0.0.1/",
            "http://127.0.0.1.example.nl/",
            "http://localhost.example.nl/", "http://localhost@example.nl/", "http://[::2]/",
            "http://0.0.0.0/",
            "https://user@lrs.example.nl/", "https://user:secret@lrs.example.nl/", "http://u:p@127.0.0.1/",
            "ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/", "lrs.example.nl/xapi", "",
            "https://",
            "https://lrs.example.nl:99999/", "https://lrs example.nl/", "https://a\nb/",
            "http://127.0.0.1\\@example.nl/", "http://127.0.0.256/",
        ])
    func refused(text: String) {
        #expect(throws: HTTPFailure.address) { try HTTPAddress(text) }
    }

    @Test(
        "A reference is resolved as a browser does, and its origin tells where it leads",
        arguments: [
            (
                "/xapi/statements?more=1", "https://lrs.example.nl:443",
                "https://lrs.example.nl/xapi/statements?more=1"
            ),
            ("statements?b=2", "https://lrs.example.nl:443", "https://lrs.example.nl/xapi/statements?b=2"),
            ("//evil.example/x", "https://evil.example:443", "https://evil.example/x"),
            ("https://lrs.example.nl:444/", "https://lrs.example.nl:444", "https://lrs.example.nl:444/"),
        ])
    func resolved(reference: String, origin: String, text: String) throws {
        let base = try HTTPAddress("https://lrs.example.nl/xapi/statements?a=1")
        let address = try base.resolving(reference)
        #expect(address.origin == origin)
        #expect(address.text == text)
    }

    @Test("A reference that leads out of TLS is refused")
    func downgrade() throws {
        let base = try HTTPAddress("https://lrs.example.nl/xapi")
        #expect(throws: HTTPFailure.address) { try base.resolving("http://lrs.example.nl/xapi") }
    }
}

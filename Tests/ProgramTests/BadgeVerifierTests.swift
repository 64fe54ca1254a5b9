import Glibc
import Results
import TestSupport
import Testing

/// Badges before a verifier that is not ours: openbadgeslib, in a Python that `OPFRIS_OPENBADGES` names.
@Suite("Badges verify elsewhere, without a network")
struct BadgeVerifierTests {
    private static let python: String? = unsafe getenv("OPFRIS_OPENBADGES").map { unsafe String(cString: $0) }
    private static let absence: Comment =
        "OPFRIS_OPENBADGES names no Python that has openbadgeslib 4.6.3 and jsonschema"

    private static let schema: String? = {
        let path =
            (Fixture.shared ?? "") + "/harness/xapi/schemas-ob3/ob_v3p0_achievementcredential_schema.json"
        return unsafe access(path, R_OK) == 0 ? path : nil
    }()

    /// Somebody's badge from a school, or one's own; the folder of the test and the name of the files.
    private static func issued(byLearner: Bool) throws -> (program: OpfrisProgram, stem: String) {
        let program = try BadgesTests.learned()
        _ = try program.run(["badges", "key", "new", "school.pem"])
        let command =
            byLearner
            ? ["badges", "export", "avg-in-de-klas", "--out", "uit"]
            : ["badges", "issue", "--key", "school.pem", "--out", "uit"] + BadgesTests.school
        #expect(try program.run(command).status == 0)
        return (program, program.folder.file("uit/" + (try BadgesTests.name(program))))
    }

    private static func run(_ script: String, _ arguments: [String]) throws -> [String] {
        let python = try #require(python)
        let run = try ChildProcess.run([python, "-c", script] + arguments, timeoutSeconds: 120)
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        return String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Verifies the three files, and then each with one byte of its token changed.
    private static let verifier = """
        import sys, socket
        def offline(*a, **k): raise OSError('no network in this test')
        socket.socket.connect = socket.getaddrinfo = offline
        from cryptography.hazmat.primitives import serialization as S
        from openbadgeslib.verify import verify_badge
        from openbadgeslib.ob3 import OB3Verifier, OB3VerificationError
        stem, learner, key = sys.argv[1:4]
        token = open(stem + '.jwt', 'rb').read()
        public = None
        if key:
            private = S.load_pem_private_key(open(key, 'rb').read(), None)
            public = private.public_key().public_bytes(S.Encoding.PEM, S.PublicFormat.SubjectPublicKeyInfo)
        def image(data):
            r = verify_badge(data, '3', pubkey_pem=public, resolve_did=not key,
                             expected_recipient='urn:opfris:learner:' + learner)
            return (r.valid, r.trusted)
        def alone(data):
            did = '' if key else OB3Verifier._decode_unverified(token.decode())['iss']
            try:
                v = OB3Verifier(pubkey_pem=public) if key else OB3Verifier.for_issuer_did(did)
                v.verify(data.decode('latin-1'), expected_recipient='urn:opfris:learner:' + learner)
                return (True, bool(key))
            except OB3VerificationError:
                return (False, False)
        for ending, check in (('jwt', alone), ('svg', image), ('png', image)):
            data = open(stem + '.' + ending, 'rb').read()
            at = data.index(token)
            accepted = 0
            for i in range(at, at + len(token) - 1, 11):
                changed = data[:i] + (b'A' if data[i:i + 1] != b'A' else b'B') + data[i + 1:]
                accepted += check(changed)[0]
            print(ending, *check(data), accepted)
        """

    @Test(
        "A school's badge is valid and trusted by its key; with any byte of the token changed it is not",
        .enabled(if: python != nil, absence))
    func school() throws {
        let (program, stem) = try Self.issued(byLearner: false)
        let learner = try #require(try program.records().first).learner
        let lines = try Self.run(Self.verifier, [stem, learner, program.folder.file("school.pem")])
        #expect(lines == ["jwt True True 0", "svg True True 0", "png True True 0"])
        _ = try program.run(["badges", "key", "new", "other.pem"])
        let others = try Self.run(Self.verifier, [stem, learner, program.folder.file("other.pem")])
        #expect(others == ["jwt False False 0", "svg False False 0", "png False False 0"])
    }

    @Test(
        "A learner's own badge is whole, and nobody else is said to vouch for it",
        .enabled(if: python != nil, absence))
    func learner() throws {
        let (program, stem) = try Self.issued(byLearner: true)
        let learner = try #require(try program.records().first).learner
        let lines = try Self.run(Self.verifier, [stem, learner, ""])
        #expect(lines == ["jwt True False 0", "svg True False 0", "png True False 0"])
    }

    @Test(
        "A credential is what the published schema says",
        .enabled(if: python != nil, absence),
        .enabled(if: schema != nil, "the published schemas do not stand beside the project"),
        arguments: [false, true])
    func published(byLearner: Bool) throws {
        let (program, stem) = try Self.issued(byLearner: byLearner)
        let script = """
            import sys, json, base64, jsonschema
            part = open(sys.argv[1] + '.jwt').read().split('.')[1]
            credential = json.loads(base64.urlsafe_b64decode(part + '=' * (-len(part) % 4)))
            check = jsonschema.Draft201909Validator(json.load(open(sys.argv[2])))
            for e in check.iter_errors(credential): print('/'.join(map(str, e.path)), e.message[:200])
            del credential['credentialSubject']['achievement']['criteria']
            print(len(list(check.iter_errors(credential))))
            """
        // What the schema asks for is missed where it is taken away, so it did look.
        let lines = try withExtendedLifetime(program) {
            try Self.run(script, [stem, try #require(Self.schema)])
        }
        #expect(lines == ["1"])
    }
}

/// What a misbehaving LRS does with one request, in a word of its script.
///
/// | word | what it does |
/// |---|---|
/// | `ok` | stores; 200 with the ids |
/// | `204` | stores; 204 |
/// | `store-then-drop`, `drop` | closes without an answer, after storing or without |
/// | `store-then-500` | stores; 500 |
/// | `413`, `429:2` | that status, `Retry-After: 2`; stores nothing |
/// | `retry-date` | 503, with a date three seconds ahead |
/// | `slow:0.5` | waits so many seconds; ok |
/// | `hang` | never answers |
/// | `half`, `chunk-half` | stores; an answer that breaks off, with a length or in chunks |
/// | `junk`, `big`, `wrongids` | stores; 200 with no JSON, with 64 MB, with the id of another statement |
/// | `html` | 200 with a login page; stores nothing |
/// | `redirect:URL`, `loop` | 307 there, 302 to itself |
/// | `esc` | 500 with escapes of a terminal in its reason and body |
/// | `echo` | 500 that repeats the credentials |
/// | `partial:2` | 413 for more statements than that; else ok |
/// | `poison:TEXT` | 400 where a statement has the text; else ok |
enum Misdeed: Equatable {
    case ok, empty, storeThenDrop, drop, storeThen500, retryDate, hang, half, chunkHalf, junk, big, wrongIDs
    case html, loop, escapes, echo
    case status(Int, retryAfter: String)
    case slow(seconds: Double)
    case redirect(String)
    case partial(Int)
    case poison(String)

    struct Unknown: Error {
        let word: String
    }

    /// Throws `Unknown` for another word.
    init(_ word: String) throws {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        let (name, argument) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
        if let plain = Self.plain[name] {
            self = plain
        } else if let status = Int(name) {
            self = .status(status, retryAfter: argument)
        } else if name == "redirect" {
            self = .redirect(argument)
        } else if name == "poison" {
            self = .poison(argument)
        } else if name == "slow", let seconds = Double(argument) {
            self = .slow(seconds: seconds)
        } else if name == "partial", let most = Int(argument) {
            self = .partial(most)
        } else {
            throw Unknown(word: word)
        }
    }

    /// Whether the statements come into the store, whatever is answered.
    var stores: Bool {
        switch self {
        case .ok, .empty, .storeThenDrop, .storeThen500, .slow, .half, .chunkHalf, .junk, .big, .wrongIDs,
            .partial, .poison:
            true
        default: false
        }
    }

    private static let plain: [String: Misdeed] = [
        "ok": .ok, "204": .empty, "store-then-drop": .storeThenDrop, "drop": .drop,
        "store-then-500": .storeThen500, "retry-date": .retryDate, "hang": .hang, "half": .half,
        "chunk-half": .chunkHalf, "junk": .junk, "big": .big, "wrongids": .wrongIDs, "html": .html,
        "loop": .loop, "esc": .escapes, "echo": .echo,
    ]
}

internal import Arguments
internal import Badges
internal import JSON
internal import Localization
internal import Terminal
internal import Text

extension BadgesCommand {
    /// `opfris badges key new FILE`: the key of an organisation.
    func makeKey(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        guard words.count > 1 else { throw UsageError.missingArgument("new") }
        guard words[1] == "new" else {
            throw UsageError.unknownCommand("badges key \(words[1])", nearest: "badges key new")
        }
        guard words.count > 2 else { throw UsageError.missingArgument("FILE") }
        let path = words[2]
        let key = try KeyFile(path: path).make()
        let made = Words(
            nl:
                "\(path) is gemaakt, leesbaar voor jou alleen. Wie het heeft, geeft badges uit als jullie: bewaar het goed, met een kopie op een veilige plek. De openbare sleutel:",
            en:
                "\(path) was made, for you alone to read. Who has it can issue badges as you do: keep it well, with a copy in a safe place. The public key:"
        )
        try console.tell(made, setup.language)
        try console.output.write(encoded: key.jwk.line + "\n")
        return .done
    }
}

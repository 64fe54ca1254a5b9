/// The files of a badge.
package enum BadgeFile: String, CaseIterable, Sendable {
    /// The token alone.
    case jwt
    /// A card to put on a page, with the token in it.
    case svg
    /// The emblem, with the token in it.
    case png

    /// The bytes of the file: the same for the same credential and token.
    package func bytes(_ credential: BadgeCredential, _ token: BadgeToken) -> [UInt8] {
        switch self {
        case .jwt: Array(token.text.utf8)
        case .svg: Array(BadgeSVG(credential, token).markup.utf8)
        case .png: BadgePNG(credential, token).bytes
        }
    }
}

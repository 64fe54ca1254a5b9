package import Localization

/// A small module to start from, with comments for who writes it.
package enum StarterModule {
    /// The bytes of its file.
    package static func bytes(id: String, language: Language) -> [UInt8] {
        let text = language == .dutch ? PackageResources.starter_nl_xml : PackageResources.starter_en_xml
        return Array(String(decoding: text, as: UTF8.self).replacing("{id}", with: id).utf8)
    }
}

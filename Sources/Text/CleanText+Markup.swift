extension CleanText {
    /// The text for XML and HTML, in which nothing is markup; also as the value of an attribute.
    package var markup: String {
        // By scalars: a mark upon a quotation mark makes one character of the two.
        string.unicodeScalars.reduce(into: "") { markup, scalar in
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            default: markup.unicodeScalars.append(scalar)
            }
        }
    }
}

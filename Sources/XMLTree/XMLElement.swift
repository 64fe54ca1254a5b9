/// An element of a document, with what it holds.
package struct XMLElement: Equatable, Sendable {
    /// The local name, without a prefix.
    package let name: String
    /// The namespace, empty for none.
    package let namespace: String
    package let attributes: [XMLAttribute]
    package private(set) var children: [XMLNode] = []
    /// The elements among its children.
    package private(set) var elements: [XMLElement] = []
    /// Where its `<` stands: a byte of the source, from 0.
    package let offset: Int

    init(name: String, namespace: String, attributes: [XMLAttribute], offset: Int) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.offset = offset
    }

    mutating func append(_ element: XMLElement) {
        children.append(.element(element))
        elements.append(element)
    }

    mutating func append(_ text: String) {
        children.append(.text(text))
    }

    package subscript(attribute name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// Its own text and that of all elements in it.
    package var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }
}

package enum XMLNode: Equatable, Sendable {
    case element(XMLElement)
    /// Character data; neighbours are one.
    case text(String)
}

package struct XMLAttribute: Equatable, Sendable {
    /// The local name; `xml:lang` and its like keep their prefix.
    package let name: String
    /// After the normalisation of XML: references resolved, line breaks as spaces.
    package let value: String
    /// Whether it is in a namespace that is not XML's own.
    package let isForeign: Bool
}

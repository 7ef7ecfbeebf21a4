internal import CLibXML

/// An XML element as a value: text or children.
struct MarkupElement {
    let name: String
    var attributes: [(name: String, value: String)] = []
    private(set) var children: [MarkupElement] = []
    private(set) var text: String?

    init(_ name: String, text: String? = nil) {
        self.name = name
        self.text = text
    }

    /// An element without content is left out.
    mutating func add(_ child: MarkupElement) {
        if !child.children.isEmpty || child.text != nil || !child.attributes.isEmpty { children.append(child) }
    }

    /// An element with text; left out where there is none.
    mutating func add(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { addAlways(name, text) }
    }

    /// An element that the schema asks for, also where it is empty.
    mutating func addAlways(_ name: String, _ text: String) {
        children.append(MarkupElement(name, text: text))
    }
}

/// XML text of elements, written by libxml2.
enum MarkupText {
    static func write(_ root: MarkupElement) throws(MarkupError) -> [UInt8] {
        guard let buffer = xmlBufferCreate() else { throw .outOfMemory }
        defer { xmlBufferFree(buffer) }
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else { throw .outOfMemory }
        var isFine = xmlTextWriterSetIndent(writer, 1) == 0
        isFine = xmlTextWriterSetIndentString(writer, "  ") == 0 && isFine
        isFine = xmlTextWriterStartDocument(writer, nil, "UTF-8", nil) >= 0 && isFine
        isFine = append(root, to: writer) && isFine
        isFine = xmlTextWriterEndDocument(writer) >= 0 && isFine
        xmlFreeTextWriter(writer)
        guard isFine, let content = xmlBufferContent(buffer) else { throw .notWritten }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }

    private static func append(_ element: MarkupElement, to writer: OpaquePointer) -> Bool {
        var isFine = xmlTextWriterStartElement(writer, element.name) >= 0
        for (name, value) in element.attributes {
            isFine = xmlTextWriterWriteAttribute(writer, name, value.withoutControls) >= 0 && isFine
        }
        if let text = element.text { isFine = xmlTextWriterWriteString(writer, text.withoutControls) >= 0 && isFine }
        for child in element.children { isFine = append(child, to: writer) && isFine }
        return xmlTextWriterEndElement(writer) >= 0 && isFine
    }
}

/// Why no XML could be written.
enum MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
    case outOfMemory, notWritten

    var description: String {
        switch self {
        case .outOfMemory: "libxml2 has no memory for the document"
        case .notWritten: "libxml2 could not write the document"
        }
    }
}

import CLibXML

extension XMLCursor {
    /// What stands directly in an element whose text and elements are mixed, as OpenDocument's paragraphs are.
    package enum Mixed {
        /// A stretch of text.
        case text(String)
        /// An element, on which the cursor stands.
        case element(XMLElement)
    }

    /// The next stretch of text or child element; nil at the end of the scope.
    package mutating func nextMixed(in scope: Scope) throws(PackageError) -> Mixed? {
        guard !scope.isEmpty else { return nil }
        while try advance() {
            let depth = xmlTextReaderDepth(reader)
            switch nodeType {
            case XML_READER_TYPE_END_ELEMENT where depth == scope.depth:
                return nil
            case XML_READER_TYPE_ELEMENT where depth == scope.depth + 1:
                return .element(element)
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                guard depth == scope.depth + 1, let value = xmlTextReaderConstValue(reader) else { continue }
                return .text(String(cString: value))
            default:
                continue
            }
        }
        return nil
    }
}

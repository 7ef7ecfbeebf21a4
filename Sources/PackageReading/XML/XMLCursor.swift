import CLibXML

/// A forward walk over one XML part through libxml2's pull reader.
///
/// Reading is by scope: `next(in:)` gives the children of an element one by one and skips what a child's reader left
/// unread, so that a reader that does not know an element cannot lose its place.
///
/// ```swift
/// while let child = try cursor.next(in: scope) {
///     if child == .paragraph { try readParagraph(in: cursor.scope) }
/// }
/// ```
///
/// Wrappers that mean nothing to a reader (`sdt`, `customXml`, `smartTag`) are looked through everywhere, and of an
/// `AlternateContent` exactly one branch is, so no reader has to know them.
package struct XMLCursor: ~Copyable {
    package let part: String
    let reader: xmlTextReaderPtr
    private let source: XMLSource
    private let nodeLimit: Int
    private var nodeCount = 0
    private var knownNames: [NameKey: XMLElement] = [:]
    private var wrappers: [Wrapper] = []
    /// Whether the root says that white space counts in all of the part's text.
    package private(set) var preservesSpace = false

    /// An open element, whose children are being read.
    package struct Scope {
        let depth: Int32
        let isEmpty: Bool
    }

    private struct NameKey: Hashable {
        var local: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
    }

    /// An element that is looked through.
    private struct Wrapper {
        enum Kind {
            case plain, prompt, structuredTagProperties
            case structuredTag(showsPrompt: Bool)
            case alternateContent(isDecided: Bool)
        }
        /// The scope whose children include this element's children.
        var ownerDepth: Int32
        var depth: Int32
        var kind: Kind
    }

    package init(bytes: [UInt8], part: PartName, limits: PackageLimits) throws(PackageError) {
        Self.prepareLibrary
        let source = XMLSource(bytes: bytes, limits: limits)
        guard
            let reader = xmlReaderForIO(
                { context, buffer, length in
                    guard let context, let buffer, length > 0 else { return 0 }
                    let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
                    return Int32(XMLSource.from(context).read(into: target))
                }, { _ in 0 }, source.context, nil, nil, Self.parserOptions)
        else {
            throw .malformedXML(part: part.path, line: 0, reason: "memory is short")
        }
        xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let context, let error else { return }
                let message = error.pointee.message.map { String(cString: $0) } ?? ""
                XMLSource.from(context).report(
                    .init(code: Int(error.pointee.code), line: Int(error.pointee.line), message: message))
            }, source.context)
        self.part = part.path
        self.reader = reader
        self.source = source
        nodeLimit = limits.maximumNodeCount
    }

    deinit {
        xmlFreeTextReader(reader)
    }

    /// No network, and nothing that loads, expands or forgives: neither NOENT, DTDLOAD, DTDATTR, XINCLUDE, RECOVER nor
    /// HUGE, so that libxml2's own limits on depth (256) and text (10 MB) hold.
    private static let parserOptions = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue)

    /// libxml2 wants its tables set up once, before any thread parses.
    private static let prepareLibrary: Void = xmlInitParser()

    // MARK: Walking

    /// The element that the cursor stands on, as a scope to read.
    package var scope: Scope {
        Scope(depth: xmlTextReaderDepth(reader), isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
    }

    /// The part's root element; nil for a part without one.
    package mutating func root() throws(PackageError) -> (element: XMLElement, scope: Scope, name: String)? {
        while try advance() {
            guard nodeType == XML_READER_TYPE_ELEMENT else { continue }
            preservesSpace = attribute("space", in: "xml") == "preserve"
            let name = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
            return (element, scope, name)
        }
        return nil
    }

    /// The next child element, wrappers looked through; nil at the end of the scope.
    package mutating func next(in scope: Scope) throws(PackageError) -> XMLElement? {
        guard !scope.isEmpty else { return nil }
        while try advance() {
            let depth = xmlTextReaderDepth(reader)
            let type = nodeType
            if type == XML_READER_TYPE_END_ELEMENT {
                if depth == scope.depth {
                    while let last = wrappers.last, last.ownerDepth >= scope.depth { wrappers.removeLast() }
                    return nil
                }
                if let last = wrappers.last, last.ownerDepth == scope.depth, last.depth == depth {
                    wrappers.removeLast()
                }
                continue
            }
            guard type == XML_READER_TYPE_ELEMENT else { continue }
            let wrapper = wrappers.last.flatMap { $0.ownerDepth == scope.depth ? $0 : nil }
            guard depth == (wrapper?.depth ?? scope.depth) + 1 else { continue }
            let element = element
            if let element = look(through: element, at: depth, in: scope, inside: wrapper) { return element }
        }
        return nil
    }

    /// Whether the cursor stands in a content control that shows its prompt, which nobody has filled in.
    package var isInsidePrompt: Bool { wrappers.contains { if case .prompt = $0.kind { true } else { false } } }

    /// All text below the element that the cursor stands on.
    package mutating func text() throws(PackageError) -> String {
        let scope = scope
        guard !scope.isEmpty else { return "" }
        var result = ""
        while try advance() {
            switch nodeType {
            case XML_READER_TYPE_END_ELEMENT where xmlTextReaderDepth(reader) == scope.depth:
                return result
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                if let value = xmlTextReaderConstValue(reader) { result += String(cString: value) }
            default:
                continue
            }
        }
        return result
    }

    // MARK: Attributes

    /// An attribute of the element that the cursor stands on, in a namespace by its prefix here or in none.
    package func attribute(_ name: String, in prefix: String = "w") -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            guard let local = xmlTextReaderConstLocalName(reader), String(cString: local) == name else { continue }
            if let namespace = xmlTextReaderConstNamespaceUri(reader) {
                guard XMLNamespace.prefix(of: String(cString: namespace)) == prefix else { continue }
            } else if prefix == "xml" || prefix == "r" {
                continue
            }
            return xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    /// `w:val`.
    package var value: String? { attribute("val") }

    /// `w:val` of an element that is an on-off switch: on where it has no value.
    package var isOn: Bool {
        switch value {
        case "0", "false", "off": false
        default: true
        }
    }

    /// `w:val` as a whole number.
    package var integer: Int? { value.flatMap { Int($0) } }

    package var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

    // MARK: Inside

    var nodeType: xmlReaderTypes {
        xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader)))
    }

    var element: XMLElement {
        mutating get {
            let key = NameKey(
                local: xmlTextReaderConstLocalName(reader), namespace: xmlTextReaderConstNamespaceUri(reader))
            if let known = knownNames[key] { return known }
            let local = key.local.map { String(cString: $0) } ?? ""
            let prefix = key.namespace.flatMap { XMLNamespace.prefix(of: String(cString: $0)) }
            let element = prefix.map { XMLElement.named("\($0):\(local)") } ?? .other
            // libxml2 interns names, so the pointers stand for them; hostile files may have many.
            if knownNames.count < Self.mostKnownNames { knownNames[key] = element }
            return element
        }
    }

    /// WordprocessingML has under a thousand names.
    private static let mostKnownNames = 4096

    /// Steps to the next node; false at the end of the part.
    mutating func advance() throws(PackageError) -> Bool {
        let status = xmlTextReaderRead(reader)
        guard status == 1 else {
            if status == 0, source.problem == nil { return false }
            throw problem
        }
        nodeCount += 1
        guard nodeCount <= nodeLimit else { throw .partTooLarge(part: part, limit: .nodes) }
        if nodeType == XML_READER_TYPE_DOCUMENT_TYPE {
            throw .documentTypeDeclared(part: part, line: line)
        }
        return true
    }

    private var problem: PackageError {
        if source.hasTooManyAttributes { return .partTooLarge(part: part, limit: .attributes) }
        if source.hasForeignEncoding {
            return .malformedXML(part: part, line: 1, reason: "its encoding is neither UTF-8 nor UTF-16")
        }
        guard let found = source.problem else {
            return .malformedXML(part: part, line: line, reason: "the part cannot be read")
        }
        let reason = found.message.trimmingSpace
        // Entities that expand without end are found while their declarations are read.
        if found.code == Int(XML_ERR_ENTITY_LOOP.rawValue) {
            return .documentTypeDeclared(part: part, line: found.line)
        }
        if reason.contains("xcessive depth") { return .partTooLarge(part: part, limit: .depth) }
        if reason.contains("Text node too long") || reason.contains("huge text node")
            || reason.contains("Huge input lookup")
        {
            return .partTooLarge(part: part, limit: .textLength)
        }
        return .malformedXML(part: part, line: found.line, reason: reason)
    }

    /// The element itself where it is read, nil where it was opened as a wrapper or is to be skipped.
    private mutating func look(
        through element: XMLElement, at depth: Int32, in scope: Scope, inside wrapper: Wrapper?
    ) -> XMLElement? {
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        func opened(_ kind: Wrapper.Kind) -> Wrapper { Wrapper(ownerDepth: scope.depth, depth: depth, kind: kind) }
        switch wrapper?.kind {
        case .structuredTag(let showsPrompt):
            if element == .structuredTagContent, !isEmpty { wrappers.append(opened(showsPrompt ? .prompt : .plain)) }
            if element == .structuredTagProperties, !isEmpty { wrappers.append(opened(.structuredTagProperties)) }
            return nil
        case .structuredTagProperties:
            if element == .showingPrompt, isOn {
                wrappers[wrappers.count - 2].kind = .structuredTag(showsPrompt: true)
            }
            return nil
        case .alternateContent(let isDecided):
            guard !isDecided, element == .fallback || (element == .choice && isUnderstoodChoice) else { return nil }
            wrappers[wrappers.count - 1].kind = .alternateContent(isDecided: true)
            if !isEmpty { wrappers.append(opened(.plain)) }
            return nil
        case .plain, .prompt, nil:
            switch element {
            case .alternateContent:
                if !isEmpty { wrappers.append(opened(.alternateContent(isDecided: false))) }
                return nil
            case .structuredTag:
                if !isEmpty { wrappers.append(opened(.structuredTag(showsPrompt: false))) }
                return nil
            case .customXML, .smartTag:
                if !isEmpty { wrappers.append(opened(.plain)) }
                return nil
            default:
                return element
            }
        }
    }

    private var isUnderstoodChoice: Bool {
        let prefixes = (attribute("Requires") ?? "").split(separator: " ")
        return !prefixes.isEmpty
            && prefixes.allSatisfy { prefix in
                guard let address = xmlTextReaderLookupNamespace(reader, String(prefix)) else { return false }
                defer { planlift_xml_free(address) }
                return XMLNamespace.isUnderstood(String(cString: address))
            }
    }
}

import DocumentModel

/// The styles of a document, each with all that it inherits.
struct StyleSheet {
    /// A style by itself, as the part defines it.
    struct Definition {
        enum Kind: String { case paragraph, character, table, numbering }
        var kind: Kind
        /// Built-in styles have English names in every edition of Word: `heading 1`, `Title`, `toc 2`.
        var name: String
        var parentID: String?
        var paragraph = ParagraphProperties()
        var run = RunProperties()
        var table = TableStyleProperties()
    }

    /// A style with its ancestors counted.
    struct Style {
        var paragraph = ParagraphProperties()
        var run = RunProperties()
        var table = TableStyleProperties()
        var role: Paragraph.Role = .body
        /// The style that brought the numbering, which its numbering's level may name.
        var numberingStyleID: String?
    }

    var runDefaults = RunProperties()
    var paragraphDefaults = ParagraphProperties()
    private(set) var defaultParagraphStyleID: String?
    private var styles: [String: Style] = [:]
    /// Styles whose chain of parents never ends.
    private(set) var circularStyleIDs: [String] = []

    init() {}

    init(
        definitions: [String: Definition], defaultParagraphStyleID: String?, runDefaults: RunProperties,
        paragraphDefaults: ParagraphProperties
    ) {
        self.runDefaults = runDefaults
        self.paragraphDefaults = paragraphDefaults
        self.defaultParagraphStyleID = defaultParagraphStyleID
        for id in definitions.keys.sorted() {
            resolve(id, in: definitions)
        }
    }

    func paragraphStyle(_ id: String?) -> Style? {
        if let id, let style = styles[id] { return style }
        return defaultParagraphStyleID.flatMap { styles[$0] }
    }

    func style(_ id: String?) -> Style? { id.flatMap { styles[$0] } }

    /// A style's numbering, for `numStyleLink`.
    func numberingID(ofStyle id: String) -> Int? { styles[id]?.paragraph.numberingID }

    /// Resolves a style after its parents, each once.
    private mutating func resolve(_ id: String, in definitions: [String: Definition]) {
        var chain: [(id: String, definition: Definition)] = []
        var seen: Set<String> = []
        var next: String? = id
        while let current = next, styles[current] == nil, let definition = definitions[current] {
            // A paragraph style may not build on a table style: Word ignores it.
            if let child = chain.last, child.definition.kind != definition.kind { break }
            guard seen.insert(current).inserted else {
                circularStyleIDs.append(id)
                break
            }
            chain.append((current, definition))
            next = definition.parentID
        }
        for (current, definition) in chain.reversed() {
            let parent = definition.parentID.flatMap { parentID in
                definitions[parentID]?.kind == definition.kind ? styles[parentID] : nil
            }
            styles[current] = Self.style(definition, id: current, over: parent ?? Style())
        }
    }

    private static func style(_ definition: Definition, id: String, over parent: Style) -> Style {
        var result = parent
        if definition.paragraph.numberingID != nil { result.numberingStyleID = id }
        result.paragraph = definition.paragraph.over(parent.paragraph)
        result.run = definition.run.over(parent.run)
        result.table = definition.table.over(parent.table)
        if let named = role(ofStyleNamed: definition.name) {
            result.role = named
        } else if let level = definition.paragraph.outlineLevel, !isNamed(parent.role) {
            result.role = role(ofOutlineLevel: level)
        }
        return result
    }

    /// Titles and lines of contents stay what they are named, whatever their outline level.
    private static func isNamed(_ role: Paragraph.Role) -> Bool { role == .title || role == .contents }

    static func role(ofOutlineLevel level: Int) -> Paragraph.Role {
        (0...8).contains(level) ? .heading(level: level + 1) : .body
    }

    /// `heading 2` is a heading, `Title` the title, `toc 1` a line of the contents; nil for all other names.
    static func role(ofStyleNamed name: String) -> Paragraph.Role? {
        let name = name.lowercased()
        if name == "title" { return .title }
        if name == "toc heading" { return .contents }
        let words = name.split(separator: " ")
        guard words.count == 2, let level = Int(words[1]), (1...9).contains(level) else { return nil }
        switch words[0] {
        case "heading": return .heading(level: level)
        case "toc": return .contents
        default: return nil
        }
    }
}

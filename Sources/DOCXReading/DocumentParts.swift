import DocumentModel
import PackageReading

/// The parts of one package, read in the order in which they need each other.
struct DocumentParts {
    private var parts: PackageParts<DOCXFinding>
    private let options: DOCXReadingOptions

    init(bytes: [UInt8], options: DOCXReadingOptions) throws(PackageError) {
        parts = try PackageParts(bytes: bytes, usualMainPart: "word/document.xml", limits: options.limits)
        self.options = options
    }

    mutating func document() throws(PackageError) -> Document {
        parts.relationships = parts.relationships(of: parts.main)
        let definitions = readDefinitions()
        var state = ReadingState()
        let footnotes = readNotes(.footnote, definitions: definitions)
        let endnotes = readNotes(.endnote, definitions: definitions)
        countComments()

        let body = try readBody(
            parts.mainContent(), definitions: definitions, state: &state, footnotes: footnotes, endnotes: endnotes)
        var document = Document(
            facts: parts.facts(format: .docx), blocks: TabTable.built(of: body.blocks, tabs: body.tabs) + body.endnotes)
        document.furniture = readFurniture(definitions: definitions, state: &state)
        document.unplaced = state.unplaced
        document.sourceWordCount = state.words.count
        parts.findings.add(state.findings)
        document.diagnostics = parts.findings.diagnostics
        return document
    }

    // MARK: Body

    private mutating func readBody(
        _ content: [UInt8], definitions: Definitions, state: inout ReadingState, footnotes: Notes, endnotes: Notes
    ) throws(PackageError) -> BlockFlow {
        let diagrams = readDiagrams()
        var cursor = try XMLCursor(bytes: content, part: parts.main, limits: options.limits)
        guard let root = try cursor.root() else {
            throw .malformedXML(part: parts.main.path, line: 0, reason: "it is empty")
        }
        guard root.element == .document else { throw .wrongMainPart(root: root.name, wanted: .wordDocument) }
        var reader = StoryReader(
            cursor: cursor, definitions: definitions, options: options, state: state, footnotes: footnotes,
            endnotes: endnotes, diagrams: diagrams)
        var flow = BlockFlow()
        try reader.readBlocks(in: root.scope, into: &flow)
        reader.close(&flow)
        reader.closeStory()
        state = reader.state
        state.findings.note(
            .noteNotReferenced, count: reader.footnotes.unreferencedCount + reader.endnotes.unreferencedCount)
        return flow
    }

    private mutating func readDefinitions() -> Definitions {
        var result = Definitions()
        let limits = options.limits
        result.styles =
            parts.read(kind: "styles") { (cursor) throws(PackageError) in
                try StyleSheet.read(from: &cursor, limits: limits)
            }
            ?? StyleSheet()
        parts.findings.note(.circularStyles, count: result.styles.circularStyleIDs.count)
        result.numbering =
            parts.read(kind: "numbering") { (cursor) throws(PackageError) in
                try NumberingDefinitions.read(from: &cursor, limits: limits)
            }
            ?? NumberingDefinitions()
        result.settings =
            parts.read(kind: "settings") { (cursor) throws(PackageError) in try DocumentSettings.read(from: &cursor) }
            ?? DocumentSettings()
        return result
    }

    // MARK: Notes and comments

    private mutating func readNotes(_ kind: Notes.Kind, definitions: Definitions) -> Notes {
        let isFootnotes = kind == .footnote
        let empty = Notes(
            kind: kind, numbering: isFootnotes ? definitions.settings.footnotes : definitions.settings.endnotes)
        guard let part = parts.relationships.part(kind: isFootnotes ? "footnotes" : "endnotes") else { return empty }
        let options = options
        let result: (Notes, FindingLog)? = parts.attempt { (parts) throws(PackageError) in
            guard let content = try parts.content(of: part) else { return (empty, FindingLog()) }
            var notes = empty
            var cursor = try XMLCursor(bytes: content, part: part, limits: options.limits)
            guard let root = try cursor.root(), root.element == .footnotes || root.element == .endnotes else {
                return (empty, FindingLog())
            }
            var reader = StoryReader(
                cursor: cursor, definitions: definitions, options: options, state: ReadingState(),
                footnotes: empty, endnotes: empty)
            // Inside a note as inside a cell: blocks are no blocks of the body.
            reader.nesting = 1
            while let element = try reader.cursor.next(in: root.scope) {
                guard element == .footnote || element == .endnote else { continue }
                reader.place.block += 1
                guard let id = reader.cursor.attribute("id"), Self.isNote(type: reader.cursor.attribute("type"))
                else { continue }
                let before = reader.state.words.count
                var flow = BlockFlow()
                try reader.readBlocks(in: reader.cursor.scope, into: &flow)
                reader.close(&flow)
                reader.closeStory()
                notes.add(.init(blocks: flow.blocks, wordCount: reader.state.words.count - before), id: id)
            }
            return (notes, reader.state.findings)
        }
        if let log = result?.1 { parts.findings.add(log) }
        return result?.0 ?? empty
    }

    /// Separators and notices of continuation are furniture of the page without words.
    private static func isNote(type: String?) -> Bool { type == nil || type == "normal" }

    private mutating func countComments() {
        let count = parts.read(kind: "comments") { (cursor) throws(PackageError) in
            var count = 0
            guard let root = try cursor.root() else { return 0 }
            while let element = try cursor.next(in: root.scope) {
                if element == .comment { count += 1 }
            }
            return count
        }
        parts.findings.note(.commentsLeftOut, count: count ?? 0)
    }

    // MARK: Headers, footers, diagrams, facts

    private mutating func readFurniture(definitions: Definitions, state: inout ReadingState) -> [Furniture] {
        var result: [Furniture] = []
        var seen: Set<[Furniture.Key]> = []
        var partsRead: Set<PartName> = []
        let hasTitlePage = state.sections.contains(where: \.hasTitlePage)
        for reference in state.sections.flatMap(\.references) {
            switch reference.pages {
            case .all: break
            case .first: guard hasTitlePage else { continue }
            case .even: guard definitions.settings.hasEvenAndOddHeaders else { continue }
            }
            guard let part = parts.relationships.part(id: reference.relationshipID) else { continue }
            guard partsRead.insert(part).inserted else { continue }
            let options = options
            let read: (entries: [Furniture], state: ReadingState)? = parts.attempt { (parts) throws(PackageError) in
                guard let content = try parts.content(of: part) else { return ([], ReadingState()) }
                return try Self.furniture(
                    content, of: part, isHeader: reference.isHeader, definitions: definitions, options: options)
            }
            guard let read else { continue }
            // A header that repeats another, for a title page or even pages, is one text.
            guard seen.insert(read.entries.map(\.key)).inserted else { continue }
            result += read.entries
            state.words.add(read.state.words.count)
            state.unplaced += read.state.unplaced
            state.findings.add(read.state.findings)
        }
        return result
    }

    private static func furniture(
        _ content: [UInt8], of part: PartName, isHeader: Bool, definitions: Definitions, options: DOCXReadingOptions
    ) throws(PackageError) -> (entries: [Furniture], state: ReadingState) {
        var cursor = try XMLCursor(bytes: content, part: part, limits: options.limits)
        guard let root = try cursor.root(), root.element == .header || root.element == .footer else {
            return ([], ReadingState())
        }
        let none = Notes(kind: .footnote, numbering: definitions.settings.footnotes)
        var reader = StoryReader(
            cursor: cursor, definitions: definitions, options: options, state: ReadingState(), footnotes: none,
            endnotes: none)
        var flow = BlockFlow()
        try reader.readBlocks(in: root.scope, into: &flow)
        reader.close(&flow)
        reader.closeStory()
        let kind = isHeader ? Furniture.Kind.runningHeader : .runningFooter
        let paragraphs = flow.blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table): table.cells.flatMap(\.paragraphs)
            }
        }
        let entries = paragraphs.map { paragraph in
            let label = paragraph.label.flatMap { $0.isBullet ? nil : $0.text + " " } ?? ""
            return Furniture(
                kind: flow.pageNumberTexts.contains(paragraph.text) ? .pageNumber : kind,
                text: label + paragraph.text, provenance: paragraph.provenance)
        }
        return (entries, reader.state)
    }

    private mutating func readDiagrams() -> DiagramTexts {
        var result = DiagramTexts()
        for relationship in parts.relationships.all where relationship.kind == "diagramData" {
            guard let part = parts.relationships.part(id: relationship.id) else { continue }
            let texts = parts.read(part) { (cursor) throws(PackageError) in try DrawingTexts.read(from: &cursor) }
            result.add(texts ?? [], id: relationship.id)
        }
        return result
    }
}

extension Furniture {
    fileprivate struct Key: Hashable {
        var kind: Kind
        var text: String
    }

    fileprivate var key: Key { Key(kind: kind, text: text) }
}

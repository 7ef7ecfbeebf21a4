import DocumentModel
import PackageReading

/// The parts of one package, read in the order in which they need each other.
struct DocumentParts {
    private var package: PackageReader
    private let options: DOCXReadingOptions
    private var findings = FindingLog()
    private let main: PartName
    private let packageRelationships: Relationships
    private var relationships: Relationships

    init(bytes: [UInt8], options: DOCXReadingOptions) throws(PackageError) {
        var package = try PackageReader(bytes: bytes, limits: options.limits)
        let found = try MainPart(of: &package, usual: "word/document.xml", limits: options.limits)
        if found.isGuessed { findings.note(.mainPartGuessed) }
        main = found.name
        packageRelationships = found.packageRelationships
        relationships = Relationships(of: main)
        self.package = package
        self.options = options
    }

    mutating func document() throws(PackageError) -> Document {
        relationships =
            attempt { (parts) throws(PackageError) in
                try Relationships.read(of: parts.main, in: &parts.package, limits: parts.options.limits)
            } ?? Relationships(of: main)
        let definitions = readDefinitions()
        var state = ReadingState()
        let footnotes = readNotes(.footnote, definitions: definitions)
        let endnotes = readNotes(.endnote, definitions: definitions)
        countComments()

        guard let content = try package.content(of: main) else { throw .mainPartMissing(part: main.path) }
        let body = try readBody(
            content, definitions: definitions, state: &state, footnotes: footnotes, endnotes: endnotes)
        var document = Document(
            facts: readFacts(), blocks: TabTable.built(of: body.blocks, tabs: body.tabs) + body.endnotes)
        document.furniture = readFurniture(definitions: definitions, state: &state)
        document.unplaced = state.unplaced
        document.sourceWordCount = state.words.count
        findings.add(state.findings)
        document.diagnostics = findings.diagnostics
        return document
    }

    // MARK: Body

    private mutating func readBody(
        _ content: [UInt8], definitions: Definitions, state: inout ReadingState, footnotes: Notes, endnotes: Notes
    ) throws(PackageError) -> BlockFlow {
        let diagrams = readDiagrams()
        var cursor = try XMLCursor(bytes: content, part: main, limits: options.limits)
        guard let root = try cursor.root() else {
            throw .malformedXML(part: main.path, line: 0, reason: "it is empty")
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
            read("styles") { (cursor) throws(PackageError) in try StyleSheet.read(from: &cursor, limits: limits) }
            ?? StyleSheet()
        findings.note(.circularStyles, count: result.styles.circularStyleIDs.count)
        result.numbering =
            read("numbering") { (cursor) throws(PackageError) in
                try NumberingDefinitions.read(from: &cursor, limits: limits)
            }
            ?? NumberingDefinitions()
        result.settings =
            read("settings") { (cursor) throws(PackageError) in try DocumentSettings.read(from: &cursor) }
            ?? DocumentSettings()
        return result
    }

    // MARK: Notes and comments

    private mutating func readNotes(_ kind: Notes.Kind, definitions: Definitions) -> Notes {
        let isFootnotes = kind == .footnote
        let empty = Notes(
            kind: kind, numbering: isFootnotes ? definitions.settings.footnotes : definitions.settings.endnotes)
        guard let part = relationships.part(kind: isFootnotes ? "footnotes" : "endnotes") else { return empty }
        let result: (Notes, FindingLog)? = attempt { (parts) throws(PackageError) in
            guard let content = try parts.content(of: part) else { return (empty, FindingLog()) }
            var notes = empty
            var cursor = try XMLCursor(bytes: content, part: part, limits: parts.options.limits)
            guard let root = try cursor.root(), root.element == .footnotes || root.element == .endnotes else {
                return (empty, FindingLog())
            }
            var reader = StoryReader(
                cursor: cursor, definitions: definitions, options: parts.options, state: ReadingState(),
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
        if let log = result?.1 { findings.add(log) }
        return result?.0 ?? empty
    }

    /// Separators and notices of continuation are furniture of the page without words.
    private static func isNote(type: String?) -> Bool { type == nil || type == "normal" }

    private mutating func countComments() {
        let count = read("comments") { (cursor) throws(PackageError) in
            var count = 0
            guard let root = try cursor.root() else { return 0 }
            while let element = try cursor.next(in: root.scope) {
                if element == .comment { count += 1 }
            }
            return count
        }
        findings.note(.commentsLeftOut, count: count ?? 0)
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
            guard let part = relationships.part(id: reference.relationshipID) else { continue }
            guard partsRead.insert(part).inserted else { continue }
            let read: (entries: [Furniture], state: ReadingState)? = attempt { (parts) throws(PackageError) in
                try parts.readFurniture(part, isHeader: reference.isHeader, definitions: definitions)
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

    private mutating func readFurniture(
        _ part: PartName, isHeader: Bool, definitions: Definitions
    ) throws(PackageError) -> (entries: [Furniture], state: ReadingState) {
        guard let content = try content(of: part) else { return ([], ReadingState()) }
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
        for relationship in relationships.all where relationship.kind == "diagramData" {
            guard let part = relationships.part(id: relationship.id) else { continue }
            let texts = read(part) { (cursor) throws(PackageError) in try DrawingTexts.read(from: &cursor) }
            result.add(texts ?? [], id: relationship.id)
        }
        return result
    }

    private mutating func readFacts() -> DocumentFacts {
        var result = DocumentFacts(format: .docx)
        if let part = packageRelationships.part(kind: "core-properties") {
            let title = read(part) { (cursor) throws(PackageError) in try cursor.firstText(of: .documentTitle) }
            result.title = title.flatMap { $0 }
        }
        if let part = packageRelationships.part(kind: "extended-properties")
            ?? packageRelationships.part(kind: "extendedProperties")
        {
            let name = read(part) { (cursor) throws(PackageError) in try cursor.firstText(of: .application) }
            result.producer = name.flatMap { $0 }
        }
        return result
    }

    // MARK: Parts

    /// A part that something refers to; told where it is missing.
    private mutating func content(of part: PartName) throws(PackageError) -> [UInt8]? {
        guard let content = try package.content(of: part) else {
            findings.note(.partMissing)
            return nil
        }
        return content
    }

    /// Reads the part of a kind that the document refers to; nil where there is none or it cannot be read.
    private mutating func read<Value>(
        _ kind: String, _ body: (inout XMLCursor) throws(PackageError) -> Value
    ) -> Value? {
        relationships.part(kind: kind).flatMap { read($0, body) }
    }

    private mutating func read<Value>(
        _ part: PartName, _ body: (inout XMLCursor) throws(PackageError) -> Value
    ) -> Value? {
        let value: Value?? = attempt { (parts) throws(PackageError) in
            guard let content = try parts.content(of: part) else { return nil }
            var cursor = try XMLCursor(bytes: content, part: part, limits: parts.options.limits)
            return try body(&cursor)
        }
        return value.flatMap { $0 }
    }

    /// The document can be read without a part that fails, but the user is told.
    private mutating func attempt<Value>(
        _ body: (inout DocumentParts) throws(PackageError) -> Value
    ) -> Value? {
        do throws(PackageError) {
            return try body(&self)
        } catch {
            findings.note(unreadable: error)
            return nil
        }
    }
}

extension Furniture {
    fileprivate struct Key: Hashable {
        var kind: Kind
        var text: String
    }

    fileprivate var key: Key { Key(kind: kind, text: text) }
}

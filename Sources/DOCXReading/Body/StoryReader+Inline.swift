import DocumentModel
import PackageReading

extension StoryReader {
    /// Reads one piece of a paragraph; wrappers (links, bidirectional spans, formulas, drawings) are looked into.
    mutating func readInline(_ element: XMLElement, into draft: inout ParagraphDraft) throws(PackageError) {
        switch element {
        case .run:
            try readRun(into: &draft)
        case .inserted, .movedTo:
            try readInlines(changed: .inserted, into: &draft)
        case .deleted, .movedFrom:
            try readInlines(changed: .deleted, into: &draft)
        case .simpleField:
            fields.beginSimple(cursor.attribute("instr") ?? "")
            try readInlines(in: cursor.scope, into: &draft)
            _ = fields.end()
        case .mathText, .text:
            append(try cursor.text(), look: look(of: RunProperties(), in: draft), to: &draft)
        case .textBoxContent:
            try readTextBox(into: &draft)
        case .drawingParagraph:
            try readDrawingParagraph(into: &draft)
        case .paragraph, .table:
            try readAttachment(element, into: &draft)
        case .diagramRelationships:
            attachDiagram(to: &draft)
        case .chart:
            state.findings.note(.chartLeftOut)
        case .embeddedObject:
            state.findings.note(.embeddedDocumentLeftOut)
            try readInlines(in: cursor.scope, into: &draft)
        case .paragraphProperties, .runProperties:
            return
        default:
            try readInlines(in: cursor.scope, into: &draft)
        }
        guard draft.text.byteCount <= limits.maximumParagraphBytes else {
            throw .partTooLarge(part: place.part, limit: .textLength)
        }
    }

    private mutating func readInlines(
        in scope: XMLCursor.Scope, into draft: inout ParagraphDraft
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            try readInline(element, into: &draft)
        }
    }

    private mutating func readInlines(
        changed revision: TextStyle.Revision, into draft: inout ParagraphDraft
    ) throws(PackageError) {
        state.findings.note(.trackedChanges)
        view.enter(revision)
        try readInlines(in: cursor.scope, into: &draft)
        view.leave(revision)
    }

    // MARK: Runs

    private mutating func readRun(into draft: inout ParagraphDraft) throws(PackageError) {
        var look = look(of: RunProperties(), in: draft)
        let scope = cursor.scope
        // A note's own mark (`*`) is the rest of the run that refers to it.
        var noteAwaitingMark: (kind: Notes.Kind, id: String, mark: String)?
        while let element = try cursor.next(in: scope) {
            switch element {
            case .runProperties:
                let properties = try cursor.runProperties(original: view.revisions == .original)
                look = self.look(of: properties, in: draft)
            case .text:
                let preserves = cursor.attribute("space", in: "xml").map { $0 == "preserve" } ?? cursor.preservesSpace
                let text = preserves ? try cursor.text() : try cursor.text().trimmingXMLSpace
                if noteAwaitingMark != nil {
                    noteAwaitingMark?.mark += text
                } else {
                    append(text, look: look, to: &draft)
                }
            case .deletedText:
                // Inside `w:del` in every valid file; alone, its name still says what it is.
                let text = try cursor.text()
                view.enter(.deleted)
                var deletedLook = look
                deletedLook.style.revision = view.mark
                append(text, look: deletedLook, to: &draft)
                view.leave(.deleted)
            case .tab, .positionedTab:
                appendTab(to: &draft)
            case .lineBreak:
                let kind = cursor.attribute("type")
                appendBreak(isOfPage: kind == "page" || kind == "column", to: &draft)
            case .carriageReturn:
                appendBreak(isOfPage: false, to: &draft)
            case .noBreakHyphen:
                append("-", look: look, to: &draft)
            case .symbol:
                appendSymbol(look: look, to: &draft)
            case .softHyphen, .commentReference:
                continue
            case .footnoteReference, .endnoteReference:
                guard view.isVisible, let id = cursor.attribute("id") else { continue }
                let kind = element == .footnoteReference ? Notes.Kind.footnote : .endnote
                if cursor.attribute("customMarkFollows").map({ $0 != "0" && $0 != "false" }) ?? false {
                    noteAwaitingMark = (kind, id, "")
                } else {
                    refer(to: kind, id: id, customMark: nil, from: &draft)
                }
            case .fieldCharacter:
                switch cursor.attribute("fldCharType") {
                case "begin":
                    fields.begin(formText: try cursor.formFieldText())
                case "separate": fields.separate()
                case "end":
                    if let text = fields.end() { append(text, look: look, to: &draft) }
                default: continue
                }
            case .fieldInstruction:
                fields.addInstruction(try cursor.text())
            case .ruby:
                try readRuby(into: &draft)
            default:
                try readInline(element, into: &draft)
            }
        }
        if let note = noteAwaitingMark {
            refer(to: note.kind, id: note.id, customMark: note.mark.trimmingSpace, from: &draft)
        }
    }

    /// Of a word with a phonetic guide, the word.
    private mutating func readRuby(into draft: inout ParagraphDraft) throws(PackageError) {
        state.findings.note(.phoneticGuideLeftOut)
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            if element == .rubyBase { try readInlines(in: cursor.scope, into: &draft) }
        }
    }

    private mutating func refer(
        to kind: Notes.Kind, id: String, customMark: String?, from draft: inout ParagraphDraft
    ) {
        let note: Notes.Note?
        let isKnown: Bool
        switch kind {
        case .footnote:
            isKnown = footnotes.contains(id)
            note = footnotes.refer(to: id, customMark: customMark)
        case .endnote:
            isKnown = endnotes.contains(id)
            note = endnotes.refer(to: id, customMark: customMark)
        }
        if !isKnown { state.findings.note(.noteMissing) }
        guard let note else { return }
        state.words.add(note.wordCount)
        switch kind {
        case .footnote: draft.notes += note.blocks
        case .endnote: draft.endnotes += note.blocks
        }
    }

    // MARK: Text

    /// Adds text that the view shows, to the paragraph and to the count of the source.
    mutating func append(_ text: String, look: EffectiveLook, to draft: inout ParagraphDraft) {
        guard view.isVisible else { return }
        guard fields.showsText else {
            fields.conceal(text)
            return
        }
        guard !cursor.isInsidePrompt else {
            state.findings.note(.promptsLeftOut)
            return
        }
        guard !look.isHidden else {
            state.findings.note(.hiddenTextLeftOut, count: WordCount.of(text))
            return
        }
        // A mark typed by hand points to a note as Word's own do.
        if look.isRaised, let word = draft.text.openWord, NoteMark.isMark(text, behind: word) { return }
        fields.showText()
        if fields.isInside(.contents) { draft.hasContentsText = true } else { draft.hasOtherText = true }
        if fields.isInside(.pageNumber) {
            draft.hasPageNumber = true
        } else if draft.textBesidePageNumber.utf8.count < Self.longestPageNumberLine {
            draft.textBesidePageNumber += text
        }
        for scalar in text.unicodeScalars {
            let sign = SymbolFont.sign(scalar, font: look.font) ?? scalar
            let character = SourceText.character(sign)
            state.words.read(character)
            switch character {
            case .nothing: continue
            case .space: draft.text.space()
            case .letter(let letter) where look.isCapitals:
                for capital in letter.properties.uppercaseMapping.unicodeScalars {
                    draft.text.append(capital, style: look.style)
                }
            case .letter(let letter):
                draft.text.append(letter, style: look.style)
            }
        }
    }

    /// A longer line says more than a page's number.
    private static let longestPageNumberLine = 256

    /// In the body tabs may draw the columns of a table; elsewhere a tab is white space.
    private mutating func appendTab(to draft: inout ParagraphDraft) {
        guard view.isVisible, fields.showsText else { return }
        state.words.read(.space)
        if nesting == 0, tableDepth == 0 { draft.text.tab() } else { draft.text.space() }
    }

    private mutating func appendBreak(isOfPage: Bool, to draft: inout ParagraphDraft) {
        guard view.isVisible, fields.showsText else { return }
        state.words.endWord()
        if isOfPage { draft.text.pageBreak() } else { draft.text.lineBreak() }
    }

    /// A `w:sym`: a character of a font of signs by its code.
    private mutating func appendSymbol(look: EffectiveLook, to draft: inout ParagraphDraft) {
        guard let code = cursor.attribute("char").flatMap({ UInt32($0, radix: 16) }) else { return }
        let font = cursor.attribute("font") ?? look.font
        let isOfSymbolFont = SymbolFont.isSymbolFont(font) && code < 0x100
        guard let scalar = Unicode.Scalar(isOfSymbolFont ? code | 0xf000 : code) else { return }
        let sign = SymbolFont.sign(scalar, font: font)
        if sign == nil, (0xe000...0xf8ff).contains(scalar.value) { state.findings.note(.unknownSymbol) }
        append(String(sign ?? scalar), look: look, to: &draft)
    }
}

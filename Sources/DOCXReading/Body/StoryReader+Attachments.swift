import DocumentModel
import PackageReading

/// Text boxes, drawings and diagrams: text that is anchored in a paragraph and stands apart from it.
extension StoryReader {
    /// A text box's content follows the paragraph that it is anchored in.
    mutating func readTextBox(into draft: inout ParagraphDraft) throws(PackageError) {
        var flow = BlockFlow()
        let scope = cursor.scope
        try aside { (reader) throws(PackageError) in
            try reader.readBlocks(in: scope, into: &flow)
            reader.close(&flow)
        }
        attach(flow, to: &draft)
    }

    /// A block inside a paragraph, which only damaged files have.
    mutating func readAttachment(_ element: XMLElement, into draft: inout ParagraphDraft) throws(PackageError) {
        var flow = BlockFlow()
        try aside { (reader) throws(PackageError) in
            try reader.readBlock(element, into: &flow)
            reader.close(&flow)
        }
        attach(flow, to: &draft)
    }

    /// A paragraph of DrawingML, as shapes on a canvas hold it.
    mutating func readDrawingParagraph(into draft: inout ParagraphDraft) throws(PackageError) {
        var inner = ParagraphDraft()
        let scope = cursor.scope
        try aside { (reader) throws(PackageError) in
            try reader.readDrawingText(in: scope, into: &inner)
            var flow = BlockFlow()
            reader.finish(inner, into: &flow)
            reader.attach(flow, to: &draft)
        }
    }

    private mutating func readDrawingText(
        in scope: XMLCursor.Scope, into inner: inout ParagraphDraft
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .drawingText: append(try cursor.text(), look: look(of: RunProperties(), in: inner), to: &inner)
            case .drawingLineBreak:
                state.words.endWord()
                inner.text.lineBreak()
            default: try readDrawingText(in: cursor.scope, into: &inner)
            }
        }
    }

    /// The text of a diagram stands in a part of its own.
    mutating func attachDiagram(to draft: inout ParagraphDraft) {
        guard view.isVisible, let id = cursor.attribute("dm", in: "r") else { return }
        for text in diagrams.texts(id: id) {
            var inner = ParagraphDraft()
            var flow = BlockFlow()
            let wasInsideWord = state.words.suspend()
            append(text, look: look(of: RunProperties(), in: inner), to: &inner)
            nesting += 1
            finish(inner, into: &flow)
            nesting -= 1
            state.words.resume(wasInsideWord)
            attach(flow, to: &draft)
        }
    }

    /// Reads what stands apart: a word, a field and a table cell's dress around it do not reach into it.
    private mutating func aside(
        _ read: (inout StoryReader) throws(PackageError) -> Void
    ) throws(PackageError) {
        let wasInsideWord = state.words.suspend()
        let outerFields = fields
        let outerDress = cellDress
        fields = FieldStack()
        cellDress = RunProperties()
        nesting += 1
        try read(&self)
        nesting -= 1
        closeStory()
        fields = outerFields
        cellDress = outerDress
        state.words.resume(wasInsideWord)
    }

    private func attach(_ flow: BlockFlow, to draft: inout ParagraphDraft) {
        draft.attachments += flow.blocks.map(\.boxed)
        draft.notes += flow.notes
        draft.endnotes += flow.endnotes
    }
}

extension Document.Block {
    /// The block as the content of a box: plain paragraphs are marked, headings stay headings.
    var boxed: Document.Block {
        guard case .paragraph(var paragraph) = self, paragraph.role == .body else { return self }
        paragraph.role = .boxed
        return .paragraph(paragraph)
    }
}

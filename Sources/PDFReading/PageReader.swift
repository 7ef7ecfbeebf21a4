import DocumentModel

/// Puts the text and the marks of one page together.
struct PageReader {
    let number: Int
    let options: PageReadingOptions
    var pointsPerUnit = 1.0
    /// What the file's structure tree says, where it has one.
    let tags: TaggedDocument?

    /// - Parameter file: the same document in the library's core, where that can read it.
    func read(_ page: borrowing PageHandle, plainly file: borrowing PlainFile?) -> Page {
        guard let size = page.sizeInPoints else { return tooLarge }
        let pageBox = Rectangle(left: 0, top: 0, right: size.width, bottom: size.height)
        let reader = GlyphReader(maximumGlyphCount: options.maximumGlyphCount)
        let text: PageText
        var result: (glyphs: [Glyph], marks: PageMarks, isBehindPicture: Bool)?
        func seen(
            _ graphics: GraphicsPass.Result, _ text: PageText
        ) -> (glyphs: [Glyph], marks: PageMarks, isBehindPicture: Bool) {
            let seen = glyphs(text, graphics, pageBox)
            return (
                seen + DrawnBullets.glyphs(for: graphics.marks.discs, beside: seen), graphics.marks,
                HiddenText.isBehindPicture(text, graphics: graphics, pageBox: pageBox)
            )
        }
        let pass = GraphicsPass(pageBox: pageBox, maximumPathCount: options.maximumPathCount)
        if let plain = plainPage(file) {
            text = reader.read(plain.text)
            if options.readsGraphics, pass.canDraw {
                let drawing = plain.isPlain ? PlainDrawing.result(of: plain, pageBox: pageBox) : nil
                // Of text on a picture of the page only a drawing tells whether its font has shapes at all.
                if let drawing, text.words.isEmpty || !HiddenText.isScan(drawing, pageBox) {
                    result = seen(drawing, text)
                } else {
                    result = pass.run(page) { seen($0, text) }
                }
            }
        } else {
            text = reader.read(page)
            if options.readsGraphics { result = pass.run(page) { seen($0, text) } }
        }
        let marks = result?.marks ?? PageMarks()
        // The tags' places are in the page's own units.
        let tags =
            pointsPerUnit != 1
            ? nil
            : tags?.tags(
                ofPage: number, widthInPoints: size.width, heightInPoints: size.height,
                mostStarts: options.maximumGlyphCount)
        var plain = result?.glyphs ?? glyphs(text, nil, pageBox)
        let fields = hasForm(file) ? page.formFields : []
        if !fields.isEmpty { plain += fields.flatMap { $0.glyphs(beside: plain, fontIndex: text.fonts.count) } }
        return Page(
            number: number, widthInPoints: size.width, heightInPoints: size.height,
            fonts: text.fonts + (fields.isEmpty ? [] : [Font(name: "", isBold: false, isItalic: false)]),
            glyphs: tags?.tagged(plain) ?? plain,
            rulings: marks.rulings, fills: marks.fills, images: marks.images, hasGraphics: result != nil,
            diagnostics: diagnostics(text, marks), taggedTables: tags?.tables ?? [],
            hasTextBehindPicture: result?.isBehindPicture ?? false)
    }

    /// The page without anything on it, and why.
    private var tooLarge: Page {
        Page(
            number: number, widthInPoints: 0, heightInPoints: 0, hasGraphics: false,
            diagnostics: [
                Diagnostic(
                    .warning, code: "page-too-large",
                    message: "it claims to be larger than any page can be, and is left out", page: number)
            ])
    }

    /// The page as the core reads it; nil where it does not, or counts in other units.
    private func plainPage(_ file: borrowing PlainFile?) -> PlainPage? {
        guard pointsPerUnit == 1, options.mayReadPlainly else { return nil }
        switch file {
        case .some(let file): return file.page(number, options: options)
        case nil: return nil
        }
    }

    private func hasForm(_ file: borrowing PlainFile?) -> Bool {
        switch file {
        case .some(let file): file.hasForm
        case nil: true
        }
    }

    /// The glyphs with what only the page's graphics tell: whether they are seen, and underlined.
    private func glyphs(_ text: PageText, _ graphics: GraphicsPass.Result?, _ pageBox: Rectangle) -> [Glyph] {
        // What was not painted tells nothing where the painting was given up.
        let isTelling = graphics?.marks.isGivenUp == false
        let reasons = HiddenText.reasons(text, graphics: isTelling ? graphics : nil, pageBox: pageBox)
        let underlines = Underline.marks(text.glyphs, rulings: graphics?.marks.rulings ?? [])
        return text.glyphs.indices.map { index in
            let glyph = text.glyphs[index]
            guard reasons[index] != nil || underlines[index] else { return glyph }
            let told = Glyph(
                text: glyph.text, box: glyph.box, fontIndex: glyph.fontIndex, fontSizeInPoints: glyph.fontSizeInPoints,
                color: glyph.color, direction: glyph.direction, isUnderlined: glyph.isUnderlined || underlines[index],
                hidden: reasons[index])
            return glyph.followsIcon ? told.markedByIcon() : told
        }
    }

    private func diagnostics(_ text: PageText, _ marks: PageMarks) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if text.isCutShort {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "too-many-glyphs",
                    message: "The page holds more than \(options.maximumGlyphCount) characters; the rest was not read.",
                    page: number))
        }
        if text.untoldCount > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "untold-characters",
                    message: "The file does not tell the text of \(text.untoldCount) characters of the page.",
                    page: number))
        }
        if text.impossibleCount > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "characters-out-of-range",
                    message: "\(text.impossibleCount) characters have a place or a size that no page can hold; "
                        + "they are left out.", page: number))
        }
        if marks.isGivenUp {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "drawing-given-up",
                    message: "The page draws with numbers that no page can hold; lines and shades may be missing.",
                    page: number))
        }
        if marks.isCutShort {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "too-many-paths",
                    message: "The page draws more than \(options.maximumPathCount) paths; lines may be missing.",
                    page: number))
        }
        return diagnostics
    }
}

import DocumentModel
import PackageReading

extension StoryReader {
    mutating func readParagraph(into flow: inout BlockFlow) throws(PackageError) {
        state.paragraphCount += 1
        guard state.paragraphCount <= limits.maximumParagraphCount else {
            throw .partTooLarge(part: place.part, limit: .paragraphs)
        }
        var draft = flow.openParagraph ?? ParagraphDraft()
        flow.openParagraph = nil
        draft.properties = ParagraphProperties()
        draft.style = definitions.styles.paragraphStyle(nil)
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            guard element != .paragraphProperties else {
                draft.properties = try cursor.paragraphProperties(original: view.revisions == .original)
                draft.style = definitions.styles.paragraphStyle(draft.properties.styleID)
                if let section = draft.properties.section { state.sections.append(section) }
                continue
            }
            prepareLabel(of: &draft)
            try readInline(element, into: &draft)
        }
        prepareLabel(of: &draft)
        if draft.properties.mark.revision != nil { state.findings.note(.trackedChanges) }
        if view.drops(draft.properties.mark.revision) {
            // Without its mark the paragraph runs on into the next one.
            flow.openParagraph = draft
        } else {
            finish(draft, into: &flow)
        }
    }

    /// Counts the paragraph in its list, once and before anything inside it is read.
    mutating func prepareLabel(of draft: inout ParagraphDraft) {
        guard !draft.isLabelled, view.isVisible, !view.drops(draft.properties.mark.revision) else { return }
        draft.isLabelled = true
        let direct = draft.properties
        let inherited = draft.style?.paragraph
        guard let id = direct.numberingID ?? inherited?.numberingID, id != 0 else { return }
        guard let list = definitions.numbering.list(id, styles: definitions.styles) else {
            state.findings.note(.unknownNumbering)
            return
        }
        let level = direct.numberingLevel ?? inherited?.numberingLevel ?? levelOfStyle(draft, in: list) ?? 0
        if let definition = definitions.numbering.level(level, of: list) {
            // A list that the paragraph itself names indents it against its style; one that the style brings does not.
            draft.labelIndentInPoints =
                direct.numberingID == nil
                ? inherited?.indentInPoints ?? definition.indentInPoints : definition.indentInPoints
        }
        draft.label = state.counters.label(
            numberingID: id, level: level, definitions: definitions.numbering, styles: definitions.styles)
        if let label = draft.label, !label.isBullet { state.words.add(WordCount.of(label.text)) }
    }

    /// The level that belongs to the paragraph's style.
    private func levelOfStyle(
        _ draft: ParagraphDraft,
        in list: (abstractID: Int, abstract: NumberingDefinitions.Abstract, instance: NumberingDefinitions.Instance)
    ) -> Int? {
        guard let style = draft.style?.numberingStyleID else { return nil }
        return (0..<NumberingDefinitions.levelCount).first {
            definitions.numbering.level($0, of: list)?.styleID == style
        }
    }

    /// Turns a draft into paragraphs and lays them into the flow, with the text boxes and notes that belong to it.
    mutating func finish(_ draft: ParagraphDraft, into flow: inout BlockFlow) {
        state.words.endWord()
        let inherited = draft.style?.paragraph ?? ParagraphProperties()
        let properties = draft.properties.over(inherited).over(definitions.styles.paragraphDefaults)
        let markLook = look(of: draft.properties.mark, in: draft)
        let layout = ParagraphDraft.Layout(
            styleID: draft.properties.styleID ?? definitions.styles.defaultParagraphStyleID,
            spaceBeforeInPoints: properties.spaceBeforeInPoints ?? 0,
            spaceAfterInPoints: properties.spaceAfterInPoints ?? 0,
            ignoresSpaceBetweenSameStyle: properties.ignoresSpaceBetweenSameStyle ?? false,
            markSizeInPoints: markLook.style.fontSizeInPoints ?? 0,
            tabStopsInPoints: properties.tabStopsInPoints ?? [], leadingTabs: draft.text.leadingTabs)
        var pieces: [[Run]] = []
        for runs in draft.text.finished() {
            let plain = plain(runs)
            if !plain.isEmpty { pieces.append(plain) }
        }
        let label = draft.label.flatMap { $0.isBullet && pieces.isEmpty ? nil : $0 }
        // A number without text stands for itself: tables number their rows that way.
        if pieces.isEmpty, label != nil { pieces = [[]] }
        for (index, runs) in pieces.enumerated() {
            let paragraph = Paragraph(
                runs: runs, label: index == 0 ? label : nil, role: role(of: draft),
                alignment: properties.alignment ?? .left,
                indentInPoints: draft.properties.indentInPoints ?? draft.labelIndentInPoints
                    ?? properties.indentInPoints ?? 0,
                provenance: [place.provenance])
            flow.append(paragraph, layout: layout, isPageNumber: draft.isPageNumber)
        }
        if pieces.isEmpty { flow.skipEmptyParagraph(layout) }
        for block in draft.attachments { flow.append(block) }
        flow.notes += draft.notes
        flow.endnotes += draft.endnotes
        if nesting == 0 { layNotes(of: &flow) }
    }

    /// Runs with accents and letters as one, and without lines to write on.
    private mutating func plain(_ runs: [Run]) -> [Run] {
        let hasLine = runs.contains { $0.text.utf8.contains(UInt8(ascii: "_")) }
        var result = runs.map { run in
            Run(hasLine ? WriteOnLine.removed(from: run.text.composed) : run.text.composed, style: run.style)
        }
        guard hasLine else { return result }
        while let last = result.last {
            result[result.count - 1].text = last.text.trimmingSpaceAtEnd
            if result[result.count - 1].text.isEmpty { result.removeLast() } else { break }
        }
        while let first = result.first {
            result[0].text = first.text.trimmingSpaceAtStart
            if result[0].text.isEmpty { result.removeFirst() } else { break }
        }
        state.words.add(WordCount.of(result.map(\.text).joined()) - WordCount.of(runs.map(\.text).joined()))
        return result
    }

    /// Notes stand after the block of the body that refers to them.
    func layNotes(of flow: inout BlockFlow) {
        for note in flow.notes { flow.append(note) }
        flow.notes = []
    }

    private func role(of draft: ParagraphDraft) -> Paragraph.Role {
        if draft.hasContentsText, !draft.hasOtherText { return .contents }
        if let level = draft.properties.outlineLevel, (0...8).contains(level), draft.style?.role != .title {
            return StyleSheet.role(ofOutlineLevel: level)
        }
        return draft.style?.role ?? .body
    }

    /// How text with these properties of its own looks in a paragraph.
    func look(of properties: RunProperties, in draft: ParagraphDraft) -> EffectiveLook {
        var styles = [cellDress]
        if let style = draft.style { styles.append(style.run) }
        if let style = definitions.styles.style(properties.styleID) { styles.append(style.run) }
        var look = EffectiveLook(defaults: definitions.styles.runDefaults, styles: styles, direct: properties)
        look.style.revision = view.mark
        return look
    }
}

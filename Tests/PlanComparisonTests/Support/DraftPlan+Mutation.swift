import TestSupport

extension DraftPlan {
    /// Ways in which a new version of a plan differs from the old one.
    enum Mutation: CaseIterable {
        case addParagraph, removeParagraph, misspell, rewordSlightly, extend, rewordHeavily
        case moveToOtherTerm, moveToOtherStrand, moveAndReword
        case renameStrand, swapStrands, renameAndSwapStrands, addStrand, removeStrand, moveStrand
        case renamePriority, swapPriorities, addPriority, removePriority
        case shuffleRows, splitCell
        case editObjective, addObjective, removeObjective
        case swapActions, renameAction, addAction, removeAction, changeLead
        case addStep, removeStep, editStep, moveStep
    }

    /// Changes the draft, if it has what the mutation needs; `touched` keeps one text from being changed twice.
    mutating func apply(_ mutation: Mutation, _ random: inout SeededGenerator, _ touched: inout Set<Int>) {
        switch mutation {
        case .addParagraph, .removeParagraph, .moveToOtherTerm, .moveToOtherStrand, .moveAndReword, .splitCell,
            .shuffleRows:
            moveParagraphs(mutation, &random, &touched)
        case .misspell, .rewordSlightly, .extend, .rewordHeavily:
            guard let place = untouchedParagraph(&random, &touched) else { return }
            priorities[place.priority].strands[place.strand].cells[place.cell].paragraphs[place.paragraph].text =
                Self.reworded(paragraph(place).text, mutation, &random)
        case .renameStrand, .swapStrands, .renameAndSwapStrands, .addStrand, .removeStrand, .moveStrand:
            changeStrands(mutation, &random, &touched)
        case .renamePriority, .swapPriorities, .addPriority, .removePriority, .editObjective, .addObjective,
            .removeObjective:
            changePriorities(mutation, &random, &touched)
        default:
            changeActions(mutation, &random, &touched)
        }
    }

    // MARK: Texts

    static func reworded(_ text: String, _ mutation: Mutation, _ random: inout SeededGenerator) -> String {
        var words = text.split(separator: " ").map(String.init)
        switch mutation {
        case .misspell:
            let long = words.indices.filter { words[$0].count >= 6 && words[$0].allSatisfy(\.isLetter) }
            guard !long.isEmpty else { return text + " again" }
            let index = random.pick(Array(long))
            var letters = Array(words[index])
            letters.swapAt(2, 3)
            if letters[2] == letters[3] { letters.remove(at: 2) }
            words[index] = String(letters)
        case .extend:
            words.append(random.pick(["(led by the new deputy)", "and minute this", "as agreed in March"]))
        case .rewordHeavily:
            // Half of the sentence stays, inside another one.
            let kept = words.dropFirst(words.count / 4).prefix(max(3, words.count / 2))
            words = ["Instead,", "consultants", "take", "over:"] + kept + ["with", "quarterly", "dashboards"]
        default:
            words[random.number(0...(words.count - 1))] = random.pick(["promptly", "jointly", "fully"])
        }
        return words.joined(separator: " ")
    }

    func newIdentity(_ random: inout SeededGenerator) -> Int { 1_000_000 + random.number(0...1_000_000_000) }

    struct ParagraphPlace {
        var priority: Int
        var strand: Int
        var cell: Int
        var paragraph: Int
    }

    func paragraph(_ place: ParagraphPlace) -> Text {
        priorities[place.priority].strands[place.strand].cells[place.cell].paragraphs[place.paragraph]
    }

    /// A paragraph that tells enough to be recognised, and has not been changed yet.
    func untouchedParagraph(_ random: inout SeededGenerator, _ touched: inout Set<Int>) -> ParagraphPlace? {
        for _ in 0..<30 {
            guard let priority = priorities.indices.randomElement(using: &random),
                let strand = priorities[priority].strands.indices.randomElement(using: &random),
                let cell = priorities[priority].strands[strand].cells.indices.randomElement(using: &random),
                let index = priorities[priority].strands[strand].cells[cell].paragraphs.indices
                    .randomElement(using: &random)
            else { continue }
            let place = ParagraphPlace(priority: priority, strand: strand, cell: cell, paragraph: index)
            let text = paragraph(place)
            guard text.text.contains("("), touched.insert(text.identity).inserted else { continue }
            return place
        }
        return nil
    }

    // MARK: Milestones

    private mutating func moveParagraphs(
        _ mutation: Mutation, _ random: inout SeededGenerator, _ touched: inout Set<Int>
    ) {
        if mutation == .addParagraph {
            let identity = newIdentity(&random)
            let text = Text(identity: identity, text: Self.tellingSentence(&random))
            touched.insert(identity)
            guard let priority = priorities.indices.randomElement(using: &random),
                let strand = priorities[priority].strands.indices.randomElement(using: &random)
            else { return }
            insert(text, priority, strand, column: random.number(1...columnCount), &random)
            return
        }
        guard var place = untouchedParagraph(&random, &touched) else { return }
        let text = paragraph(place)
        if mutation == .splitCell {
            split(place, &random)
            return
        }
        if mutation == .shuffleRows {
            let rows = priorities[place.priority].strands[place.strand].cells.map(\.row).max() ?? 1
            for index in priorities[place.priority].strands[place.strand].cells.indices {
                let row = priorities[place.priority].strands[place.strand].cells[index].row
                priorities[place.priority].strands[place.strand].cells[index].row = rows + 1 - row
            }
            return
        }
        let cell = priorities[place.priority].strands[place.strand].cells[place.cell]
        priorities[place.priority].strands[place.strand].cells[place.cell].paragraphs.remove(at: place.paragraph)
        switch mutation {
        case .moveToOtherTerm, .moveAndReword:
            var column = random.number(1...columnCount)
            if column == cell.from && column == cell.to { column = column % columnCount + 1 }
            guard !(column == cell.from && column == cell.to) else { return }
            var moved = text
            if mutation == .moveAndReword { moved.text = Self.reworded(text.text, .misspell, &random) }
            insert(moved, place.priority, place.strand, column: column, &random)
        case .moveToOtherStrand:
            place.priority = random.number(0...(priorities.count - 1))
            let strands = priorities[place.priority].strands
            guard !strands.isEmpty else { return }
            insert(
                text, place.priority, random.number(0...(strands.count - 1)), column: random.number(1...columnCount),
                &random)
        default: break
        }
    }

    /// Into a cell of one term, a new one if there is none.
    private mutating func insert(
        _ text: Text, _ priority: Int, _ strand: Int, column: Int, _ random: inout SeededGenerator
    ) {
        let cells = priorities[priority].strands[strand].cells
        if let cell = cells.indices.first(where: { cells[$0].from == column && cells[$0].to == column }) {
            let position = random.number(0...cells[cell].paragraphs.count)
            priorities[priority].strands[strand].cells[cell].paragraphs.insert(text, at: position)
        } else {
            let row = cells.map(\.row).max() ?? 1
            priorities[priority].strands[strand].cells.append(
                Cell(row: row + (random.chance(0.3) ? 1 : 0), from: column, to: column, paragraphs: [text]))
        }
    }

    /// A cell's later paragraphs go into a row of their own under it: no change.
    private mutating func split(_ place: ParagraphPlace, _ random: inout SeededGenerator) {
        var cell = priorities[place.priority].strands[place.strand].cells[place.cell]
        guard cell.paragraphs.count > 1 else { return }
        let paragraphs = Array(cell.paragraphs.dropFirst())
        priorities[place.priority].strands[place.strand].cells[place.cell].paragraphs.removeLast(paragraphs.count)
        cell.paragraphs = paragraphs
        cell.row += 1
        priorities[place.priority].strands[place.strand].cells.insert(cell, at: place.cell + 1)
    }
}

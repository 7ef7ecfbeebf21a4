import DocumentModel
internal import PlanModel

/// A milestone's paragraph by its place in the plan, each counted from 0.
public struct MilestoneParagraph: Hashable, Sendable {
    /// The priority.
    public var priority: Int
    /// The strand in it.
    public var strand: Int
    /// The milestone in that.
    public var milestone: Int
    /// The paragraph of its text.
    public var paragraph: Int
}

/// A step or an outcome by its place in the plan, each counted from 0.
public struct ActionEntry: Hashable, Sendable {
    /// The action plan.
    public var actionPlan: Int
    /// The action in it.
    public var action: Int
    /// The step or outcome in that.
    public var entry: Int
}

/// A paragraph of an action's milestone by its place in the plan, each counted from 0.
public struct ActionMilestoneParagraph: Hashable, Sendable {
    /// The action plan.
    public var actionPlan: Int
    /// The action in it.
    public var action: Int
    /// The milestone in that.
    public var milestone: Int
    /// The paragraph of its text.
    public var paragraph: Int
}

/// One plan taken apart for comparison: everything that holds, and every text that is compared for itself.
struct PlanOutline {
    struct StrandPlace {
        let priority: Int
        let strand: Int
    }

    struct ActionPlace {
        let actionPlan: Int
        let action: Int
    }

    struct Paragraph {
        let place: MilestoneParagraph
        /// Among all strands of the plan.
        let strand: Int
        let text: String
        let phrase: Phrase
    }

    /// A paragraph of an action's milestone.
    struct TermParagraph {
        let place: ActionMilestoneParagraph
        /// Among all actions of the plan.
        let action: Int
        let text: String
        let phrase: Phrase
    }

    struct Entry {
        let place: ActionEntry
        /// Among all actions of the plan.
        let action: Int
        let text: String
        let ref: String?
        let phrase: Phrase
    }

    /// An objective or a success criterion.
    struct Item {
        let priority: Int
        let position: Int
        let phrase: Phrase
    }

    /// A heading, paragraph, list item, note or table row of the narrative.
    struct Passage {
        let section: Int
        /// 0 for the heading.
        let position: Int
        let text: String
        let phrase: Phrase

        var isHeading: Bool { position == 0 }
    }

    let plan: Plan
    private(set) var priorities: [Holder] = []
    private(set) var strands: [Holder] = []
    private(set) var strandPlaces: [StrandPlace] = []
    private(set) var paragraphs: [Paragraph] = []
    private(set) var objectives: [Item] = []
    private(set) var criteria: [Item] = []
    private(set) var actions: [Holder] = []
    private(set) var actionPlaces: [ActionPlace] = []
    private(set) var steps: [Entry] = []
    private(set) var outcomes: [Entry] = []
    private(set) var termParagraphs: [TermParagraph] = []
    private(set) var indicators: [Phrase] = []
    private(set) var passages: [Passage] = []

    private let reading: YearReading

    /// - Parameter reading: how texts are read that name years.
    init(_ plan: Plan, _ vocabulary: inout Vocabulary, reading: YearReading) {
        self.plan = plan
        self.reading = reading
        for index in plan.priorities.indices { add(plan.priorities[index], index, &vocabulary) }
        for index in plan.actionPlans.indices { add(plan.actionPlans[index], index, &vocabulary) }
        indicators = plan.indicators.map { vocabulary.phrase(reading($0.text)) }
        addNarrative(&vocabulary)
    }

    /// The title without the number. A label that says nothing else (`Objective 1:`) is its own title, number and all:
    /// there the number is taken out, so that another number is no other name.
    private static func name(_ title: String, within label: String, number: String?) -> String {
        guard let number, !number.isEmpty, title == label else { return title }
        let words = title.split(whereSeparator: \.isWhitespace)
        let bare = { (word: Substring) in String(word.filter { $0.isLetter || $0.isNumber || $0 == "." }) }
        let kept = words.filter { bare($0) != number && bare($0) != number + "." }
        return kept.count == words.count ? title : kept.joined(separator: " ")
    }

    private mutating func add(_ priority: Priority, _ index: Int, _ vocabulary: inout Vocabulary) {
        var holder = Holder(
            title: vocabulary.phrase(
                reading(Self.name(priority.title, within: priority.heading, number: priority.number))),
            number: priority.number, parent: nil, order: index)
        for (position, objective) in priority.objectives.enumerated() {
            let phrase = vocabulary.phrase(reading(objective.text))
            objectives.append(Item(priority: index, position: position, phrase: phrase))
            holder.hold(phrase)
        }
        for (position, criterion) in priority.successCriteria.enumerated() {
            let phrase = vocabulary.phrase(reading(criterion.text))
            criteria.append(Item(priority: index, position: position, phrase: phrase))
            holder.hold(phrase)
        }
        for (strandIndex, strand) in priority.strands.enumerated() {
            var strandHolder = Holder(
                title: vocabulary.phrase(reading(Self.name(strand.title, within: strand.label, number: strand.number))),
                number: strand.number, parent: index, order: strandIndex)
            holder.hold(strandHolder.title)
            for (milestoneIndex, milestone) in strand.milestones.enumerated() {
                for (position, text) in Self.paragraphs(of: milestone.text).enumerated() {
                    let place = MilestoneParagraph(
                        priority: index, strand: strandIndex, milestone: milestoneIndex, paragraph: position)
                    let phrase = vocabulary.phrase(reading(text))
                    paragraphs.append(Paragraph(place: place, strand: strands.count, text: text, phrase: phrase))
                    strandHolder.hold(phrase)
                    holder.hold(phrase)
                }
            }
            strands.append(strandHolder)
            strandPlaces.append(StrandPlace(priority: index, strand: strandIndex))
        }
        priorities.append(holder)
    }

    private mutating func add(_ actionPlan: ActionPlan, _ index: Int, _ vocabulary: inout Vocabulary) {
        let titles = Dictionary(grouping: actionPlan.actions, by: \.title).mapValues(\.count)
        for (actionIndex, action) in actionPlan.actions.enumerated() {
            var holder = Holder(
                title: vocabulary.phrase(reading(action.title)), number: action.number, parent: nil,
                order: actions.count)
            for (position, step) in action.steps.enumerated() {
                let phrase = vocabulary.phrase(reading(step.text))
                let place = ActionEntry(actionPlan: index, action: actionIndex, entry: position)
                steps.append(
                    Entry(place: place, action: actions.count, text: step.text, ref: step.ref, phrase: phrase))
                holder.hold(phrase)
            }
            for (position, outcome) in action.outcomes.enumerated() {
                let phrase = vocabulary.phrase(reading(outcome.text))
                let place = ActionEntry(actionPlan: index, action: actionIndex, entry: position)
                outcomes.append(
                    Entry(place: place, action: actions.count, text: outcome.text, ref: outcome.ref, phrase: phrase))
                holder.hold(phrase)
            }
            // Rows with the same title are told apart by what else they say.
            if titles[action.title, default: 0] > 1 {
                for header in action.cells.keys.sorted() where action.cells[header] != action.title {
                    holder.hold(vocabulary.phrase(reading(action.cells[header] ?? "")))
                }
            }
            for (milestoneIndex, milestone) in (action.milestones ?? []).enumerated() {
                for (position, text) in Self.paragraphs(of: milestone.text).enumerated() {
                    let place = ActionMilestoneParagraph(
                        actionPlan: index, action: actionIndex, milestone: milestoneIndex, paragraph: position)
                    let phrase = vocabulary.phrase(reading(text))
                    termParagraphs.append(
                        TermParagraph(place: place, action: actions.count, text: text, phrase: phrase))
                    holder.hold(phrase)
                }
            }
            actions.append(holder)
            actionPlaces.append(ActionPlace(actionPlan: index, action: actionIndex))
        }
    }

    private mutating func addNarrative(_ vocabulary: inout Vocabulary) {
        var tables: [String: PlanTable] = [:]
        for table in plan.tables where table.kind == .other { tables[table.id] = table }
        for (index, section) in plan.sections.enumerated() {
            var texts = [section.heading]
            for block in section.blocks {
                switch block {
                case .paragraph(let text): texts.append(text)
                case .list(let items): texts += items.map(\.text)
                case .note(_, let text): texts.append(text)
                case .table(let id): texts += tables[id].map(Self.rows) ?? []
                }
            }
            for (position, text) in texts.enumerated() {
                let passage = Passage(
                    section: index, position: position, text: text, phrase: vocabulary.phrase(reading(text)))
                if !passage.phrase.isEmpty { passages.append(passage) }
            }
        }
    }

    /// Each row of a table that is no term grid and no action plan as one text.
    private static func rows(of table: PlanTable) -> [String] {
        var cellsOfRow: [Int: [PlanTable.Cell]] = [:]
        for cell in table.cells where !cell.text.isEmpty { cellsOfRow[cell.row, default: []].append(cell) }
        return cellsOfRow.keys.sorted().map { row in
            (cellsOfRow[row] ?? []).sorted { $0.column < $1.column }.map(\.text).joined(separator: " | ")
        }
    }

    /// The paragraphs of a cell's text, parted by empty lines.
    static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
                lines = []
            } else {
                lines.append(line)
            }
        }
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        return paragraphs
    }
}

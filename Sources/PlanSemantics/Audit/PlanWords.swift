import DocumentModel
import PlanModel

/// The words of a finished plan, counted: what the audit holds against the words of the source.
struct PlanWords {
    /// What the plan says by its meaning: narrative, priorities, actions, headers.
    private var said: [String: Int] = [:]
    /// What its tables hold, cell by cell.
    private var inTables: [String: Int] = [:]

    /// Where a word of the source was found.
    enum Place { case said, tablesOnly, nowhere }

    init(_ plan: Plan) {
        add(plan.title)
        for year in plan.years {
            add(year.label)
            for term in year.terms { add([term.label, term.name].compactMap { $0 }.joined(separator: " ")) }
        }
        for section in plan.sections { add(section) }
        for priority in plan.priorities { add(priority) }
        for actionPlan in plan.actionPlans { add(actionPlan) }
        for table in plan.tables {
            add(table.caption)
            for cell in table.cells { Self.count(cell.text, in: &inTables) }
        }
    }

    /// What a word of the source stands in.
    enum Source {
        case paragraph
        /// A table that became milestones or actions: what it says stands in the plan's tables as well.
        case readTable
        /// Any other table.
        case table
    }

    /// Takes one word of the source out of the count.
    mutating func take(_ key: String, of source: Source) -> Place {
        switch source {
        case .paragraph: return Self.take(key, from: &said) ? .said : .nowhere
        case .readTable:
            let isSaid = Self.take(key, from: &said)
            let isCopied = Self.take(key, from: &inTables)
            return isSaid ? .said : isCopied ? .tablesOnly : .nowhere
        case .table: return Self.take(key, from: &inTables) || Self.take(key, from: &said) ? .said : .nowhere
        }
    }

    private static func take(_ key: String, from words: inout [String: Int]) -> Bool {
        guard let count = words[key], count > 0 else { return false }
        words[key] = count - 1
        return true
    }

    /// Adds words that count as said: heads that a table repeats.
    mutating func add(_ text: String?) {
        if let text { Self.count(text, in: &said) }
    }

    /// The words of a text that are more than marks and signs, and how they are compared: by letters and digits.
    static func keyed(_ text: String) -> [(word: Substring, key: String)] {
        text.unicodeScalars.split(whereSeparator: \.isWhitespace).compactMap { scalars in
            let word = Substring(scalars)
            guard ListSign.kind(of: word) == nil else { return nil }
            let key = Folding.key(word)
            return key.isEmpty ? nil : (word, key)
        }
    }

    private static func count(_ text: String, in words: inout [String: Int]) {
        for (_, key) in keyed(text) { words[key, default: 0] += 1 }
    }

    // MARK: Parts of a plan

    private mutating func add(_ section: Section) {
        add(section.heading)
        for block in section.blocks {
            switch block {
            case .paragraph(let text): add(text)
            case .list(let items): for item in items { add(item.label + " " + item.text) }
            case .note(let label, let text): add(label + " " + text)
            case .table: break
            }
        }
    }

    private mutating func add(_ priority: Priority) {
        add(priority.heading)
        add(priority.objectivesHeading)
        add(priority.successCriteriaHeading)
        for item in priority.objectives + priority.successCriteria { add((item.number ?? "") + " " + item.text) }
        for strand in priority.strands {
            add(strand.label)
            for milestone in strand.milestones {
                add(milestone.text)
                add(milestone.note)
                add(milestone.lead)
            }
        }
    }

    private mutating func add(_ plan: ActionPlan) {
        add(plan.title)
        for column in plan.columns { add(column.header) }
        for group in plan.groups ?? [] {
            for fact in group.facts ?? [] { add(fact.label + " " + fact.text) }
        }
        var group: String?
        var timescale: String?
        for action in plan.actions {
            if action.group != group { add(action.group) }
            group = action.group
            guard action.cells.isEmpty else {
                for header in action.cells.keys.sorted() { add(action.cells[header]) }
                continue
            }
            // Without columns an action says what it is by its fields; a heading over several says it once.
            add((action.number ?? "") + " " + action.title)
            if action.timescale != timescale, action.timescale != action.group { add(action.timescale) }
            timescale = action.timescale
            add(action.leads?.joined(separator: " "))
            for step in action.steps { add((step.ref ?? "") + " " + step.text) }
            for outcome in action.outcomes { add((outcome.ref ?? "") + " " + outcome.text) }
        }
    }
}

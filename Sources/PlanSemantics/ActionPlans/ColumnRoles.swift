import DocumentModel
import PlanModel

/// Gives the columns of a table their roles: of all ways to choose the column that names the actions and the one that
/// holds their steps, the one that words, cells and places speak for most. No single word decides.
struct ColumnRoles: Sendable {
    let roles: [ColumnRole]
    let nameColumn: Int
    let numberColumn: Int?
    let stepColumn: Int?
    /// Beside the steps, a column that holds nothing but their numbers.
    let referenceColumn: Int?
    let outcomeColumns: [Int]
    let rows: ActionRows
    /// The sum of the evidence for the choice.
    let score: Double

    /// What one column's header and cells say for the column naming the actions.
    private enum Name {
        /// A word of actions or objectives in the header, at full strength.
        static let word = 1.5
        static let milestone = 0.6
        /// Results stand to the right of what they are results of: the first column is no other's.
        static let milestoneFirst = 1.2
        static let task = 1.5
        static let distinct = 0.5
        /// The other columns' items are numbered by it.
        static let leadsSteps = 3.0
        static let numbered = 1.0
        static let repeated = -3.0
        /// For each column of text to its left: names stand first.
        static let textToTheLeft = -0.8
        static let figures = -3.0
        static let people = -2.0
        /// Who does things is not what is done, though several things may stand beside each name.
        static let calledPeople = -2.0
        static let shareOfLoneCell = 0.4
        static let sparse = -1.0
        static let leastFilledShare = 0.3
        /// A column of paragraphs names nothing.
        static let mostWords = 25.0
        static let long = -0.5
    }

    /// What speaks for a column holding the steps beside a given name column.
    private enum Step {
        static let word = 3.0
        static let wordAmongOthers = 2.0
        static let numbered = 3.0
        static let several = 1.5
        static let unknownTasks = 1.5
        static let leastShareOfSeveral = 0.3
        static let severalRows = 0.5
        static let task = 0.5
        static let otherRole = -2.5
        static let values = -6.0
        static let least = 1.5
        /// Rows with milestones of their own in one term are no steps of one action: nobody could tell whose they are.
        static let mixedMilestones = -6.0
    }

    private static let mostWordsOfPeopleHeader = 2

    /// - Parameters:
    ///   - terms: the columns of terms, which have roles of their own.
    ///   - names: the columns that may name the actions; nil where all may.
    ///   - knownLabels: the labels of full-width rows in the table above that this one goes on.
    ///   - knownRoles: the roles that columns with the same headers have in another table; nil for none.
    static func best(
        _ grid: TableGrid, header: ActionTableHeader, contents: [ColumnContent], terms: [Int: ColumnRole],
        names: [Int]? = nil, knownLabels: [String], knownRoles: [ColumnRole]? = nil, lexicon: Lexicon
    ) -> ColumnRoles? {
        let columns = header.columns.indices.filter { terms[$0] == nil }
        let body = header.rows.upperBound..<grid.rowCount
        let isNumber = header.columns.indices.map { place in
            let column = header.columns[place]
            return holdsNumbers(column, contents[place])
                || BareLetter.areLetters(body.map { grid.text($0, column.columns.lowerBound) }.filter { !$0.isEmpty })
        }
        let worded = columns.filter { !isNumber[$0] && (contents[$0].filledCount > 0 || body.isEmpty) }
        // A column of marks or values names nothing, unless its header says so or nothing else is there.
        let saying = worded.filter { column in
            let isCalledSo = header.columns[column].matches.first.map {
                $0.strength >= 3 && [.action, .objective].contains($0.role)
            }
            return isCalledSo == true || !contents[column].isOfValues && contents[column].share(.mark) < 0.5
        }
        let named = names ?? (saying.isEmpty ? worded : saying)
        var best: ColumnRoles?
        for name in named {
            let choice = choice(
                name, among: columns, isNumber: isNumber, grid, header: header, contents: contents, terms: terms,
                knownLabels: knownLabels, knownRoles: knownRoles, lexicon: lexicon)
            if choice.score > (best?.score ?? -.infinity) { best = choice }
        }
        return best
    }

    /// Whether a column holds the numbers of the rows, whatever names these.
    private static func holdsNumbers(_ column: ActionTableHeader.Column, _ content: ColumnContent) -> Bool {
        guard content.filledCount > 0 else { return false }
        if content.share(.code) >= leastShareOfNumbers { return true }
        // `5/1` under `Ref` is no day.
        if column.votes.first == .number { return content.share(.numberPair) >= leastShareOfNumbers }
        return isOfNumberedNouns(column, content)
    }

    /// Whether the titles of cards, which no header heads, only count them: `Work package 1`, `Work package 2`.
    static func isOfNumberedNouns(_ column: ActionTableHeader.Column, _ content: ColumnContent) -> Bool {
        column.header.isEmpty && content.filledCount > 1 && content.share(.numberedNoun) == 1
    }

    private static let leastShareOfNumbers = 0.8

    /// `Governor` is what people are called, `Faculty or List B` a question.
    static func isHeadedByPeople(_ column: ActionTableHeader.Column, _ lexicon: Lexicon) -> Bool {
        column.matches.isEmpty && Folding.words(column.header).count <= mostWordsOfPeopleHeader
            && lexicon.arePeople(column.header)
    }

    private static func choice(
        _ name: Int, among columns: [Int], isNumber: [Bool], _ grid: TableGrid, header: ActionTableHeader,
        contents: [ColumnContent], terms: [Int: ColumnRole], knownLabels: [String], knownRoles: [ColumnRole]?,
        lexicon: Lexicon
    ) -> ColumnRoles {
        let body = header.rows.upperBound..<grid.rowCount
        let number = columns.first { $0 < name && isNumber[$0] }
        let shape = ActionTableReader.Shape(grid: grid, header: header, body: body, nameColumn: name)
        func rows(joinsRepeats: Bool) -> ActionRows {
            ActionRows.read(
                grid, header: header, name: name, number: number, joinsRepeats: joinsRepeats, knownLabels: knownLabels,
                lexicon: lexicon)
        }
        let joined = rows(joinsRepeats: true)
        var total = nameScore(
            name, columns: columns, isNumber: isNumber, header: header, contents: contents, shape: shape,
            lexicon: lexicon)
        var step: (column: Int, score: Double)?
        // Steps stand to the right of what they are steps of; a field of work that row after row repeats has none.
        let right =
            isField(contents[name], numbers: number.map { contents[$0] }, shape)
            ? [] : columns.filter { $0 > name && !isNumber[$0] }
        for column in right {
            let score = stepScore(
                column, name: name, header: header, content: contents[column], shape: shape, rows: joined)
            if score >= Step.least, score > (step?.score ?? 0) { step = (column, score) }
        }
        // Without a column of actions, the one with several items for each name gives the steps, whatever its header says.
        if step == nil {
            let several = right.filter { column in
                // `Success criteria` are none; `Success looks like` may be.
                let first = header.columns[column].matches.first
                let isOpen = first?.role == .outcome && (first?.strength ?? 0) < 3
                return (first == nil || isOpen || header.isOfMilestones(column, lexicon))
                    && !contents[column].isOfValues
                    && shape.items(in: column, groups: joined.groups).severalShare > 0.5
            }
            if several.count == 1, let only = several.first { step = (only, 0) }
        }
        total += step?.score ?? 0
        // What comes again in row after row names none of them.
        if step == nil { total += Name.repeated * (1 - contents[name].distinctShare) }
        let ofTerms = header.columns.indices.filter { terms[$0] == .milestone }
        let areMixed = joined.groups.contains { group in
            ofTerms.contains { column in
                group.rows.filter { !shape.lines(column, row: $0).isEmpty }.count > 1
            }
        }
        if step != nil, areMixed { total += Step.mixedMilestones }
        let read = step == nil ? rows(joinsRepeats: false) : joined
        var roles = header.columns.indices.map { terms[$0] ?? .other }
        roles[name] = header.columns[name].votes.first == .objective ? .objective : .action
        if let number { roles[number] = .number }
        if let step { roles[step.column] = .action }
        var outcomes: [Int] = []
        var reference: Int?
        for column in columns where column != name && column != number && column != step?.column {
            if isNumber[column], column + 1 == step?.column {
                reference = column
                roles[column] = .number
                continue
            }
            let role =
                knownRoles?[column]
                ?? RoleEvidence(
                    column: header.columns[column], content: contents[column], isBeforeNames: column < name,
                    isHeadedByPeople: isHeadedByPeople(header.columns[column], lexicon)
                ).best
            roles[column] = role
            if role == .outcome {
                outcomes.append(column)
            } else if header.columns[column].votes.isEmpty,
                shape.items(in: column, groups: read.groups).numberedShare > 0.5
            {
                // Numbered like the steps, beside them, in words unknown: what the steps bring about.
                roles[column] = .outcome
                outcomes.append(column)
            }
        }
        // Beside a column that its header calls people, one that only looks like names holds something else.
        func isCalledLead(_ column: Int) -> Bool {
            header.columns[column].votes.contains(.lead) || isHeadedByPeople(header.columns[column], lexicon)
        }
        if columns.contains(where: { roles[$0] == .lead && isCalledLead($0) }) {
            for column in columns
            where roles[column] == .lead && !isCalledLead(column) && contents[column].share(.people) < 0.5 {
                roles[column] = .other
            }
        }
        return ColumnRoles(
            roles: roles, nameColumn: name, numberColumn: number, stepColumn: step?.column, referenceColumn: reference,
            outcomeColumns: outcomes, rows: read, score: total)
    }

    /// Whether a column sorts the rows, each an action of its own: `Venue`, `Venue`, `Guests`, `Guests`. What has a number
    /// that comes again with it is named, not sorted.
    private static func isField(
        _ content: ColumnContent, numbers: ColumnContent?, _ shape: ActionTableReader.Shape
    ) -> Bool {
        content.distinctShare <= mostDistinctShareOfFields && content.averageWordCount <= mostWordsOfField
            && content.share(.task) < 0.5 && !shape.isNumbered
            && numbers.map { $0.distinctShare > mostDistinctShareOfFields } ?? true
    }

    /// Fields of work come again at least so often, and are named in a word or two.
    private static let mostDistinctShareOfFields = 0.7
    private static let mostWordsOfField = 3.0

    private static func nameScore(
        _ name: Int, columns: [Int], isNumber: [Bool], header: ActionTableHeader, contents: [ColumnContent],
        shape: ActionTableReader.Shape, lexicon: Lexicon
    ) -> Double {
        let content = contents[name]
        var score = 0.0
        let left = columns.filter { $0 < name && !isNumber[$0] }
        if let match = header.columns[name].matches.first {
            if match.role == .action || match.role == .objective {
                score += Name.word * match.strength / 3
            } else if match.role == .outcome {
                score += (left.isEmpty ? Name.milestoneFirst : Name.milestone) * match.strength / 3
            }
        }
        if shape.hasNumberedSteps { score += Name.leadsSteps }
        guard content.filledCount > 0 else {
            return score + Name.textToTheLeft * Double(left.count)
        }
        score += Name.task * content.share(.task) + Name.distinct * content.distinctShare
        if shape.isNumbered { score += Name.numbered }
        let texts = left.filter { !contents[$0].isOfValues && contents[$0].filledCount > 0 }
        score += Name.textToTheLeft * Double(texts.count)
        let figures = [.time, .figure, .money, .code].map { content.share($0) }.max() ?? 0
        // `Ravi Menon` is a person under `Governor`, whatever `Launch` is under `Phase`.
        let isOfPeople =
            header.columns[name].votes.first == .lead
            || isHeadedByPeople(header.columns[name], lexicon)
        let named = content.share(.people) + (isOfPeople ? content.share(.name) : 0)
        let people = max(named, content.share(.status), content.share(.level))
        // `Tutor groups` under `Activity` are activities; one cell alone proves nothing.
        let isHeaded = header.columns[name].matches.first.map {
            $0.strength >= 3 && [.action, .objective].contains($0.role)
        }
        let doubt = content.filledCount > 1 ? 1 : Name.shareOfLoneCell
        score += Name.figures * figures * doubt + (isHeaded == true ? 0 : Name.people * people * doubt)
        if isOfPeople { score += Name.calledPeople * named }
        if content.filledShare < Name.leastFilledShare { score += Name.sparse }
        if content.averageWordCount > Name.mostWords { score += Name.long }
        return score
    }

    private static func stepScore(
        _ column: Int, name: Int, header: ActionTableHeader, content: ColumnContent, shape: ActionTableReader.Shape,
        rows: ActionRows
    ) -> Double {
        let matches = header.columns[column].matches
        let votes = matches.map(\.role)
        let items = shape.items(in: column, groups: rows.groups)
        var score = 0.0
        if votes.first == .objective, votes.contains(.outcome) {
            // `Desired outcomes` beside the column that names the actions are what these bring about.
            score += Step.otherRole
        } else if (votes.first == .action || votes.first == .objective)
            && (!votes.contains(.outcome) || content.share(.task) > 0.5)
        {
            score += Step.word * (matches.first?.strength ?? 0) / 3
        } else if votes.contains(.action), !votes.contains(.outcome) || content.share(.task) > 0.5 {
            score += Step.wordAmongOthers
        } else if votes.isEmpty, items.severalShare >= Step.leastShareOfSeveral, content.share(.task) > 0.5 {
            // Things to do, several in a cell, under a word that nobody knows.
            score += Step.unknownTasks
        }
        // `Q2 2027` is a time, not the second step of something.
        let isNumbered = items.numberedShare > 0.5 && content.share(.time) < 0.5
        if isNumbered { score += Step.numbered }
        if items.severalShare > 0.5 { score += Step.several }
        if items.severalRowsShare > 0.5 { score += Step.severalRows }
        score += Step.task * content.share(.task)
        if let first = votes.first {
            // `Milestones and tasks` are steps where no other column is.
            if [.outcome, .evidence].contains(first), !votes.contains(.action) { score += Step.otherRole }
            if [.lead, .cost, .resources, .monitoring, .status].contains(first) { score += Step.otherRole }
            if first == .timescale, !isNumbered { score += Step.otherRole }
        }
        if !isNumbered, content.isOfValues { score += Step.values }
        return score
    }
}

import DocumentModel
import PlanModel

/// Who does an action, by when, and how far it is.
extension ActionBuilder {
    func assignPeopleAndTimes(
        _ action: inout Action, _ group: ActionRows.Group, isByStep: Bool, endColumn: Int?
    ) {
        let ofTerms = statusColumnsOfTerms
        let statusColumn = statusColumn(besides: ofTerms)
        // `Who leads` before `Team`: of several columns of people the one that its header calls so most surely; what stands
        // before the names groups them.
        func rank(_ column: Int) -> (Double, Int, Int) {
            (-strength(of: .lead, column), column < reading.nameColumn ? 1 : 0, column)
        }
        let byStrength = columns.indices.filter { reading.roles[$0] == .lead }.sorted { rank($0) < rank($1) }
        let rest = columns.indices.filter { reading.roles[$0] != .lead }
        for column in byStrength + rest
        where reading.statusPlace(ofColumn: column) == nil && !ofTerms.contains(column)
            && !(isByStep && self.isByStep(column, group))
        {
            let text = action.cells[headerKey(column)] ?? ""
            let role = reading.roles[column]
            if role == .status, column != statusColumn, statusColumn != nil {
                continue
            } else if role == .status {
                action.status = action.status ?? status.status(text: text, fill: lastFill(column, group))
            } else if text.isEmpty {
                continue
            } else if let split = compound(column, text) {
                action.leads = action.leads ?? split.leads
                action.timescale = action.timescale ?? split.timescale
            } else if role == .lead, action.leads == nil {
                action.leads = Owners.read(text, lexicon: lexicon)
            } else if role == .timescale, action.timescale == nil || column == endColumn {
                action.timescale = text
            }
        }
    }

    private func lastFill(_ column: Int, _ group: ActionRows.Group) -> Color? {
        group.rows.lazy.compactMap { row in grid.cell(row, columns[column].columns.lowerBound).fill }.first
    }

    /// Of several columns of status the one whose header says so most surely: `Status` before a column of ticks.
    private func statusColumn(besides ofTerms: Set<Int>) -> Int? {
        let own = columns.indices.filter {
            reading.roles[$0] == .status && reading.statusPlace(ofColumn: $0) == nil && !ofTerms.contains($0)
        }
        guard let most = own.map({ strength(of: .status, $0) }).max() else { return nil }
        return own.first { strength(of: .status, $0) == most }
    }

    /// Columns whose headers say how far it was in each of several terms, not how far it is: `Autumn RAG | Spring RAG`.
    private var statusColumnsOfTerms: Set<Int> {
        let statuses = columns.indices.filter { reading.roles[$0] == .status }
        guard statuses.count > 1 else { return [] }
        let named = statuses.filter { ColumnHeading.read(columns[$0].header, lexicon: lexicon).time != nil }
        return named.count > 1 ? Set(named) : []
    }

    /// How surely a column's header names a role.
    private func strength(of role: ColumnRole, _ column: Int) -> Double {
        if let match = columns[column].matches.first(where: { $0.role == role }) { return match.strength }
        return role == .lead && ColumnRoles.isHeadedByPeople(columns[column], lexicon)
            ? ActionPlausibility.strengthOfPeople : 0
    }

    /// Of several columns of time the one whose days are when something ends: by its header (`Target date` before `Start
    /// date`), else the one with the later day in most rows. Nil where there is one at most, or nothing tells.
    func endColumn() -> Int? {
        let ofTime = columns.indices.filter { reading.roles[$0] == .timescale }
        guard ofTime.count > 1 else { return nil }
        // A header that says when goes before cells that happen to name a day, where it has days itself.
        let called = ofTime.filter { column in
            columns[column].matches.contains { $0.role == .timescale && $0.strength >= 2 }
                || Folding.words(columns[column].header).count == 1
        }
        let days = Dictionary(ofTime.map { ($0, self.days(inColumn: $0)) }, uniquingKeysWith: { first, _ in first })
        let dated = ofTime.filter { days[$0]?.contains { $0 != nil } ?? false }
        let candidates = [called.filter(dated.contains), dated, called, ofTime].first { !$0.isEmpty } ?? ofTime
        guard candidates.count > 1 else { return candidates.first }
        let headed = candidates.filter { column in
            let words = Folding.words(columns[column].header)
            // `Report to` is no end.
            return words.contains(where: lexicon.deadlineWords.contains)
                && (words.count == 1 || columns[column].votes.contains(.timescale))
        }
        if headed.count == 1 { return headed.first }
        func day(_ column: Int, _ group: Int) -> CalendarDay? { days[column].flatMap { $0[group] } }
        let laterRows = candidates.map { column in
            reading.groups.indices.filter { group in
                guard let own = day(column, group) else { return false }
                return candidates.allSatisfy { $0 == column || day($0, group).map { $0 < own } ?? false }
            }.count
        }
        guard let most = laterRows.max(), most > 0, let place = laterRows.firstIndex(of: most) else { return nil }
        return candidates[place]
    }

    /// The days by which the cells of a column are due, group by group.
    private func days(inColumn column: Int) -> [CalendarDay?] {
        times.due(forColumn: reading.groups.map { lines(column, rows: $0.rows).map(\.fullText).joined(separator: " ") })
            .days
    }

    /// Splits the cell of a compound column where every part is recognised and both kinds are there.
    private func compound(_ column: Int, _ text: String) -> (leads: [String], timescale: String)? {
        let votes = columns[column].votes
        guard votes.contains(.lead), votes.contains(.timescale) else { return nil }
        var pieces: [String] = [""]
        for character in text {
            if character.isNewline || ",;–—".contains(character) {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        pieces = pieces.map { Folding.trimmed($0) }.filter { !$0.isEmpty }
        var timescale: [String] = []
        var leads: [String] = []
        for piece in pieces {
            if times.read(piece) != nil {
                timescale.append(piece)
            } else if Owners.isOwner(piece) {
                leads += Owners.read(piece, lexicon: lexicon)
            } else {
                return nil
            }
        }
        return timescale.isEmpty || leads.isEmpty ? nil : (leads, timescale.joined(separator: ", "))
    }

    /// Lists in parallel cells of one row: people, times and states beside the steps that they belong to.
    func spreadLists(
        over action: inout Action, _ group: ActionRows.Group, places: [ParallelLists.Place?],
        diagnostics: inout [Diagnostic]
    ) {
        guard group.rows.count == 1 else { return }
        _ = spreadLists(
            over: &action, action.steps.indices, rows: group.rows, places: places, diagnostics: &diagnostics)
    }

    /// The same for steps that share rows.
    ///
    /// - Returns: the columns whose entries were found to be of single steps.
    func spreadLists(
        over action: inout Action, _ steps: Range<Int>, rows: [Int], places: [ParallelLists.Place?],
        diagnostics: inout [Diagnostic]
    ) -> Set<Int> {
        guard steps.count > 1 else { return [] }
        let lists = columns.indices.filter { [.lead, .timescale, .status].contains(reading.roles[$0]) }
            .map { (column: $0, lines: lines($0, rows: rows)) }.filter {
                // `Start: …` over `End: …` speak of one thing.
                $0.lines.count > 1 && !$0.lines.allSatisfy { $0.fullText.contains(": ") }
            }
        var spread: Set<Int> = []
        for list in lists {
            let isSupported = lists.filter { $0.lines.count == steps.count }.count > 1
            let entries = list.lines.map { ParallelLists.Place($0.provenance) }
            guard let pairs = ParallelLists.pairs(items: places, entries: entries, isSupported: isSupported) else {
                if list.lines.count != steps.count, max(list.lines.count, steps.count) > 2 {
                    diagnostics.append(
                        Diagnostic(
                            .info, code: "parallel-lists-differ",
                            message:
                                "\(action.id): \(steps.count) steps stand beside \(list.lines.count) entries "
                                + "under “\(columns[list.column].header)”; they were not paired"))
                }
                continue
            }
            spread.insert(list.column)
            for (line, place) in zip(list.lines, pairs) {
                let step = steps.lowerBound + place
                switch reading.roles[list.column] {
                case .lead: action.steps[step].lead = action.steps[step].lead ?? line.text
                case .timescale: action.steps[step].timescale = action.steps[step].timescale ?? line.text
                default:
                    action.steps[step].status = action.steps[step].status ?? status.status(text: line.text, fill: nil)
                }
            }
        }
        return spread
    }
}

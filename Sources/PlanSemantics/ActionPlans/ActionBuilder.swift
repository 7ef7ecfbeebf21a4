import DocumentModel
import PlanModel

/// Makes actions of an action-plan table's row groups.
struct ActionBuilder {
    let grid: TableGrid
    let reading: ActionTableReading
    /// The places in time of the columns of terms.
    let slots: [PlanCalendar.Slot]
    let lexicon: Lexicon
    let times: TimeResolver
    let status: StatusReader
    let calendar: PlanCalendar

    /// - Parameters:
    ///   - planID: the id of the action plan, `action-plan-1`.
    ///   - firstPlace: the place of the first action in it, from 1.
    ///   - group: the heading over the table.
    func actions(planID: String, firstPlace: Int, group: String?, diagnostics: inout [Diagnostic]) -> [Action] {
        let names = resolvedNames()
        let lettered = letteredColumns()
        let endColumn = endColumn()
        var result: [Action] = []
        for (index, rowGroup) in reading.groups.enumerated() {
            let id = "\(planID)/action-\(firstPlace + index)"
            var action = action(
                rowGroup, name: names[index], id: id, lettered: lettered, endColumn: endColumn,
                diagnostics: &diagnostics)
            action.group = rowGroup.banner ?? group
            result.append(action)
        }
        return result
    }

    var columns: [ActionTableHeader.Column] { reading.header.columns }

    /// The cells of a column that start in a row.
    func cells(_ column: Int, row: Int) -> [Int] {
        var indices: [Int] = []
        for gridColumn in columns[column].columns {
            let index = grid.index(row, gridColumn)
            if grid.table.cells[index].row == row, !indices.contains(index), !grid.texts[index].isEmpty {
                indices.append(index)
            }
        }
        return indices
    }

    /// The cells of a column in a row, also those that started above.
    func covering(_ column: Int, row: Int) -> [Int] {
        var indices: [Int] = []
        for gridColumn in columns[column].columns {
            let index = grid.index(row, gridColumn)
            if !indices.contains(index), !grid.texts[index].isEmpty { indices.append(index) }
        }
        return indices
    }

    func lines(_ column: Int, row: Int) -> [TextLine] {
        let all = cells(column, row: row).flatMap { grid.lines[$0] }
        // A column of marks that stands apart from its items in a PDF is no text of theirs.
        let said = all.filter { !LabelScanner.isMarksAlone($0.fullText) }
        return said.isEmpty ? all : said
    }

    /// The lines of a column in the rows of one action; where no cell starts there, those of the cell that reaches down to
    /// it: a month drawn over three tasks says when each is done. Names and steps are said once.
    func lines(_ column: Int, rows: [Int]) -> [TextLine] {
        let own = rows.flatMap { lines(column, row: $0) }
        guard own.isEmpty, let first = rows.first, isShared(column) else { return own }
        return covering(column, row: first).flatMap { grid.lines[$0] }
    }

    private func isShared(_ column: Int) -> Bool {
        ![reading.nameColumn, reading.numberColumn, reading.stepColumn, reading.referenceColumn].contains(column)
            && reading.termPlace(ofColumn: column) == nil
    }

    // MARK: One action

    private func action(
        _ group: ActionRows.Group, name: (number: String?, title: String), id: String, lettered: Set<Int>,
        endColumn: Int?, diagnostics: inout [Diagnostic]
    ) -> Action {
        var action = Action(id: id, number: name.number, title: name.title)
        let stepRows = reading.stepColumn.map { column in group.rows.filter { !cells(column, row: $0).isEmpty } } ?? []
        let isByStep = stepRows.count > 1
        for column in columns.indices {
            let text = cellText(column, rows: group.rows)
            if !text.isEmpty { action.cells[headerKey(column)] = text }
        }
        for (label, index) in group.labelledCells { action.cells[reading.rowLabelKeys[label]] = labelledText(index) }
        action.milestones = milestones(of: group, id: id)
        var stepPlaces: [ParallelLists.Place?] = []
        if let stepColumn = reading.stepColumn {
            for row in isByStep ? stepRows : group.rows {
                let items = Self.items(
                    lines(stepColumn, row: row), parent: name.number,
                    isLettered: !isByStep && lettered.contains(stepColumn))
                let references = references(besideRow: row, of: items)
                action.steps += items.indices.map { .init(ref: references[$0], text: items[$0].text) }
                stepPlaces += items.map(\.place)
                guard isByStep else { continue }
                let range = (action.steps.count - items.count)..<action.steps.count
                let spread = spreadLists(
                    over: &action, range, rows: [row], places: items.map(\.place), diagnostics: &diagnostics)
                assignStepCells(&action, range, row: row, group: group, endColumn: endColumn, except: spread)
            }
            if isByStep { resolveRefs(&action, stepRows, parent: name.number) }
        }
        for column in reading.outcomeColumns {
            let all = lines(column, rows: group.rows)
            let items = Self.items(all, parent: name.number, isLettered: lettered.contains(column))
            action.outcomes += items.map { .init(ref: $0.ref, text: $0.text) }
        }
        assignPeopleAndTimes(&action, group, isByStep: isByStep, endColumn: endColumn)
        spreadLists(over: &action, group, places: stepPlaces, diagnostics: &diagnostics)
        action.provenance = provenance(group)
        action.confidence = confidence(group)
        return action
    }

    /// The steps' own numbers, or those that stand beside them in a column of their own, one for each.
    private func references(besideRow row: Int, of items: [CellItem]) -> [String?] {
        let own = items.map(\.ref)
        guard let column = reading.referenceColumn, own.allSatisfy({ $0 == nil }) else { return own }
        let beside = lines(column, row: row).map { LabelScanner.split($0.fullText + " X")?.label.core ?? $0.fullText }
        return beside.count == items.count ? beside : own
    }

    func headerKey(_ column: Int) -> String { reading.headerKey(column) }

    /// What full-width rows at the top of a table say of the action that ends the table above, by their label.
    var leadingLabelledTexts: [(key: String, text: String)] {
        reading.columnRoles.rows.leadingLabelledCells.map { (reading.rowLabelKeys[$0.key], labelledText($0.value)) }
    }

    /// What a full-width row says behind its label.
    private func labelledText(_ index: Int) -> String {
        var lines = grid.lines[index]
        guard let first = lines.first, let colon = first.fullText.firstIndex(of: ":") else { return "" }
        lines[0].text = Folding.trimmed(first.fullText[first.fullText.index(after: colon)...])
        lines[0].label = nil
        return CellText.joined(lines.filter { !$0.isEmpty })
    }

    /// The whole text of a column's cells in a group; step rows parted by a line break.
    private func cellText(_ column: Int, rows: [Int]) -> String {
        let perRow = rows.map { lines(column, row: $0) }.filter { !$0.isEmpty }
        guard !perRow.isEmpty else { return CellText.joined(Self.asList(lines(column, rows: rows))) }
        return perRow.map { CellText.joined(Self.asList($0)) }.joined(separator: "\n")
    }

    /// Numbered lines that nothing marks as a list are one, so that they are parted by a line break.
    private static func asList(_ lines: [TextLine]) -> [TextLine] {
        let cores = lines.compactMap(\.possibleCore)
        guard cores.count > 1, LabelSeries.isSeries(cores) else { return lines }
        return lines.map { line in
            guard line.label == nil, let candidate = line.candidate else { return line }
            var item = line
            item.label = candidate.label
            item.text = candidate.rest
            item.candidate = nil
            return item
        }
    }

    /// The items of a cell: numbered ones with what stands under them; without numbers one for each paragraph or bullet.
    ///
    /// - Parameter isLettered: whether other cells of the column hold series of letters: then `a.` labels a lone item.
    static func items(_ lines: [TextLine], parent: String?, isLettered: Bool = false) -> [CellItem] {
        var resolved = LabelResolution.resolve(lines, parent: parent)
        if isLettered, let first = resolved.first, let label = first.candidate?.label, !label.isBare,
            LabelSeries.opens(label.core), resolved.dropFirst().allSatisfy({ $0.possibleCore == nil })
        {
            resolved[0] = first.accepted()
        }
        let isNumbered = resolved.contains { $0.label.map { !$0.isBullet } ?? false }
        var items: [CellItem] = []
        for line in resolved {
            if let label = line.label, !label.isBullet {
                items.append(CellItem(ref: label.core, text: line.text, place: .init(line.provenance)))
            } else if isNumbered, !items.isEmpty {
                items[items.count - 1].text += (items[items.count - 1].text.isEmpty ? "" : "\n") + line.text
            } else {
                items.append(CellItem(ref: nil, text: line.text, place: .init(line.provenance)))
            }
        }
        return items.filter { !$0.text.isEmpty || $0.ref != nil }
    }

    /// The columns of steps and outcomes, where one of them holds a series of letters: `a. Audit` / `b. Report`.
    private func letteredColumns() -> Set<Int> {
        let candidates = (reading.stepColumn.map { [$0] } ?? []) + reading.outcomeColumns
        let isLettered = candidates.contains { column in
            reading.groups.contains { group in
                let cores = LabelResolution.resolve(lines(column, rows: group.rows)).compactMap(\.label?.core)
                return cores.count > 1 && LabelSeries.isSeries(cores) && cores.allSatisfy { $0.allSatisfy(\.isLetter) }
            }
        }
        return isLettered ? Set(candidates) : []
    }

    /// Step rows see one line each: whether bare numbers are refs only all rows together tell.
    private func resolveRefs(_ action: inout Action, _ rows: [Int], parent: String?) {
        guard let column = reading.stepColumn, action.steps.allSatisfy({ $0.ref == nil }) else { return }
        let all = LabelResolution.resolve(lines(column, rows: rows), parent: parent)
        guard all.count == action.steps.count else { return }
        for index in all.indices {
            if let label = all[index].label, !label.isBullet {
                action.steps[index].ref = label.core
                action.steps[index].text = all[index].text
            }
        }
    }

    /// Whether a column speaks of each step: it has several cells in this group, or in at least half of the groups of
    /// several rows.
    func isByStep(_ column: Int, _ group: ActionRows.Group) -> Bool {
        func hasSeveral(_ group: ActionRows.Group) -> Bool {
            group.rows.filter { !cells(column, row: $0).isEmpty || isColored(column, row: $0) }.count > 1
        }
        if hasSeveral(group) { return true }
        guard group.rows.count > 1 else { return false }
        let groups = reading.groups.filter { $0.rows.count > 1 }
        return groups.filter(hasSeveral).count * 2 >= groups.count
    }

    /// Whether a status column shows a colour in a cell that starts in a row: a colour says as much as a word.
    private func isColored(_ column: Int, row: Int) -> Bool {
        guard reading.roles[column] == .status, reading.statusPlace(ofColumn: column) == nil else { return false }
        let cell = grid.cell(row, columns[column].columns.lowerBound)
        return cell.row == row && cell.fill.flatMap { ColorName.of($0) } != nil
    }

    private func assignStepCells(
        _ action: inout Action, _ steps: Range<Int>, row: Int, group: ActionRows.Group, endColumn: Int?,
        except spread: Set<Int>
    ) {
        for column in columns.indices
        where reading.statusPlace(ofColumn: column) == nil && isByStep(column, group) && !spread.contains(column) {
            let text = covering(column, row: row).map { CellText.joined(grid.lines[$0]) }.joined(separator: " ")
            let fill = grid.cell(row, columns[column].columns.lowerBound).fill
            guard !text.isEmpty || reading.roles[column] == .status else { continue }
            for step in steps {
                switch reading.roles[column] {
                case .lead: action.steps[step].lead = action.steps[step].lead ?? text
                case .timescale where action.steps[step].timescale == nil || column == endColumn:
                    action.steps[step].timescale = text
                case .status:
                    action.steps[step].status = action.steps[step].status ?? status.status(text: text, fill: fill)
                default: break
                }
            }
        }
    }

    // MARK: Place and confidence

    /// A PDF's action lies in one box a page; a DOCX's at the cell that names it.
    private func provenance(_ group: ActionRows.Group) -> [Provenance] {
        var boxes: [Int: Rectangle] = [:]
        var parts: [Provenance] = []
        for row in group.rows {
            for index in grid.cellsStarting(inRow: row) {
                for place in grid.table.cells[index].provenance {
                    if let page = place.pageNumber, let box = place.box {
                        boxes[page] = boxes[page]?.union(box) ?? box
                    } else if parts.isEmpty, !grid.texts[index].isEmpty {
                        parts.append(place)
                    }
                }
            }
        }
        return boxes.isEmpty
            ? parts : boxes.keys.sorted().compactMap { page in boxes[page].map { .page(page, box: $0) } }
    }

    private func confidence(_ group: ActionRows.Group) -> Double {
        let cells = group.rows.flatMap { grid.filledCells(inRow: $0) }.map { grid.table.cells[$0].confidence }
        let table = cells.min() ?? grid.table.confidence
        return reading.isOfTerms ? table : min(table, reading.plausibility.confidence)
    }
}

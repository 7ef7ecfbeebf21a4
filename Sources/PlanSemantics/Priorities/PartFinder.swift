import DocumentModel
import PlanModel

/// What a table turned out to be.
enum TableReading: Sendable {
    case termGrid(TermGridReading)
    case actionPlan(ActionTableReading)
    case other

    static func read(_ grid: TableGrid, lexicon: Lexicon) -> TableReading {
        if let reading = TermGridReader.read(grid, lexicon: lexicon) { return .termGrid(reading) }
        if let reading = ActionTableReader.readCards(grid, lexicon: lexicon) { return .actionPlan(reading) }
        if let reading = ActionTableReader.read(grid, lexicon: lexicon) { return .actionPlan(reading) }
        return .other
    }

    /// Reads all tables of a document. A table without a header, directly under one of as many columns, goes on with it.
    static func readAll(_ outline: Outline, lexicon: Lexicon) -> [TableReading] {
        var readings = outline.tables.map { read($0, lexicon: lexicon) }
        for (before, element) in zip(outline.elements, outline.elements.dropFirst()) {
            guard let above = before.tableIndex, let table = element.tableIndex,
                outline.tables[above].columnCount == outline.tables[table].columnCount, element.line.isEmpty
            else { continue }
            let grid = outline.tables[table]
            switch (readings[above], readings[table]) {
            case (.termGrid(let known), .other), (.termGrid(let known), .actionPlan):
                if let reading = TermGridReader.read(grid, lexicon: lexicon, inherited: known.drawnHeader) {
                    readings[table] = .termGrid(reading)
                }
            case (.actionPlan(let known), .other) where !known.isOfCards:
                if let reading = ActionTableReader.read(grid, lexicon: lexicon, inherited: known.header) {
                    readings[table] = .actionPlan(reading)
                }
            default: break
            }
        }
        return readings
    }

    var isTermGrid: Bool { if case .termGrid = self { true } else { false } }
    var actionPlan: ActionTableReading? { if case .actionPlan(let reading) = self { reading } else { nil } }
}

/// The part that an element plays in the plan.
enum ElementPart: Hashable, Sendable {
    case title
    case narrativeHeading
    case narrative
    case contents
    /// The heading of a priority, by its place.
    case priorityHeading(Int)
    case blockHeading(Int, Lexicon.BlockKind)
    case blockItem(Int, Lexicon.BlockKind)
    /// A line that belongs to the table below it.
    case caption
    /// A term grid of a priority.
    case grid(Int)
    /// A heading over some of an action plan's tables.
    case actionGroup
    /// A heading over the only table of an action plan.
    case actionTitle
    case actionTable
    case otherTable
}

/// Finds priorities by structure, whatever they are called: a heading that owns a term grid, or objectives and success
/// criteria. Then gives every element its part.
struct PartFinder {
    let outline: Outline
    let readings: [TableReading]
    let lexicon: Lexicon
    private(set) var parts: [ElementPart]
    /// For each priority the element of its heading; nil where only a caption or nothing names it.
    private(set) var priorityHeadings: [Int?] = []

    private var levels: [Int?]
    private var blockKinds: [Lexicon.BlockKind?]

    /// What a heading owns, while candidates are collected.
    private struct Holdings {
        var blocks: [(element: Int, kind: Lexicon.BlockKind)] = []
        var grids: [Int] = []
        var captions: [Int] = []
    }

    /// A caption has at most so many words.
    private static let mostWordsOfCaption = 14

    init(outline: Outline, readings: [TableReading], lexicon: Lexicon) {
        self.outline = outline
        self.readings = readings
        self.lexicon = lexicon
        parts = outline.elements.map { element in
            switch element.kind {
            case .title: .title
            case .heading: .narrativeHeading
            case .text, .note: .narrative
            case .contents: .contents
            case .table(let index):
                switch readings[index] {
                case .actionPlan: .actionTable
                default: .otherTable
                }
            }
        }
        levels = outline.elements.map(\.headingLevel)
        blockKinds = Array(repeating: nil, count: outline.elements.count)
        findBlockHeadings()
        findPriorities()
        findActionHeadings()
    }

    private func text(_ element: Int) -> String { outline.elements[element].line.fullText }

    private func isGrid(_ element: Int) -> Bool {
        // Written out: as one expression with `map` it crashes the optimiser of Swift 6.3.1.
        guard outline.elements.indices.contains(element) else { return false }
        guard let table = outline.elements[element].tableIndex else { return false }
        return readings[table].isTermGrid
    }

    // MARK: Headings over objectives and success criteria

    private mutating func findBlockHeadings() {
        for index in outline.elements.indices {
            let element = outline.elements[index]
            if element.headingLevel != nil {
                // What stands directly over a table is its caption, `Milestones` too.
                guard index + 1 >= outline.elements.count || outline.elements[index + 1].tableIndex == nil else {
                    continue
                }
                let heading = NumberedHeading.read(text(index), nouns: [])
                blockKinds[index] =
                    lexicon.blockKind(ofHeading: text(index)) ?? lexicon.blockKind(ofHeading: heading.title)
            } else if element.isText, element.line.label == nil, let kind = lexicon.blockKind(ofHeading: text(index)),
                index + 1 < outline.elements.count, outline.elements[index + 1].isText,
                outline.elements[index + 1].line.label != nil
            {
                // `Objectives:` in plain type over a list.
                blockKinds[index] = kind
                let above = levels[..<index].last { $0 != nil } ?? nil
                levels[index] = (above ?? 0) + 1
            }
        }
        findRepeatedHeadings()
    }

    /// Headings in unknown words that stand over a list again and again, under headings that own term grids.
    private mutating func findRepeatedHeadings() {
        var places: [String: [Int]] = [:]
        for index in outline.elements.indices where levels[index] != nil && blockKinds[index] == nil {
            places[Folding.key(text(index)), default: []].append(index)
        }
        // In reading order: what one heading means tells about the next.
        for (key, indices) in places.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
            guard indices.count > 1, !key.isEmpty else { continue }
            let isOverLists = indices.allSatisfy { index in
                let content = content(after: index)
                return !content.isEmpty && content.allSatisfy { outline.elements[$0].line.label != nil }
            }
            guard isOverLists, indices.filter({ leadsToGrid($0) }).count * 2 >= indices.count else { continue }
            var votes: [Lexicon.BlockKind: Int] = [:]
            for index in indices {
                let before = blockKinds[..<index].last { $0 != nil } ?? nil
                let after = blockKinds[(index + 1)...].first { $0 != nil } ?? nil
                let kind: Lexicon.BlockKind =
                    if let before, isNear(index, before: true) {
                        before == .objectives ? .successCriteria : .objectives
                    } else if after
                        == .objectives, isNear(index, before: false)
                    { .successCriteria } else { .objectives }
                votes[kind, default: 0] += 1
            }
            let byPlace: Lexicon.BlockKind =
                votes[.objectives, default: 0] >= votes[.successCriteria, default: 0] ? .objectives : .successCriteria
            let kind = indices.first.flatMap { lexicon.blockKind(byWordsOf: text($0)) } ?? byPlace
            for index in indices { blockKinds[index] = kind }
        }
    }

    /// Whether the next or previous heading is a block heading.
    private func isNear(_ index: Int, before: Bool) -> Bool {
        let other =
            before ? levels[..<index].lastIndex { $0 != nil } : levels[(index + 1)...].firstIndex { $0 != nil }
        return other.map { blockKinds[$0] != nil } ?? false
    }

    /// The text elements between a heading and whatever structure comes next.
    private func content(after index: Int) -> [Int] {
        var result: [Int] = []
        var position = index + 1
        while position < outline.elements.count, outline.elements[position].isText, levels[position] == nil {
            result.append(position)
            position += 1
        }
        return result
    }

    /// Whether a term grid comes within the next few headings.
    private func leadsToGrid(_ index: Int) -> Bool {
        var headings = 0
        for position in (index + 1)..<outline.elements.count {
            if isGrid(position) { return true }
            if outline.elements[position].tableIndex != nil { return false }
            if levels[position] != nil { headings += 1 }
            if headings > 3 { return false }
        }
        return false
    }

    // MARK: Priorities

    private mutating func findPriorities() {
        var holdings: [Int: Holdings] = [:]
        var orphanGrids: [Int] = []
        var stack: [Int] = []
        var owner: Int?
        for index in outline.elements.indices {
            if let level = levels[index] {
                if let kind = blockKinds[index] {
                    if let found = blockOwner(index, level: level, stack: stack, current: owner) {
                        holdings[found, default: .init()].blocks.append((index, kind))
                        owner = found
                        continue
                    }
                    blockKinds[index] = nil
                }
                if let owner, isGrid(index + 1), isCaption(index, of: owner, holdings[owner]) {
                    holdings[owner, default: .init()].captions.append(index)
                    continue
                }
                if namesNoPriority(index) {
                    // A year directly over a grid is its caption; further up it is a chapter, whose grids ask no owner.
                    if isGrid(index + 1) { parts[index] = .caption }
                    if let current = owner, level <= (levels[current] ?? 0) { owner = nil }
                    while let last = stack.last, (levels[last] ?? 0) >= level { stack.removeLast() }
                    continue
                }
                while let last = stack.last, (levels[last] ?? 0) >= level { stack.removeLast() }
                stack.append(index)
                if let current = owner, level <= (levels[current] ?? 0) { owner = nil }
            } else if isGrid(index) {
                if owner == nil { owner = gridOwner(index, stack: stack, holdings: &holdings) }
                if let owner {
                    holdings[owner, default: .init()].grids.append(index)
                } else {
                    orphanGrids.append(index)
                }
            }
        }
        settle(holdings, orphanGrids)
    }

    /// A year, or an organisation's name on the cover, heads a grid and names no priority.
    private func namesNoPriority(_ index: Int) -> Bool {
        if CalendarHeading.isCalendar(text(index)) { return true }
        return index < outline.coverLines.count && Organisation.isName(text(index), lexicon: lexicon)
    }

    /// The heading whose objectives or criteria stand under a block heading.
    private func blockOwner(_ index: Int, level: Int, stack: [Int], current: Int?) -> Int? {
        if let current,
            (levels[current] ?? 0) < level || (isFlat(current, index) && !hasDeeperBlock(current, before: index))
        {
            return current
        }
        if let above = stack.last(where: { (levels[$0] ?? 0) < level }) {
            // A heading of the same level between the two has ended the one above.
            if let last = stack.last, last != above, (levels[last] ?? 0) >= level {
                // `Priority 1` over `Why this matters`, `Objectives`, `Success measures`, all of one level.
                if isNumberedNoun(above), !isNumberedNoun(last), levels[last] == level,
                    !hasDeeperBlock(above, before: index)
                {
                    return above
                }
                return isFlat(last, index) ? last : nil
            }
            return above
        }
        guard let last = stack.last, levels[last] == level, isFlat(last, index) else { return nil }
        return last
    }

    /// In documents whose headings all look alike: a numbered heading, or one with nothing but lists below, still owns
    /// the blocks that follow.
    private func isFlat(_ heading: Int, _ block: Int) -> Bool {
        guard levels[heading] == levels[block] else { return false }
        if isNumberedNoun(heading) { return true }
        return !((heading + 1)..<block).contains { index in
            levels[index] == nil && !isUnderBlock(index, from: heading)
        }
    }

    /// Whether the heading has block headings of a lower level already: then headings do not all look alike.
    private func hasDeeperBlock(_ heading: Int, before index: Int) -> Bool {
        ((heading + 1)..<index).contains { blockKinds[$0] != nil && (levels[$0] ?? 0) > (levels[heading] ?? 0) }
    }

    private func isUnderBlock(_ index: Int, from heading: Int) -> Bool {
        levels.indices[heading..<index].last { levels[$0] != nil }.map { blockKinds[$0] != nil } ?? false
    }

    private func isNumberedNoun(_ index: Int) -> Bool {
        let heading = NumberedHeading.read(text(index), nouns: lexicon.nouns)
        return heading.number != nil && !heading.noun.isEmpty
    }

    private func isCaption(_ index: Int, of owner: Int, _ holdings: Holdings?) -> Bool {
        let hasBlocks = !(holdings?.blocks.isEmpty ?? true)
        let hasGrids = !(holdings?.grids.isEmpty ?? true)
        let level = levels[index] ?? 0
        let ownerLevel = levels[owner] ?? 0
        if isNumberedNoun(index), isNumberedNoun(owner), level <= ownerLevel { return false }
        if level > ownerLevel { return hasBlocks || hasGrids || isNumberedNoun(owner) }
        return level == ownerLevel && hasBlocks && !hasGrids && !hasDeeperBlock(owner, before: index)
    }

    /// The heading that owns a grid without blocks above it.
    private func gridOwner(_ index: Int, stack: [Int], holdings: inout [Int: Holdings]) -> Int? {
        guard let last = stack.last else { return nil }
        // Too far above, behind another table, it is not this grid's heading.
        let between = (last + 1)..<index
        guard
            !between.contains(where: { outline.elements[$0].tableIndex != nil })
                || !(holdings[last]?.grids.isEmpty ?? true)
        else { return nil }
        if last + 1 == index, !isNumberedNoun(last), let above = stack.dropLast().last, isNumberedNoun(above),
            holdings[above]?.grids.isEmpty ?? true
        {
            holdings[above, default: .init()].captions.append(last)
            return above
        }
        return last
    }

    /// Decides which candidates are priorities, and gives out the parts.
    private mutating func settle(_ holdings: [Int: Holdings], _ orphanGrids: [Int]) {
        let candidates = holdings.keys.sorted()
        var valid = Set(
            candidates.filter { candidate in
                guard let held = holdings[candidate] else { return false }
                // Blocks without a list may be chapters of prose that happen to be called Impact or Purpose.
                let listed = held.blocks.filter { block in
                    content(after: block.element).contains { outline.elements[$0].line.label != nil }
                }
                return !held.grids.isEmpty || Set(listed.map(\.kind)).count > 1
                    || (!held.blocks.isEmpty && isNumberedNoun(candidate))
            })
        // One kind of list alone counts where the same heading stands over it elsewhere, with a table of actions below.
        for candidate in candidates where !valid.contains(candidate) && leadsToActions(candidate) {
            let keys = Set(holdings[candidate]?.blocks.map { Folding.key(text($0.element)) } ?? [])
            let hasSibling = candidates.contains { other in
                other != candidate && levels[other] == levels[candidate] && leadsToActions(other)
                    && holdings[other]?.blocks.contains { keys.contains(Folding.key(text($0.element))) } == true
            }
            if hasSibling { valid.insert(candidate) }
        }
        // One kind of block alone counts beside a priority with the same block headings.
        let headings = levels.indices.filter { levels[$0] != nil && blockKinds[$0] == nil }
        let known = Set(valid.flatMap { holdings[$0]?.blocks.map { Folding.key(text($0.element)) } ?? [] })
        for candidate in candidates where !valid.contains(candidate) {
            guard let held = holdings[candidate],
                held.blocks.allSatisfy({ known.contains(Folding.key(text($0.element))) }),
                let place = headings.firstIndex(of: candidate)
            else { continue }
            let siblings = [place - 1, place + 1].filter(headings.indices.contains).map { headings[$0] }
            if siblings.contains(where: { valid.contains($0) && levels[$0] == levels[candidate] }) {
                valid.insert(candidate)
            }
        }
        for candidate in candidates where !valid.contains(candidate) {
            for block in holdings[candidate]?.blocks ?? [] { revert(block.element) }
        }
        let starts = (Array(valid) + orphanGrids).sorted()
        for start in starts {
            let place = priorityHeadings.count
            guard valid.contains(start), let held = holdings[start] else {
                addOrphan(start)
                continue
            }
            priorityHeadings.append(start)
            parts[start] = .priorityHeading(place)
            for caption in held.captions { parts[caption] = .caption }
            for block in held.blocks { give(block.element, place, block.kind) }
            var seen: [String] = []
            for grid in held.grids {
                markCaption(above: grid)
                // A later grid whose own caption is numbered like a priority is one.
                if let caption = gridCaption(grid),
                    NumberedHeading.read(caption, nouns: lexicon.nouns).noun.isEmpty == false,
                    !seen.isEmpty, !seen.contains(Folding.key(caption))
                {
                    priorityHeadings.append(nil)
                } else if let caption = gridCaption(grid) {
                    seen.append(Folding.key(caption))
                }
                parts[grid] = .grid(priorityHeadings.count - 1)
            }
        }
    }

    /// Whether a table of actions stands under a heading, before the next as high as it.
    private func leadsToActions(_ heading: Int) -> Bool {
        guard let level = levels[heading] else { return false }
        for index in outline.elements.indices[(heading + 1)...] {
            if let other = levels[index], other <= level { return false }
            if let table = outline.elements[index].tableIndex, readings[table].actionPlan != nil { return true }
        }
        return false
    }

    /// A block heading that owns nothing after all is narrative again.
    private mutating func revert(_ element: Int) {
        blockKinds[element] = nil
        parts[element] = outline.elements[element].headingLevel == nil ? .narrative : .narrativeHeading
    }

    /// Grids without a heading: those with one caption, or side by side, are one priority.
    private mutating func addOrphan(_ grid: Int) {
        markCaption(above: grid)
        let caption = gridCaption(grid).map { Folding.key($0) } ?? ""
        if let last = priorityHeadings.indices.last, priorityHeadings[last] == nil,
            let before = parts[..<grid].lastIndex(of: .grid(last)),
            caption.isEmpty || gridCaption(before).map({ Folding.key($0) }) == caption
        {
            parts[grid] = .grid(last)
            return
        }
        priorityHeadings.append(nil)
        parts[grid] = .grid(priorityHeadings.count - 1)
    }

    /// What stands above a grid's header or was taken off its top.
    func gridCaption(_ element: Int) -> String? {
        let line = outline.elements[element].line.fullText
        if !line.isEmpty { return line }
        guard let table = outline.elements[element].tableIndex, case .termGrid(let reading) = readings[table] else {
            return nil
        }
        let caption = reading.captions.map(\.fullText).joined(separator: " ")
        return caption.isEmpty ? nil : caption
    }

    /// A short line directly above a grid is its caption.
    private mutating func markCaption(above grid: Int) {
        let index = grid - 1
        guard index >= 0, outline.elements[index].isText, levels[index] == nil else { return }
        let line = outline.elements[index].line
        let words = Folding.words(line.fullText).count
        guard line.label == nil, words <= Self.mostWordsOfCaption, let last = line.fullText.last, !".;,".contains(last)
        else { return }
        switch parts[index] {
        case .narrative: parts[index] = .caption
        case .blockItem:
            // In a list all of whose items are labelled, the line without a label is no item.
            let before = (0..<index).last { parts[$0] != parts[index] || outline.elements[$0].line.label != nil }
            if let before, parts[before] == parts[index] { parts[index] = .caption }
        default: break
        }
    }

    private mutating func give(_ heading: Int, _ priority: Int, _ kind: Lexicon.BlockKind) {
        parts[heading] = .blockHeading(priority, kind)
        let content = content(after: heading)
        let hasLabels = content.contains { outline.elements[$0].line.label != nil }
        for index in content where !hasLabels || outline.elements[index].line.label != nil {
            parts[index] = .blockItem(priority, kind)
        }
    }

    // MARK: Action plans

    private mutating func findActionHeadings() {
        var headings: [[String]: [(table: Int, heading: Int?)]] = [:]
        for index in outline.elements.indices {
            guard case .actionTable = parts[index], let table = outline.elements[index].tableIndex,
                let reading = readings[table].actionPlan
            else { continue }
            headings[reading.header.signature, default: []].append((index, headingAbove(index)))
        }
        for signature in headings.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let places = headings[signature] else { continue }
            let found = Set(places.compactMap(\.heading))
            for place in places {
                guard let heading = place.heading, parts[heading] == .narrativeHeading else { continue }
                if found.count > 1 || isNumberedNoun(heading) {
                    parts[heading] = .actionGroup
                } else if heading + 1 == place.table {
                    parts[heading] = .actionTitle
                }
            }
        }
    }

    /// The heading over an action table, with no other table of actions or grid between.
    func headingAbove(_ element: Int) -> Int? {
        var index = element - 1
        while index >= 0 {
            // A table that is neither grid nor action plan only stands between.
            if let table = outline.elements[index].tableIndex {
                guard case .other = readings[table] else { return nil }
            }
            if case .title = outline.elements[index].kind { return nil }
            if levels[index] != nil, blockKinds[index] == nil { return index }
            index -= 1
        }
        return nil
    }
}

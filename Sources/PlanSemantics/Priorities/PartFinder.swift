import DocumentModel
import PlanModel

/// Finds priorities by structure, whatever they are called: a heading that owns a term grid, or objectives and success
/// criteria. Then gives every element its part.
struct PartFinder {
    let outline: Outline
    let readings: [TableReading]
    let lexicon: Lexicon
    var parts: [ElementPart]
    /// For each priority the element of its heading; nil where only a caption or nothing names it.
    var priorityHeadings: [Int?] = []

    /// Action plans without tables.
    var listedPlans: [ListedPlan] = []
    /// Headings of lists that were nearly a plan, or nearly none.
    var narrowLists: [(heading: Int, isPlan: Bool)] = []

    /// The level of each element that is a heading, or stands as one.
    var levels: [Int?]
    /// What each heading over a list of a priority stands over.
    var blockKinds: [Lexicon.BlockKind?]

    /// How often the numbered headings of each level say the same noun and number.
    let numberCounts: [NumberedPlace: Int]

    /// What a heading owns, while candidates are collected.
    private struct Holdings {
        var blocks: [(element: Int, kind: Lexicon.BlockKind)] = []
        var grids: [Int] = []
        var captions: [Int] = []
    }

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
            case .repeated: .repeated
            case .table(let index):
                switch readings[index] {
                case .actionPlan: .actionTable
                default: .otherTable
                }
            }
        }
        levels = outline.elements.map(\.headingLevel)
        numberCounts = Self.numberCounts(in: outline)
        blockKinds = Array(repeating: nil, count: outline.elements.count)
        findBlockHeadings()
        findPriorities()
        findActionHeadings()
        findListedPlans()
    }

    func text(_ element: Int) -> String { outline.elements[element].line.fullText }

    func isGrid(_ element: Int) -> Bool {
        // Written out: as one expression with `map` it crashes the optimiser of Swift 6.3.1.
        guard outline.elements.indices.contains(element) else { return false }
        guard let table = outline.elements[element].tableIndex else { return false }
        return readings[table].isTermGrid
    }

    /// Whether a grid is a row of boxes: the heading above names their strand, the one above that their priority.
    private func isOfCards(_ element: Int) -> Bool {
        guard let table = outline.elements[element].tableIndex, case .termGrid(let reading) = readings[table] else {
            return false
        }
        return reading.isOfCards
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

    private func isCaption(_ index: Int, of owner: Int, _ holdings: Holdings?) -> Bool {
        let hasBlocks = !(holdings?.blocks.isEmpty ?? true)
        let hasGrids = !(holdings?.grids.isEmpty ?? true)
        let level = levels[index] ?? 0
        let ownerLevel = levels[owner] ?? 0
        // What a priority is called, once more over its grid.
        if Folding.key(text(index)) == Folding.key(outline.numberedHeading(owner).title), !isNumberedNoun(index) {
            return true
        }
        if isNumberedNoun(index), isNumberedNoun(owner), level <= ownerLevel { return false }
        if level > ownerLevel { return hasBlocks || hasGrids || isNumberedNoun(owner) }
        return level == ownerLevel && hasBlocks && !hasGrids && !hasDeeperBlock(owner, before: index)
    }

    /// The heading that owns a grid without blocks above it.
    private func gridOwner(_ index: Int, stack: [Int], holdings: inout [Int: Holdings]) -> Int? {
        guard let last = stack.last else { return nil }
        // A caption that is numbered like a priority names the grid; the chapter above that is not has another's name.
        if !isNumberedNoun(last), last + 1 < index, let caption = gridCaption(index),
            numberedCaption(caption).isNumberedNoun
        {
            return nil
        }
        // Too far above, behind another table, it is not this grid's heading.
        let between = (last + 1)..<index
        guard
            !between.contains(where: { outline.elements[$0].tableIndex != nil })
                || !(holdings[last]?.grids.isEmpty ?? true)
        else { return nil }
        if last + 1 == index, let above = stack.dropLast().last, holdings[above]?.grids.isEmpty ?? true,
            isNumberedNoun(last) ? isNumbered(last, inside: above) : isNumberedNoun(above) || isOfCards(index)
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
                    !numberedCaption(caption).noun.isEmpty,
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

    private mutating func give(_ heading: Int, _ priority: Int, _ kind: Lexicon.BlockKind) {
        parts[heading] = .blockHeading(priority, kind)
        let content = content(after: heading)
        let hasLabels = content.contains { outline.elements[$0].line.label != nil }
        for index in content where !hasLabels || outline.elements[index].line.label != nil {
            parts[index] = .blockItem(priority, kind)
        }
    }
}

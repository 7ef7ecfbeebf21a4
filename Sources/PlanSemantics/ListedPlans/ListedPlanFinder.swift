import PlanModel

/// Finds action plans that are lists under headings.
struct ListedPlanFinder {
    let outline: Outline
    let levels: [Int?]
    let lexicon: Lexicon
    /// Whether an element is narrative that nothing else has claimed.
    let isFree: [Bool]
    private let documentTitle: String
    private(set) var plans: [ListedPlan] = []
    /// Series that were nearly a plan, or nearly none, by their first heading.
    private(set) var narrow: [(heading: Int, isPlan: Bool)] = []

    /// A series has at least so many headings with items.
    private static let fewestMembers = 2
    /// A plain line that may be an item has at most so many words.
    private static let mostWordsOfPlainItem = 14

    private struct Candidate {
        var heading: Int
        var period: PeriodHeading
        var end: Int
    }

    init(outline: Outline, levels: [Int?], parts: [ElementPart], lexicon: Lexicon) {
        self.outline = outline
        self.levels = levels
        self.lexicon = lexicon
        isFree = zip(outline.elements, parts).map { element, part in
            guard part == .narrative || part == .narrativeHeading, element.tableIndex == nil else { return false }
            if case .note = element.kind { return false }
            return true
        }
        documentTitle =
            outline.elements.lazy.compactMap { element -> String? in
                if case .title = element.kind { element.line.fullText } else { nil }
            }.first ?? ""
        let candidates = candidates()
        for series in joined(series(of: candidates)) { judge(series, among: candidates) }
        plans.sort { ($0.members.first?.heading ?? 0) < ($1.members.first?.heading ?? 0) }
    }

    // MARK: Headings

    private func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for index in outline.elements.indices where isFree[index] {
            guard let period = PeriodHeading.read(text(index), words: lexicon.vocabulary.listedPlans) else { continue }
            // A bare line counts where a list, a label or another such line comes next.
            if levels[index] == nil, index + 1 < outline.elements.count, isFree[index + 1] {
                let isOverList =
                    isItem(index + 1)
                    && PeriodHeading.read(text(index + 1), words: lexicon.vocabulary.listedPlans) == nil
                    || label(index + 1) != nil
                guard isOverList, !isItem(index) || isDeeper(index + 1, than: index) else { continue }
            } else if levels[index] == nil {
                continue
            }
            found.append(Candidate(heading: index, period: period, end: index + 1))
        }
        for place in found.indices {
            let next = place + 1 < found.count ? found[place + 1].heading : outline.elements.count
            found[place].end = end(of: found[place].heading, before: next)
        }
        return found
    }

    /// Where the content of a heading ends: at the next heading as high, unless that is a label over a list.
    private func end(of heading: Int, before next: Int) -> Int {
        var index = heading + 1
        while index < next {
            if let level = levels[index] {
                guard let own = levels[heading] else {
                    if label(index) == nil { break }
                    index += 1
                    continue
                }
                if level < own || level == own && !isLabelAmongHeadings(index) { break }
            }
            if case .table = outline.elements[index].kind { break }
            index += 1
        }
        return index
    }

    /// `By September 2027 we will have`, `By Easter`
    private func isIntention(_ heading: String) -> Bool {
        CalendarToken.tokens(of: heading).first?.means(.by) == true
            || Folding.words(heading).contains(where: lexicon.vocabulary.listedPlans.intentions.contains)
    }

    // MARK: Series

    /// Headings of one kind and one level.
    private func series(of candidates: [Candidate]) -> [[Candidate]] {
        var keys: [String] = []
        var result: [[Candidate]] = []
        for candidate in candidates {
            let key = "\(candidate.period.kind) \(levels[candidate.heading].map(String.init) ?? "line")"
            if let known = keys.firstIndex(of: key) {
                result[known].append(candidate)
            } else {
                keys.append(key)
                result.append([candidate])
            }
        }
        return result
    }

    /// Series that stand inside each other are one: weeks in phases.
    private func joined(_ series: [[Candidate]]) -> [[Candidate]] {
        var result: [[Candidate]] = []
        for candidates in series.sorted(by: { ($0.first?.heading ?? 0) < ($1.first?.heading ?? 0) }) {
            guard let first = candidates.first else { continue }
            if let last = result.last?.last, first.heading < last.end || first.heading < last.heading {
                result[result.count - 1] = (result[result.count - 1] + candidates).sorted { $0.heading < $1.heading }
            } else {
                result.append(candidates)
            }
        }
        return result
    }

    private mutating func judge(_ series: [Candidate], among candidates: [Candidate]) {
        var members = series.map { member($0, isPlain: false) }
        if members.allSatisfy(\.entries.isEmpty) {
            // Lists whose marks are lost: only where every line under every heading is short.
            guard series.allSatisfy(holdsShortLines) else { return }
            members = series.map { member($0, isPlain: true) }
        }
        let filled = members.filter { !$0.entries.isEmpty }
        guard filled.count >= Self.fewestMembers, Set(filled.map { Folding.key(text($0.heading)) }).count > 1 else {
            return
        }
        let items = filled.flatMap(\.entries).map { outline.elements[$0.item].line.text }
        let above = chapter(over: filled[0].heading)
        let wording = ItemWording(items, lexicon: lexicon)
        let isPlain = filled.contains { $0.entries.contains { outline.elements[$0.item].line.label == nil } }
        let score = ListedPlanScore(
            kinds: Set(filled.map(\.period.kind)), wording: wording,
            titles: [documentTitle] + (above.map { [text($0)] } ?? []),
            isIntended: filled.allSatisfy { isIntention(text($0.heading)) }, words: lexicon.vocabulary.listedPlans)
        let isPlan = score.isPlan && (!isPlain || wording.tasks >= Self.leastTasksOfPlainLines)
        if score.isNarrow { narrow.append((filled[0].heading, isPlan)) }
        guard isPlan else { return }
        var plan = ListedPlan(title: nil, members: filled, confidence: score.confidence)
        let parents = filled.map { parent(of: $0, among: series) }
        if Set(parents).count > 1 || parents.contains(where: { $0.map { isPhase($0, series) } ?? false }) {
            for index in plan.members.indices { plan.members[index].parent = parents[index] }
            plan.title = nil
        } else {
            let named = parents[0].flatMap { namesOther($0, before: filled[0].heading) ? nil : $0 }
            plan.title = parents[0] == nil ? titleLine(above: filled[0].heading) : named
        }
        plans.append(plan)
    }

    /// Lines without marks are items only where so many of them begin like tasks.
    private static let leastTasksOfPlainLines = 0.5

    private func holdsShortLines(_ candidate: Candidate) -> Bool {
        let content = (candidate.heading + 1)..<candidate.end
        return content.allSatisfy { index in
            let line = text(index)
            return isFree[index] && Folding.words(line).count <= Self.mostWordsOfPlainItem && line.last != "."
        }
    }

    private func isPhase(_ heading: Int, _ series: [Candidate]) -> Bool {
        series.contains { $0.heading == heading && $0.period.kind == .phase }
    }

    // MARK: Content

    private func member(_ candidate: Candidate, isPlain: Bool) -> ListedPlan.Member {
        var member = ListedPlan.Member(heading: candidate.heading, period: candidate.period)
        var subheading: Int?
        var open: Int?
        var run: [Int] = []
        func flush() {
            member.entries += entries(run, subheading: subheading)
            run = []
        }
        let content = (candidate.heading + 1)..<candidate.end
        // Beside a list that is called the activities, every other list is something else.
        let namesTasks = content.contains { label($0)?.role == .action }
        for index in content {
            guard isFree[index] else { continue }
            if let label = label(index) {
                flush()
                open = nil
                if label.role != .action,
                    namesTasks || label.role.map({ $0 != .other && $0 != .objective }) ?? false
                {
                    member.facts.append(.init(label: label.text, lines: [], elements: [index]))
                    open = member.facts.count - 1
                } else if label.role == .action {
                    subheading = nil
                    member.repeatedLabels.insert(index)
                } else {
                    subheading = index
                }
            } else if levels[index] != nil {
                flush()
                open = nil
                subheading = index
            } else if let fact = fact(index) {
                var line = outline.elements[index].line
                line.text = fact.value
                line.label = nil
                member.facts.append(.init(label: fact.label, lines: [line], elements: [index]))
            } else if isItem(index) || (isPlain && open == nil) {
                if let open {
                    member.facts[open].add(outline.elements[index].line, at: index)
                } else {
                    run.append(index)
                }
            } else {
                flush()
                // Prose right under a label is what it labels; elsewhere it ends the label's list.
                if let known = open, member.facts[known].lines.isEmpty {
                    member.facts[known].add(outline.elements[index].line, at: index)
                }
                open = nil
            }
        }
        flush()
        member.facts.removeAll { $0.lines.isEmpty }
        return member
    }

    /// Items of the outermost level are to do; what is set in below one are its steps.
    private func entries(_ run: [Int], subheading: Int?) -> [ListedPlan.Entry] {
        let levels = SectionWriter.levels(run.map { outline.elements[$0].line })
        guard let top = levels.min() else { return [] }
        var result: [ListedPlan.Entry] = []
        for (index, level) in zip(run, levels) {
            if level > top, !result.isEmpty {
                result[result.count - 1].steps.append(index)
            } else {
                result.append(.init(item: index, subheading: subheading))
            }
        }
        return result
    }

    // MARK: Above

    /// The nearest heading above that is higher.
    private func chapter(over heading: Int) -> Int? {
        let level = levels[heading] ?? Int.max
        return (0..<heading).last { index in levels[index].map { $0 < level } ?? false }.flatMap { index in
            if case .title = outline.elements[index].kind { nil } else { index }
        }
    }

    /// The phase that a member stands in, else the chapter.
    private func parent(of member: ListedPlan.Member, among series: [Candidate]) -> Int? {
        if member.period.kind != .phase {
            let level = levels[member.heading] ?? Int.max
            let phase = series.last {
                $0.heading < member.heading && $0.period.kind == .phase && (levels[$0.heading] ?? Int.max) <= level
            }
            if let phase { return phase.heading }
        }
        return chapter(over: member.heading)
    }

    /// Whether a heading names something else than the plan before the first member: a list, or the answer to its question.
    private func namesOther(_ heading: Int, before member: Int) -> Bool {
        let own = ((heading + 1)..<member).filter { isFree[$0] }
        return own.contains(where: isItem) || !own.isEmpty && text(heading).hasSuffix("?")
    }

    /// A heading of the same look right above the first member names the plan: there is nothing else that it could own.
    private func titleLine(above heading: Int) -> Int? {
        guard heading > 0, isFree[heading - 1], let level = levels[heading - 1], level == levels[heading] else {
            return nil
        }
        return heading - 1
    }
}

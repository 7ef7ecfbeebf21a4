import PlanModel

/// Collects the narrative: a flat list of sections in reading order.
struct SectionWriter {
    private(set) var sections: [Section] = []
    /// Whether the next block belongs to the section opened last, or has no heading of its own.
    private var isOpen = false
    private var list: [TextLine] = []

    /// Left edges nearer than this are one level of a list.
    private static let indentToleranceInPoints = 6.0

    mutating func open(heading: String, level: Int, number: String?) {
        closeList()
        sections.append(Section(heading: heading, level: level, number: number))
        isOpen = true
    }

    /// What follows stands under a heading that is no section's.
    mutating func close() {
        closeList()
        isOpen = false
    }

    mutating func add(_ line: TextLine) {
        if line.label != nil {
            list.append(line)
        } else {
            append(.paragraph(text: line.text))
        }
    }

    mutating func append(_ block: SectionBlock) {
        closeList()
        write(block)
    }

    mutating func finish() { closeList() }

    private mutating func write(_ block: SectionBlock) {
        if !isOpen {
            sections.append(Section(heading: "", level: 1))
            isOpen = true
        }
        sections[sections.count - 1].blocks.append(block)
    }

    private mutating func closeList() {
        guard !list.isEmpty else { return }
        let levels = Self.levels(list)
        let items = zip(list, levels).map { line, level in
            SectionBlock.ListItem(label: line.label?.text ?? "", level: level, text: line.text)
        }
        list = []
        write(.list(items: items))
    }

    /// The levels that labels carry, else those that left edges show.
    static func levels(_ lines: [TextLine]) -> [Int] {
        let own = lines.map { $0.label?.level ?? 0 }
        guard own.allSatisfy({ $0 == 0 }) else { return own }
        var edges: [Double] = []
        for edge in lines.map(\.indentInPoints).sorted()
        where edges.last.map({ edge - $0 > indentToleranceInPoints }) ?? true {
            edges.append(edge)
        }
        var levels: [Int] = []
        // Numbers of one series are of one level, however ragged their edges: `1.` to `9.`, then `10.`
        var lastOfLevel: [Int: String] = [:]
        for line in lines {
            var level = edges.lastIndex { line.indentInPoints >= $0 - 0.01 } ?? 0
            if let core = line.label?.core, !core.isEmpty {
                let open = lastOfLevel.keys.sorted().first { key in
                    lastOfLevel[key].map { LabelSeries.continues($0, with: core) } ?? false
                }
                level = open ?? level
                lastOfLevel[level] = core
            }
            levels.append(level)
        }
        return levels
    }
}

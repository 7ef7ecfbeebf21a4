import DocumentModel

/// Reads lines as cards: a title, then labels and what they say.
struct CardReader {
    struct Field {
        var key: String
        var label: Paragraph
        var values: [CardLine] = []
        /// The block of the label.
        var block = 0
        /// Whether the first value stands in the label's own line.
        var isInline = false

        var blocks: [Int] { [block] + values.map(\.block) }
        /// The lines that the values take.
        var lineCount: Int { values.reduce(0) { $0 + $1.lineCount } }

        /// Adds a value; what goes on with an item that wraps is no value of its own.
        mutating func add(_ line: CardLine) {
            guard let last = values.last, last.isItem, !line.isItem, last.block == line.block,
                line.text.first?.isLowercase == true
            else {
                values.append(line)
                return
            }
            values[values.count - 1].join(line)
        }
    }

    struct Card {
        var title: [CardLine] = []
        var fields: [Field] = []
        /// The blocks that it takes lines from.
        var blocks: Set<Int> = []

        var keys: Set<String> { Set(fields.map(\.key)) }
        var filled: Int { fields.filter { !$0.values.isEmpty }.count }
    }

    /// Cards that follow each other with nothing between.
    private(set) var runs: [[Card]] = []
    private let labels: Set<String>
    private var open: [Card] = []
    private var current: Card?
    /// Lines that may be the title of the next card.
    private var pending: [CardLine] = []

    /// Type larger than that of labels and values by this is a title's.
    private static let leastSizeStepInPoints = 0.9
    /// What a label says is set in type no larger than the label's by more than this.
    private static let largestValueRatio = 1.2

    init(_ lines: [CardLine], labels: Set<String>) {
        self.labels = labels
        for index in lines.indices { read(lines[index], next: index + 1 < lines.count ? lines[index + 1] : nil) }
        endRun()
    }

    /// How many labels have a value, less those that have none: what tells the right order of a table's lines.
    var quality: Int {
        runs.flatMap { $0 }.flatMap(\.fields).reduce(0) { $0 + ($1.values.isEmpty ? -1 : 1) }
    }

    private mutating func read(_ line: CardLine, next: CardLine?) {
        if line.isBarrier { return endRun() }
        if let key = line.inlineLabel, labels.contains(key), let inline = line.inline {
            var value = line
            value.paragraph = inline.value
            value.text = inline.value.text.withSingleSpaces
            value.inline = nil
            add(Field(key: key, label: inline.label, values: [value], isInline: true), from: line)
        } else if let key = line.wholeLabel, labels.contains(key) {
            add(Field(key: key, label: line.paragraph), from: line)
        } else if current == nil {
            pending.append(line)
        } else if isTitle(line, next: next) {
            endCard()
            pending = [line]
        } else if var card = current {
            card.fields[card.fields.count - 1].add(line)
            card.blocks.insert(line.block)
            current = card
        }
    }

    /// Whether a line in a card's values is set off from them: a heading, bold, or larger.
    private func isTitle(_ line: CardLine, next: CardLine?) -> Bool {
        if line.isHeading { return true }
        guard !line.isItem, let fields = current?.fields, let label = fields.last?.label else { return false }
        let labelSize = label.runs.compactMap(\.style.fontSizeInPoints).max() ?? 0
        let valueSize = fields.flatMap(\.values).map(\.size).max() ?? Self.largestValueRatio * labelSize
        return line.isBold || line.size - max(labelSize, valueSize) >= Self.leastSizeStepInPoints
    }

    private mutating func add(_ field: Field, from line: CardLine) {
        if let card = current, card.keys.contains(field.key) { endCard() }
        var card = current ?? Card()
        if current == nil {
            card.title = title()
            card.blocks.formUnion(card.title.map(\.block))
            // What stands over a title heads more than one card, and parts what comes before from what comes after.
            if pending.count > card.title.count, !open.isEmpty { endOpen() }
            pending = []
        }
        card.fields.append(field)
        card.fields[card.fields.count - 1].block = line.block
        card.blocks.insert(line.block)
        current = card
    }

    /// The last pending line, with those of its cell above that look alike.
    private func title() -> [CardLine] {
        guard let last = pending.last, !last.isItem else { return [] }
        var lines = [last]
        for line in pending.dropLast().reversed() {
            guard last.cell > 0, line.block == last.block, line.size == last.size, line.isBold == last.isBold else {
                break
            }
            lines.insert(line, at: 0)
        }
        return lines
    }

    private mutating func endCard() {
        if let card = current { open.append(card) }
        current = nil
        pending = []
    }

    private mutating func endRun() {
        endCard()
        endOpen()
    }

    private mutating func endOpen() {
        if !open.isEmpty { runs.append(open) }
        open = []
    }
}

import DocumentModel
import PackageReading

/// The running numbers of a document's lists: one set for each abstract list, through body and table cells alike.
struct NumberingCounters {
    private var numbers: [Int: [Int?]] = [:]
    private var startedInstances: Set<Int> = []

    /// Counts one paragraph and gives its label; nil where the list shows none.
    mutating func label(
        numberingID: Int, level: Int, definitions: NumberingDefinitions, styles: StyleSheet
    ) -> ListLabel? {
        guard let list = definitions.list(numberingID, styles: styles) else { return nil }
        let level = min(max(level, 0), NumberingDefinitions.levelCount - 1)
        guard let definition = definitions.level(level, of: list) else { return nil }
        var counts = numbers[list.abstractID] ?? Array(repeating: nil, count: NumberingDefinitions.levelCount)

        if startedInstances.insert(numberingID).inserted {
            // The first paragraph of a use with starting numbers of its own begins there.
            for index in list.instance.startOverrides.keys { counts[index] = nil }
        }
        func start(_ index: Int) -> Int {
            list.instance.startOverrides[index] ?? definitions.level(index, of: list)?.start ?? 0
        }
        counts[level] = counts[level].map { $0 + 1 } ?? start(level)
        for above in 0..<level where counts[above] == nil { counts[above] = start(above) }
        for below in (level + 1)..<max(level + 1, NumberingDefinitions.levelCount) {
            switch definitions.level(below, of: list)?.restartsAfter {
            case 0: continue
            case .some(let trigger) where level > trigger - 1: continue
            default: counts[below] = nil
            }
        }
        numbers[list.abstractID] = counts

        if definition.format == .bullet {
            let glyph = SymbolFont.text(definition.text, font: definition.font).trimmingSpace
            return ListLabel(text: glyph.isEmpty ? "•" : glyph, level: level, isBullet: true, isTyped: false)
        }
        let text = Self.fill(definition.text) { index in
            guard let number = counts[index], let shown = definitions.level(index, of: list) else { return "" }
            let format = definition.isLegal && shown.format != .none ? NumberFormat.decimal : shown.format
            return format.text(number)
        }
        let trimmed = text.trimmingSpace
        return trimmed.isEmpty ? nil : ListLabel(text: trimmed, level: level, isBullet: false, isTyped: false)
    }

    /// Replaces `%1` to `%9` by what the closure gives for levels 0 to 8.
    private static func fill(_ pattern: String, number: (Int) -> String) -> String {
        var result = ""
        var rest = Substring(pattern)
        while let character = rest.popFirst() {
            if character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) {
                rest.removeFirst()
                result += number(digit - 1)
            } else {
                result.append(SourceText.mapped(character))
            }
        }
        // Files can hold control characters here as anywhere.
        return String(
            String.UnicodeScalarView(result.unicodeScalars.filter { SourceText.character($0) != .nothing }))
    }
}
